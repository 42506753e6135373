import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type Definition, soundDefinition } from '../forms/index.ts';
import { projectRoot } from '../platform/project/index.ts';
import {
  authoritySchema,
  categorySchema,
  citizenSchema,
  downloadSchema,
  procedureSchema,
  storySchema,
} from './library-schema.ts';

/** Folder of the démarches and contents delivered with the product. */
export const libraryFolder = path.join(projectRoot, 'library');

export type LibraryCategory = z.infer<typeof categorySchema>;
export type LibraryDownload = z.infer<typeof downloadSchema> & { readonly file: string };
export type LibraryAuthority = z.infer<typeof authoritySchema>;
export type LibraryCitizen = z.infer<typeof citizenSchema>;
export type LibraryStory = z.infer<typeof storySchema>;

type CheckedProcedure = z.infer<typeof procedureSchema>;
type WithForm = Extract<CheckedProcedure, { kind: 'form' }>;

/** A démarche of the library, whose form was checked by the form engine. */
export type LibraryProcedure =
  | Exclude<CheckedProcedure, { kind: 'form' }>
  | (Omit<WithForm, 'form'> & { readonly form: Definition });

/** Everything that library/ holds. */
export interface Library {
  readonly categories: readonly LibraryCategory[];
  readonly procedures: readonly LibraryProcedure[];
  readonly downloads: readonly LibraryDownload[];
  /** The demonstration's authorities, those that others belong to first. */
  readonly authorities: readonly LibraryAuthority[];
  readonly citizens: readonly LibraryCitizen[];
  readonly stories: readonly LibraryStory[];
}

const read = async <Schema extends z.ZodType>(file: string, schema: Schema): Promise<z.infer<Schema>> => {
  const json: unknown = JSON.parse(await readFile(path.join(libraryFolder, file), 'utf8'));
  const checked = schema.safeParse(json);
  if (!checked.success) throw new Error(`library/${file}: ${z.prettifyError(checked.error)}`);
  return checked.data;
};

const jsonFilesIn = async (folder: string): Promise<string[]> => {
  const names = await readdir(path.join(libraryFolder, folder));
  return names.filter((name) => name.endsWith('.json')).sort();
};

const readProcedure = async (name: string): Promise<LibraryProcedure> => {
  const file = `procedures/${name}`;
  const procedure = await read(file, procedureSchema);
  if (`${procedure.slug}.json` !== name) throw new Error(`library/${file}: its slug is ${procedure.slug}`);
  if (procedure.kind !== 'form') return procedure;
  return { ...procedure, form: soundDefinition(procedure.form, `library/${file}`) };
};

const readDownload = async (name: string): Promise<LibraryDownload> => ({
  ...(await read(`downloads/${name}`, downloadSchema)),
  file: name.replace(/json$/, 'pdf'),
});

const parentsFirst = (one: LibraryAuthority, other: LibraryAuthority): number =>
  one.parents.length - other.parents.length;

const inhabitants = new Set(['citizens.json', 'stories.json']);

const readAuthorities = async (): Promise<LibraryAuthority[]> => {
  const names = (await jsonFilesIn('demonstration')).filter((name) => !inhabitants.has(name));
  const authorities = await Promise.all(names.map((name) => read(`demonstration/${name}`, authoritySchema)));
  return authorities.sort(parentsFirst);
};

/** Reads and checks the whole library; throws an Error that names the file and the fault. */
export const loadLibrary = async (): Promise<Library> => ({
  categories: await read('categories.json', z.array(categorySchema)),
  procedures: await Promise.all((await jsonFilesIn('procedures')).map(readProcedure)),
  downloads: await Promise.all((await jsonFilesIn('downloads')).map(readDownload)),
  authorities: await readAuthorities(),
  citizens: await read('demonstration/citizens.json', z.array(citizenSchema)),
  stories: await read('demonstration/stories.json', z.array(storySchema)),
});
