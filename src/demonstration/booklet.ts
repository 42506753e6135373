import { renderPdf } from '../platform/pdf/index.ts';
import template from './booklet.typ?raw';
import type { LibraryDownload } from './library.ts';
import { words } from './messages.fr.ts';

/** Lays out a text of library/downloads as a PDF that assistive technologies can read (PDF/UA-1). */
export const renderBooklet = (booklet: LibraryDownload): Promise<Buffer> =>
  renderPdf(template, { ...booklet, words: words.booklet });
