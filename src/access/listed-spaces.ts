import type { Space, Viewer } from './viewer.ts';

/** Name, in the address of a list, of the one space it is limited to. */
const parameter = 'espace';

/** Spaces whose contents a list shows. */
export interface ListedSpaces {
  readonly ids: readonly string[];
  /** The only one, when the address names one of the person's. */
  readonly only: Space | undefined;
}

/** The space that the address of a list names, or every space of the person: one that is not theirs names nothing. */
export const listedSpaces = (viewer: Viewer, query: unknown): ListedSpaces => {
  const asked = (query as Record<string, unknown> | undefined)?.[parameter];
  const only = viewer.spaces.find((space) => space.id === asked);
  return { ids: only ? [only.id] : viewer.spaces.map((space) => space.id), only };
};

/** Address of a list limited to one space. */
export const limitedTo = (space: Pick<Space, 'id'>, list: string): string =>
  `${list}?${parameter}=${space.id}`;
