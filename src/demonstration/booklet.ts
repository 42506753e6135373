import type { LibraryDownload } from '../catalogue/index.ts';
import { renderPdf } from '../platform/pdf/index.ts';
import template from './booklet.typ?raw';
import { words } from './messages.ts';

/** Lays out a text of library/downloads as a PDF that assistive technologies can read (PDF/UA-1). */
export const renderBooklet = (booklet: LibraryDownload): Promise<Buffer> =>
  renderPdf(template, { ...booklet, words: words.booklet }, 'booklets');
