/**
 * Documents as PDF/UA-1: tagged, readable by assistive technologies, checked by the compiler that makes them.
 *
 *     import template from './certificate.typ?raw';
 *     const certificate = await renderPdf(template, { name: 'Zoé' }, viewer.account);
 *     const receipt = await renderLetter({ title, authority, reference, date, blocks }, viewer.account);
 */
export { type Letter, type LetterBlock, renderLetter } from './letter.ts';
export { PdfRefused, renderPdf } from './render-pdf.ts';
