/** A posted text as it is kept: browsers send line ends as CR LF, and a NUL cannot stand in the database. */
export const readText = (posted: string): string => posted.replaceAll('\r\n', '\n').replaceAll('\u0000', '');
