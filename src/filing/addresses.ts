/** Addresses of filing, written once. Pages of a form stand under /pages/, so that no key of an author is taken. */

/** Query of a page reached from the summary: continuing returns there. */
export const returnToSummary = 'retour=recapitulatif';

/** Where every draft of the person is listed. */
export const draftsPath = '/brouillons';

/** Address of a draft, or of one of its pages. */
export const draftPath = (draft: string, rest = ''): string => `${draftsPath}/${draft}${rest}`;

/** Address of a page of the form. */
export const pagePath = (draft: string, page: string): string =>
  draftPath(draft, `/pages/${encodeURIComponent(page)}`);

/** Address of the summary. */
export const summaryPath = (draft: string): string => draftPath(draft, '/recapitulatif');

/** Address where the files of a document are sent. */
export const documentPath = (draft: string, documentKey: string): string =>
  draftPath(draft, `/documents/${encodeURIComponent(documentKey)}`);

/** Address of the confirmation of a request just sent. */
export const confirmationPath = (number: string): string => `/demandes/${number}/confirmation`;
