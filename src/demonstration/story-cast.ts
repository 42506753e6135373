import type { Portal, Space, Viewer } from '../access/index.ts';
import type { Transaction } from '../platform/database/index.ts';
import type { LibraryStory } from './library.ts';
import { findPerson, findPlace, findProcedureForm } from './repository.ts';

/** Who plays in a story, and where. */
export interface Cast {
  readonly portal: Portal;
  readonly citizen: Viewer;
  /** In whose name the citizen files. */
  readonly space: Space;
  readonly agent: Viewer;
  readonly procedure: { readonly id: string; readonly form_version_id: string };
}

const required = <T>(value: T | null | undefined, what: string): T => {
  if (value === null || value === undefined) throw new Error(`demonstration: ${what} is missing`);
  return value;
};

/** Finds the people and the place of a story, in a `platform` scope. */
export const gatherCast = async (tx: Transaction, story: LibraryStory): Promise<Cast> => {
  const portal = required(await findPlace(tx, story.authority), story.authority);
  const citizen = required(await findPerson(tx, story.citizen, portal.id), story.citizen);
  const agent = required(await findPerson(tx, story.agent, portal.id), story.agent);
  const procedure = required(await findProcedureForm(tx, portal.id, story.procedure), story.procedure);
  const kind = story.forOrganisation ? 'organisation' : 'person';
  const space = citizen.spaces.find((one) => one.kind === kind);
  return {
    portal,
    citizen,
    agent,
    space: required(space, `${kind} of ${story.citizen}`),
    procedure: {
      id: procedure.id,
      form_version_id: required(procedure.form_version_id, `form of ${story.procedure}`),
    },
  };
};
