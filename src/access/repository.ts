import { sql } from 'kysely';
import type { Database } from '../platform/database/index.ts';
import { hashSecret } from '../platform/identifiers/index.ts';
import type { Portal } from './portal.ts';
import type { StaffMember } from './staff-member.ts';
import type { Space, Viewer } from './viewer.ts';

interface Entrance {
  readonly portal: Portal | null;
  readonly account: {
    readonly id: string;
    readonly email: string;
    readonly civility: Viewer['civility'];
    readonly last_name: string;
    readonly first_name: string;
    readonly session: string;
  } | null;
  readonly staff: StaffMember | null;
  readonly spaces: readonly Space[];
}

const viewerOf = ({ account, staff, spaces }: Entrance): Viewer | undefined =>
  account
    ? {
        account: account.id,
        session: account.session,
        email: account.email,
        civility: account.civility,
        firstName: account.first_name,
        lastName: account.last_name,
        spaces,
        // Whoever lost their last role works nowhere.
        staff: staff && (staff.role || staff.teams.length > 0) ? staff : undefined,
      }
    : undefined;

/** The portal asked for, the open session and the staff role there: one statement for every page of the product. */
export const enterPortal = async (
  database: Database,
  asked: { host: string | null; slug: string | null; sessionToken: string | undefined; at: Date },
): Promise<{ portal: Portal | null; viewer: Viewer | undefined }> => {
  const secret = asked.sessionToken ? hashSecret(asked.sessionToken) : null;
  const { rows } = await sql<Entrance>`
    select portal, account, staff, spaces
    from enter_portal(${asked.host}::text, ${asked.slug}::text, ${secret}::text, ${asked.at}::timestamptz)
  `.execute(database.read);
  const entrance = rows[0];
  if (!entrance) return { portal: null, viewer: undefined };
  return { portal: entrance.portal, viewer: viewerOf(entrance) };
};
