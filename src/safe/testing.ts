/** What the tests of the safe do as a person does: a document added through the page, the rows it left. */
import { type FilingSite, fieldsOf, pdf, type SentFile } from '../filing/testing.ts';

/** Files for the input of the page, each of its own content. */
export const someFiles = (count: number, text = 'pièce'): SentFile[] =>
  Array.from({ length: count }, (_, index) => ({
    input: 'fichiers',
    name: `${text} ${index + 1}.pdf`,
    content: pdf(`${text} ${index + 1}`),
  }));

/** Adds a document through the page « Ajouter un document ». */
export const addToSafe = async (
  site: FilingSite,
  cookie: string,
  typed: Record<string, string>,
  files: readonly SentFile[],
) => {
  const held = fieldsOf((await site.get('/mon-espace/pieces/ajouter', cookie)).body);
  return site.upload('/mon-espace/pieces/ajouter', { ...held, ...typed }, files, cookie);
};

/** Documents of an account, with their files, as the database has them. */
export const safeOf = async ({ owner }: FilingSite, account: string) => {
  const documents = await owner
    .selectFrom('safe_document')
    .selectAll()
    .where('account_id', '=', account)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const files = await owner
    .selectFrom('safe_file')
    .innerJoin('content', 'content.hash', 'safe_file.hash')
    .selectAll('safe_file')
    .select(['size', 'kind', 'state'])
    .where('account_id', '=', account)
    .orderBy('id')
    .execute();
  return documents.map((document) => ({
    ...document,
    files: files.filter((file) => file.document_id === document.id),
  }));
};
