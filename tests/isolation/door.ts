import type { Fields, SentFile } from './browser.ts';
import type { PersonName } from './people.ts';
import type { FileName, World } from './world.ts';

/** One address about something that belongs to somebody, and who is let in. */
export interface Door {
  readonly route: string;
  /** Without the portal's prefix. */
  readonly path: (world: World) => string;
  readonly fields?: (world: World) => Fields;
  /** Contents that were never sent before. */
  readonly files?: () => readonly SentFile[];
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * What is answered to those who may, in the order in which they come: the second finds what the first did. Everybody
   * else signed in is answered 404.
   */
  readonly opens: Partial<Record<PersonName, number>>;
  /** Who is not signed in is sent to sign in (303), or told so beside what was typed. */
  readonly nobody?: number;
  /** An organisation is not of one authority: its pages answer in every portal. */
  readonly everywhere?: boolean;
}

/** Both sides of the citizen's space. */
export const both = (status: number) => ({ citizen: status, colleague: status });
/** Who may act for the service. */
export const desk = (status: number) => ({ agent: status, chief: status });
/** Who may read for the service. */
export const service = (status: number) => ({ ...desk(status), reader: status });

// Addresses of what the world holds.
type State = 'submitted' | 'taken' | 'incomplete' | 'decided';

export const space = (rest: string) => (world: World) =>
  `/mon-espace/organismes/${world.organisation}${rest}`;
export const draft = (rest: string) => (world: World) => `/brouillons/${world.draft}${rest}`;
export const sentDraft = (rest: string) => (world: World) => `/brouillons/${world.sentDraft}${rest}`;
export const complementDraft = (rest: string) => (world: World) =>
  `/brouillons/${world.complementDraft}${rest}`;
export const request = (state: State, rest: string) => (world: World) => `/demandes/${world[state]}${rest}`;
export const dossier = (state: State, rest: string) => (world: World) =>
  `/agent/demandes/${world[state]}${rest}`;
export const file =
  (name: FileName, rest = '') =>
  (world: World) =>
    `/fichiers/${world.files[name]}${rest}`;
