import { type Expression, sql } from 'kysely';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import type { Portal } from '../access/index.ts';
import type { Transaction } from '../platform/database/index.ts';
import type { Language } from '../platform/language/index.ts';

/** Somebody to write to about a request; without account when the address was given at the desk or by a guest. */
export interface Recipient {
  readonly account: string | null;
  readonly email: string;
  /** The language they read; the usual one when they never said. */
  readonly language?: Language;
}

// The staff at work may not read accounts, only these addresses: the function works beneath the policies.
const recipientsOf = (authority: Expression<string>, request: Expression<string>) =>
  sql<Recipient[]>`request_recipients(${authority}, ${request})`.as('recipients');

/** What mails about a request need: the authority in whose name they leave, the service in charge, the people to write to. */
export const findCorrespondence = (tx: Transaction, request: { authority_id: string; id: string }) =>
  tx
    .selectFrom('request')
    .innerJoin('authority', 'authority.id', 'request.authority_id')
    .innerJoin('team', (join) =>
      join.onRef('team.authority_id', '=', 'request.authority_id').onRef('team.id', '=', 'request.team_id'),
    )
    .select(({ ref }) => [
      'team.name as team_name',
      'team.email as team_email',
      'team.phone as team_phone',
      'team.address as team_address',
      jsonBuildObject({
        kind: ref('authority.kind').$castTo<Portal['kind']>(),
        name: ref('authority.name'),
        name_of: ref('authority.name_of'),
        address: ref('authority.address').$castTo<Portal['address']>(),
        phone: ref('authority.phone'),
        colour: ref('authority.colour'),
        slug: ref('authority.slug'),
        host: ref('authority.host'),
        time_zone: ref('authority.time_zone'),
        appeal: ref('authority.appeal').$castTo<Portal['appeal']>(),
      }).as('authority'),
      recipientsOf(ref('request.authority_id'), ref('request.id')),
    ])
    .where('request.authority_id', '=', request.authority_id)
    .where('request.id', '=', request.id)
    .executeTakeFirstOrThrow();
