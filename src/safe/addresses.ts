/** Addresses of the safe, from the root of a portal: the same safe in every portal. */
export const safePath = '/mon-espace/pieces';

/** Where a document is added. */
export const addPath = `${safePath}/ajouter`;

/** Where the files of the safe are served. */
export const safeFilesPath = `${safePath}/fichiers`;

/** Address about one document. */
export const documentPath = (document: string, rest: string): string => `${safePath}/${document}${rest}`;
