import type { StaffMember } from './staff-member.ts';

/** A space the visitor may act in: their own, a household's, an organisation's; a guest's is of who has no account. */
export interface Space {
  readonly id: string;
  readonly kind: 'person' | 'household' | 'organisation' | 'guest';
  readonly name: string;
  readonly role: 'manager' | 'contributor';
}

/** Path of a space's own page, from the root of a portal: the person's is « Mon espace », an organisation's has its name. */
export const spacePath = (space: Pick<Space, 'id' | 'kind'>): string =>
  space.kind === 'person' ? '/mon-espace' : `/mon-espace/organismes/${space.id}`;

/** The signed-in person. */
export interface Viewer {
  readonly account: string;
  readonly session: string;
  readonly email: string;
  readonly civility: 'madam' | 'sir' | 'unspecified';
  readonly firstName: string;
  readonly lastName: string;
  readonly spaces: readonly Space[];
  /** Set when the person works for the authority of this portal. */
  readonly staff: StaffMember | undefined;
}

/** Where whoever signs in without asking for a page arrives: who works here came to work. */
export const arrivalPath = (viewer: Pick<Viewer, 'staff'> | undefined): string =>
  viewer?.staff ? '/agent' : '/mon-espace';
