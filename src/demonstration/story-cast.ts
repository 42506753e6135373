import { sql } from 'kysely';
import type { Portal, Space, Viewer } from '../access/index.ts';
import type { Transaction } from '../platform/database/index.ts';
import type { LibraryStory } from './library.ts';

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

const readPortal = async (tx: Transaction, slug: string): Promise<Portal> => {
  const { rows } = await sql<{ portal: Portal }>`
    select to_jsonb(authority.*) as portal from authority where slug = ${slug}
  `.execute(tx);
  return required(rows[0], slug).portal;
};

/** The person as a visit of this portal would know them. */
const readViewer = async (tx: Transaction, email: string, authority: string): Promise<Viewer> => {
  const { rows } = await sql<{ viewer: Viewer }>`
    select jsonb_build_object(
      'account', account.id, 'session', '', 'email', account.email, 'civility', account.civility,
      'firstName', account.first_name, 'lastName', account.last_name,
      'spaces', (select jsonb_agg(jsonb_build_object(
            'id', space.id, 'kind', space.kind, 'name', space.name, 'role', member.role))
        from space_member member join space on space.id = member.space_id where member.account_id = account.id),
      'staff', (select jsonb_build_object('role', staff.role, 'team', staff.team_id, 'position', staff.position)
        from staff where staff.account_id = account.id and staff.authority_id = ${authority}::uuid)
    ) as viewer
    from account where account.email = ${email}
  `.execute(tx);
  return required(rows[0], email).viewer;
};

const readProcedure = async (
  tx: Transaction,
  authority: string,
  slug: string,
): Promise<Cast['procedure']> => {
  const row = await tx
    .selectFrom('procedure')
    .select(['id', 'form_version_id'])
    .where('authority_id', '=', authority)
    .where('slug', '=', slug)
    .executeTakeFirst();
  const { id, form_version_id } = required(row, slug);
  return { id, form_version_id: required(form_version_id, `form of ${slug}`) };
};

/** Finds the people and the place of a story, in a `platform` scope. */
export const gatherCast = async (tx: Transaction, story: LibraryStory): Promise<Cast> => {
  const portal = await readPortal(tx, story.authority);
  const citizen = await readViewer(tx, story.citizen, portal.id);
  const kind = story.forOrganisation ? 'organisation' : 'person';
  return {
    portal,
    citizen,
    agent: await readViewer(tx, story.agent, portal.id),
    space: required(
      citizen.spaces.find((space) => space.kind === kind),
      `${kind} of ${story.citizen}`,
    ),
    procedure: await readProcedure(tx, portal.id, story.procedure),
  };
};
