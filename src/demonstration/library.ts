import { z } from 'zod';
import {
  listLibraryFiles,
  type ProcedureLibrary,
  readLibraryFile,
  readProcedureLibrary,
} from '../catalogue/index.ts';
import { authoritySchema, citizenSchema, storySchema } from './library-schema.ts';

export type LibraryAuthority = z.infer<typeof authoritySchema>;
export type LibraryCitizen = z.infer<typeof citizenSchema>;
export type LibraryStory = z.infer<typeof storySchema>;

/** The démarches of the library, and the people and places that show them. */
export interface Library extends ProcedureLibrary {
  /** The demonstration's authorities, those that others belong to first. */
  readonly authorities: readonly LibraryAuthority[];
  readonly citizens: readonly LibraryCitizen[];
  readonly stories: readonly LibraryStory[];
}

const parentsFirst = (one: LibraryAuthority, other: LibraryAuthority): number =>
  one.parents.length - other.parents.length;

const inhabitants = new Set(['citizens.json', 'stories.json']);

const readAuthorities = async (): Promise<LibraryAuthority[]> => {
  const names = (await listLibraryFiles('demonstration')).filter((name) => !inhabitants.has(name));
  const authorities = await Promise.all(
    names.map((name) => readLibraryFile(`demonstration/${name}`, authoritySchema)),
  );
  return authorities.sort(parentsFirst);
};

/** Reads and checks the whole library; throws an Error that names the file and the fault. */
export const loadLibrary = async (): Promise<Library> => ({
  ...(await readProcedureLibrary()),
  authorities: await readAuthorities(),
  citizens: await readLibraryFile('demonstration/citizens.json', z.array(citizenSchema)),
  stories: await readLibraryFile('demonstration/stories.json', z.array(storySchema)),
});
