import { newAuthority, newFormVersion, newParent, newProcedure } from '../ground/index.ts';
import { citizenSide, type Person, type PersonName, settlePeople } from './people.ts';
import {
  accept,
  askComplement,
  beginUpload,
  contestForm,
  fileRequest,
  fillDraft,
  keepInSafe,
  take,
  talk,
  typed,
} from './story.ts';
import { openWholeServer, type WholeServer } from './whole-server.ts';

/** Two authorities, nine people, and what one of them has: one of each thing that has an address. */
export interface World {
  readonly server: WholeServer;
  readonly viorne: { readonly id: string };
  readonly plassans: { readonly id: string };
  readonly people: Readonly<Record<Exclude<PersonName, 'nobody'>, Person>>;
  readonly organisation: string;
  readonly formVersion: string;
  readonly draft: string;
  readonly complementDraft: string;
  /** Draft of `decided`, which it became. */
  readonly sentDraft: string;
  readonly upload: string;
  /** Numbers of the requests: in these states. */
  readonly submitted: string;
  readonly taken: string;
  readonly incomplete: string;
  readonly decided: string;
  readonly files: Readonly<Record<FileName, string>>;
  /** A document of the citizen's own safe, and its file. */
  readonly safe: { readonly document: string; readonly file: string };
  readonly close: () => Promise<void>;
}

export const fileNames = [
  'draftPlan',
  'draftPhoto',
  'complementPlan',
  'sentPlan',
  'sentPhoto',
  'citizenFile',
  'agentFile',
  'letter',
] as const;
export type FileName = (typeof fileNames)[number];

/** Hosts of the authorities, for the addresses without a prefix. */
export const hosts = { viorne: 'guichet.viorne.example', plassans: 'demarches.plassans.example' } as const;

/** Words that only the citizen's side and the service in charge may read. */
export const privateWords: readonly string[] = [...Object.values(citizenSide), ...Object.values(typed)];

const settleAuthorities = async ({ ground: { database } }: WholeServer) => {
  const viorne = await newAuthority(database, { slug: 'viorne', host: hosts.viorne });
  const plassans = await newAuthority(database, {
    slug: 'plassans',
    host: hosts.plassans,
    kind: 'commune',
    name: 'Commune de Plassans',
    name_of: 'de Plassans',
  });
  await newParent(database, plassans, viorne);
  return { viorne, plassans };
};

const tellStory = async (server: WholeServer, people: World['people'], organisation: string) => {
  const teller = { server, citizen: people.citizen, agent: people.agent };
  const draft = await fillDraft(teller, organisation);
  const submitted = await fileRequest(teller, organisation);
  const taken = await fileRequest(teller, organisation);
  const incomplete = await fileRequest(teller, organisation);
  const decided = await fileRequest(teller, organisation);
  for (const { number } of [taken, incomplete, decided]) await take(teller, number);
  await talk(teller, incomplete.number);
  const complementDraft = await askComplement(teller, incomplete.number);
  await accept(teller, decided.number);
  await keepInSafe(teller);
  return {
    draft,
    complementDraft,
    sentDraft: decided.draft,
    upload: await beginUpload(teller, draft),
    submitted: submitted.number,
    taken: taken.number,
    incomplete: incomplete.number,
    decided: decided.number,
  };
};

type Told = Awaited<ReturnType<typeof tellStory>>;

const findFiles = async ({ ground: { owner } }: WholeServer, told: Told): Promise<World['files']> => {
  const rows = await owner
    .selectFrom('file')
    .leftJoin('request', 'request.id', 'file.request_id')
    .select(['file.id', 'file.name', 'file.draft_id', 'file.role', 'request.number'])
    .execute();
  const find = (place: { name?: string; draft?: string; number?: string; role?: string }): string => {
    const found = rows.find(
      (row) =>
        (place.name === undefined || row.name === place.name) &&
        (place.role === undefined || row.role === place.role) &&
        (place.draft ? row.draft_id === place.draft : row.number === place.number),
    );
    if (!found) throw new Error(`no file ${JSON.stringify(place)}`);
    return found.id;
  };
  const { draft, complementDraft, incomplete, decided } = told;
  return {
    draftPlan: find({ name: typed.plan, draft }),
    draftPhoto: find({ name: typed.photo, draft }),
    complementPlan: find({ name: typed.plan, draft: complementDraft }),
    sentPlan: find({ name: typed.plan, number: incomplete }),
    sentPhoto: find({ name: typed.photo, number: incomplete }),
    citizenFile: find({ name: typed.citizenFile, number: incomplete }),
    agentFile: find({ name: typed.agentFile, number: incomplete }),
    letter: find({ role: 'decision', number: decided }),
  };
};

const findSafe = async ({ ground: { owner } }: WholeServer): Promise<World['safe']> => {
  const { document_id: document, id: file } = await owner
    .selectFrom('safe_file')
    .select(['document_id', 'id'])
    .executeTakeFirstOrThrow();
  return { document, file };
};

/** Opens the whole server and tells the story. */
export const openWorld = async (): Promise<World> => {
  const server = await openWholeServer();
  const { database } = server.ground;
  const authorities = await settleAuthorities(server);
  const { team, people, organisation } = await settlePeople(database, authorities);
  const procedure = await newProcedure(database, authorities.viorne, {
    slug: 'palmares',
    holder: 'organisation',
    team,
    form: contestForm,
  });
  const told = await tellStory(server, people, organisation);
  // Published after the drafts: each may move to it.
  await newFormVersion(database, procedure, contestForm, 2);
  return {
    server,
    ...authorities,
    people,
    organisation,
    formVersion: procedure.form_version_id ?? '',
    ...told,
    files: await findFiles(server, told),
    safe: await findSafe(server),
    close: server.close,
  };
};
