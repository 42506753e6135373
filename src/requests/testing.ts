/**
 * Somebody who files requests, for the tests of what follows. Nothing is typed in a form: a draft is written, then sent.
 *
 *     const filer = await openFiler(ground, portal);
 *     const number = await fileRequest(filer, { answers: { nom: 'Plassans' } });
 */

import {
  newAccount,
  newContents,
  newOrganisation,
  newProcedure,
  newTeam,
  type TestAccount,
} from '../../tests/ground/index.ts';
import type { Portal, Viewer } from '../access/index.ts';
import type { ReceivedFile } from '../documents/index.ts';
import { newId } from '../platform/identifiers/index.ts';
import type { TestGround } from '../platform/testing.ts';
import { type Act, answerComplement, createRequest, type Transmission } from './index.ts';

/** What a citizen sends: answers, files by field key, and the form answered when it is not the démarche's. */
export interface Sent {
  readonly answers?: Record<string, unknown>;
  readonly files?: Record<string, readonly ReceivedFile[]>;
  readonly form?: string;
}

/** Who files what, and where. */
export interface Filer {
  readonly ground: TestGround;
  readonly portal: Portal;
  readonly account: TestAccount;
  /** Of an organisation. */
  readonly space: string;
  readonly team: Awaited<ReturnType<typeof newTeam>>;
  readonly procedure: Awaited<ReturnType<typeof newProcedure>>;
}

const silence = { kind: 'reject', months: 2 } as const;
const holderName = 'MAIRIE DE LA VILLE FLEURIE';

/** A démarche of this authority, and a commune that files it. */
export const openFiler = async (ground: TestGround, portal: Portal): Promise<Filer> => {
  const { database } = ground;
  const team = await newTeam(database, portal);
  const procedure = await newProcedure(database, portal, { team });
  const account = await newAccount(database);
  const { space_id: space } = await newOrganisation(database, account);
  return { ground, portal, account, space, team, procedure };
};

/** Somebody as the pages know them, without space nor role unless said otherwise. */
export const viewerOf = (account: TestAccount, more: Partial<Viewer> = {}): Viewer => ({
  account: account.id,
  session: newId(),
  email: account.email,
  civility: 'madam',
  firstName: account.first_name,
  lastName: account.last_name,
  spaces: [],
  staff: undefined,
  ...more,
});

/** The commune, acting. */
export const citizenAct = ({ portal, account, space }: Filer): Act => ({
  side: 'citizen',
  portal,
  viewer: viewerOf(account, {
    spaces: [{ id: space, kind: 'organisation', name: holderName, role: 'manager' }],
  }),
});

const scopeOf = ({ account }: Filer) => ({ kind: 'account', account: account.id }) as const;

const insertDraft = (filer: Filer, sent: Transmission, request: string | null) => {
  const { ground, portal, procedure, account } = filer;
  const now = ground.platform.clock();
  const row = {
    id: sent.draft,
    authority_id: portal.id,
    procedure_id: procedure.id,
    form_version_id: sent.formVersion,
    space_id: sent.space,
    account_id: account.id,
    request_id: request,
    entries: '{}',
    version: 1,
    page: 'commune',
    created_at: now,
    updated_at: now,
  };
  return ground.database.withScope(scopeOf(filer), (tx) => tx.insertInto('draft').values(row).execute());
};

const insertFiles = async (filer: Filer, sent: Transmission): Promise<void> => {
  const { ground, portal, account } = filer;
  const shared = {
    authority_id: portal.id,
    space_id: sent.space,
    draft_id: sent.draft,
    uploaded_by: account.id,
  };
  const rows = Object.entries(sent.documents).flatMap(([document_key, files]) =>
    files.map(({ id, name, hash }) => ({ ...shared, id, name, hash, document_key, role: 'document' })),
  );
  for (const { hash, kind } of Object.values(sent.documents).flat())
    await newContents(ground.database, [hash], kind === 'jpeg' ? 'jpeg' : 'pdf');
  for (const row of rows)
    await ground.database.withScope(scopeOf(filer), (tx) =>
      tx
        .insertInto('file')
        .values({ ...row, created_at: ground.platform.clock() })
        .execute(),
    );
};

/** Writes a draft ready to be sent, which completes a request or makes a new one. */
export const transmit = async (
  filer: Filer,
  sent: Sent = {},
  request: string | null = null,
): Promise<Transmission> => {
  const answers = sent.answers ?? { nom: 'Plassans' };
  const documents = Object.entries(sent.files ?? {}).map(
    ([documentKey, files]) => [documentKey, files.map((file) => ({ ...file, id: newId() }))] as const,
  );
  const transmission = {
    draft: newId(),
    formVersion: sent.form ?? filer.procedure.form_version_id ?? '',
    space: filer.space,
    answers,
    documents: Object.fromEntries(documents),
    search: { names: holderName, content: Object.values(answers).join(' ') },
  };
  await insertDraft(filer, transmission, request);
  await insertFiles(filer, transmission);
  return transmission;
};

/** Sends what was transmitted as a new request; gives its number. */
export const sendRequest = async (filer: Filer, transmission: Transmission): Promise<string> => {
  const { ground, procedure, team } = filer;
  const { number } = await ground.database.withScope(scopeOf(filer), (tx) =>
    createRequest(ground.platform, tx, {
      ...transmission,
      act: citizenAct(filer),
      procedure: { id: procedure.id, name: procedure.name, silence },
      team: team.id,
      holderName,
      town: 'VILLE',
    }),
  );
  return number;
};

/** Files a request; gives its number. */
export const fileRequest = async (filer: Filer, sent?: Sent): Promise<string> =>
  sendRequest(filer, await transmit(filer, sent));

/** Identifier of a request, by its number. */
export const idOf = async ({ ground }: Filer, number: string): Promise<string> => {
  const { id } = await ground.owner
    .selectFrom('request')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return id;
};

/** Sends what was transmitted as the answer to a complement. */
export const answerRequest = (filer: Filer, number: string, transmission: Transmission) =>
  filer.ground.database.withScope(scopeOf(filer), (tx) =>
    answerComplement(filer.ground.platform, tx, { ...transmission, act: citizenAct(filer), number, silence }),
  );

/** Sends a request back, completed. */
export const completeRequest = async (filer: Filer, number: string, sent: Sent): Promise<void> => {
  await answerRequest(filer, number, await transmit(filer, sent, await idOf(filer, number)));
};
