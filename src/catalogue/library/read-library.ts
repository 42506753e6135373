import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type Definition, soundDefinition } from '../../forms/index.ts';
import { projectRoot } from '../../platform/project/index.ts';
import { categorySchema, downloadSchema, procedureSchema } from './schema.ts';

/** Folder of the démarches and contents delivered with the product. */
export const libraryFolder = path.join(projectRoot, 'library');

export type LibraryCategory = z.infer<typeof categorySchema>;
/** A document to download, by the name of the PDF made from it. */
export type LibraryDownload = z.infer<typeof downloadSchema> & { readonly file: string };

type CheckedProcedure = z.infer<typeof procedureSchema>;
type WithForm = Extract<CheckedProcedure, { kind: 'form' }>;

/** A démarche of the library, whose form was checked by the form engine. */
export type LibraryProcedure =
  | Exclude<CheckedProcedure, { kind: 'form' }>
  | (Omit<WithForm, 'form'> & { readonly form: Definition });

/** The démarches that an authority may take, their categories and what they give to download. */
export interface ProcedureLibrary {
  readonly categories: readonly LibraryCategory[];
  readonly procedures: readonly LibraryProcedure[];
  readonly downloads: readonly LibraryDownload[];
}

/** Reads one file of the library as its schema says; throws an Error that names the file and the fault. */
export const readLibraryFile = async <Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): Promise<z.infer<Schema>> => {
  const json: unknown = JSON.parse(await readFile(path.join(libraryFolder, file), 'utf8'));
  const checked = schema.safeParse(json);
  if (!checked.success) throw new Error(`library/${file}: ${z.prettifyError(checked.error)}`);
  return checked.data;
};

/** Names of the JSON files in a folder of the library, sorted. */
export const listLibraryFiles = async (folder: string): Promise<string[]> => {
  const names = await readdir(path.join(libraryFolder, folder));
  return names.filter((name) => name.endsWith('.json')).sort();
};

const readProcedure = async (name: string): Promise<LibraryProcedure> => {
  const file = `procedures/${name}`;
  const procedure = await readLibraryFile(file, procedureSchema);
  if (`${procedure.slug}.json` !== name) throw new Error(`library/${file}: its slug is ${procedure.slug}`);
  if (procedure.kind !== 'form') return procedure;
  return { ...procedure, form: soundDefinition(procedure.form, `library/${file}`) };
};

const readDownload = async (name: string): Promise<LibraryDownload> => ({
  ...(await readLibraryFile(`downloads/${name}`, downloadSchema)),
  file: name.replace(/json$/, 'pdf'),
});

/** Reads and checks the démarches of the library; throws an Error that names the file and the fault. */
export const readProcedureLibrary = async (): Promise<ProcedureLibrary> => ({
  categories: await readLibraryFile('categories.json', z.array(categorySchema)),
  procedures: await Promise.all((await listLibraryFiles('procedures')).map(readProcedure)),
  downloads: await Promise.all((await listLibraryFiles('downloads')).map(readDownload)),
});
