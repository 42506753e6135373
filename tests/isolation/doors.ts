import { pdf } from '../../src/filing/testing.ts';
import { newId } from '../../src/platform/identifiers/index.ts';
import { rightOrganisation } from '../../src/spaces/testing.ts';
import type { Fields, SentFile } from './browser.ts';
import type { PersonName } from './people.ts';
import { sending } from './story.ts';
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
  /** Who is not signed in is sent to sign in (303), or told so. */
  readonly nobody?: number;
  /** An organisation is not of one authority: its pages answer in every portal. */
  readonly everywhere?: boolean;
}

const both = (status: number) => ({ citizen: status, colleague: status });
const desk = (status: number) => ({ agent: status, chief: status });
const service = (status: number) => ({ ...desk(status), reader: status });

const space = (rest: string) => (world: World) => `/mon-espace/organismes/${world.organisation}${rest}`;

const spaceDoors: readonly Door[] = [
  { route: 'GET /:portal/mon-espace/organismes/:space', path: space(''), opens: both(200), everywhere: true },
  {
    route: 'GET /:portal/mon-espace/organismes/:space/membres',
    path: space('/membres'),
    opens: both(200),
    everywhere: true,
  },
  {
    route: 'GET /:portal/mon-espace/organismes/:space/modifier',
    path: space('/modifier'),
    opens: { citizen: 200 },
    everywhere: true,
  },
];

const draft = (rest: string) => (world: World) => `/brouillons/${world.draft}${rest}`;
const sentDraft = (rest: string) => (world: World) => `/brouillons/${world.sentDraft}${rest}`;
const complementDraft = (rest: string) => (world: World) => `/brouillons/${world.complementDraft}${rest}`;

const draftDoors: readonly Door[] = [
  { route: 'GET /:portal/brouillons/:draft', path: draft(''), opens: both(303) },
  { route: 'GET /:portal/brouillons/:draft', path: complementDraft(''), opens: both(303) },
  { route: 'GET /:portal/brouillons/:draft', path: sentDraft(''), opens: both(200) },
  { route: 'GET /:portal/brouillons/:draft/pages/:page', path: draft('/pages/commune'), opens: both(200) },
  { route: 'GET /:portal/brouillons/:draft/pages/:page', path: draft('/pages/pieces'), opens: both(200) },
  {
    route: 'GET /:portal/brouillons/:draft/pages/:page',
    path: complementDraft('/pages/commune'),
    opens: both(200),
  },
  {
    route: 'GET /:portal/brouillons/:draft/pages/:page',
    path: sentDraft('/pages/commune'),
    opens: both(303),
  },
  {
    route: 'GET /:portal/brouillons/:draft/documents/:slot/envois/:upload',
    path: (world) => draft(`/documents/photos/envois/${world.upload}`)(world),
    opens: both(200),
  },
  { route: 'GET /:portal/brouillons/:draft/recapitulatif', path: draft('/recapitulatif'), opens: both(200) },
  {
    route: 'GET /:portal/brouillons/:draft/recapitulatif',
    path: complementDraft('/recapitulatif'),
    opens: both(200),
  },
  { route: 'GET /:portal/brouillons/:draft/transmettre', path: draft('/transmettre'), opens: both(200) },
  { route: 'GET /:portal/brouillons/:draft/supprimer', path: draft('/supprimer'), opens: both(200) },
  { route: 'GET /:portal/brouillons/:draft/version', path: draft('/version'), opens: both(200) },
];

const request = (state: 'submitted' | 'taken' | 'incomplete' | 'decided', rest: string) => (world: World) =>
  `/demandes/${world[state]}${rest}`;

const requestDoors: readonly Door[] = [
  { route: 'GET /:portal/demandes/:number', path: request('incomplete', ''), opens: both(200) },
  { route: 'GET /:portal/demandes/:number', path: request('decided', ''), opens: both(200) },
  ...['suivi', 'reponses', 'messages', 'documents', 'historique'].map(
    (part): Door => ({
      route: 'GET /:portal/demandes/:number/:part',
      path: request('incomplete', `/${part}`),
      opens: both(200),
    }),
  ),
  {
    route: 'GET /:portal/demandes/:number/confirmation',
    path: request('submitted', '/confirmation'),
    opens: both(200),
  },
  {
    route: 'GET /:portal/demandes/:number/recepisse',
    path: request('submitted', '/recepisse'),
    opens: both(200),
  },
  {
    route: 'GET /:portal/demandes/:number/recepisse.pdf',
    path: request('submitted', '/recepisse.pdf'),
    opens: both(200),
  },
  {
    route: 'GET /:portal/demandes/:number/annuler',
    path: request('submitted', '/annuler'),
    opens: both(200),
  },
];

const file =
  (name: FileName, rest = '') =>
  (world: World) =>
    `/fichiers/${world.files[name]}${rest}`;

const fileDoors: readonly Door[] = [
  ...(['draftPlan', 'draftPhoto', 'complementPlan'] as const).map(
    (name): Door => ({ route: 'GET /:portal/fichiers/:id', path: file(name), opens: both(200) }),
  ),
  ...(['sentPlan', 'sentPhoto', 'citizenFile', 'agentFile', 'letter'] as const).map(
    (name): Door => ({
      route: 'GET /:portal/fichiers/:id',
      path: file(name),
      opens: { ...both(200), ...service(200) },
    }),
  ),
  { route: 'GET /:portal/fichiers/:id/apercu', path: file('draftPhoto', '/apercu'), opens: both(200) },
  {
    route: 'GET /:portal/fichiers/:id/apercu',
    path: file('sentPhoto', '/apercu'),
    opens: { ...both(200), ...service(200) },
  },
];

const dossier = (state: 'submitted' | 'taken' | 'incomplete' | 'decided', rest: string) => (world: World) =>
  `/agent/demandes/${world[state]}${rest}`;

const deskDoors: readonly Door[] = [
  { route: 'GET /:portal/agent/demandes/:number', path: dossier('incomplete', ''), opens: service(200) },
  { route: 'GET /:portal/agent/demandes/:number', path: dossier('decided', ''), opens: service(200) },
  ...['messages', 'historique'].map(
    (part): Door => ({
      route: 'GET /:portal/agent/demandes/:number/:part',
      path: dossier('incomplete', `/${part}`),
      opens: service(200),
    }),
  ),
  {
    route: 'GET /:portal/agent/demandes/:number/complement',
    path: dossier('taken', '/complement'),
    opens: desk(200),
  },
  {
    route: 'GET /:portal/agent/demandes/:number/complement',
    path: dossier('incomplete', '/complement'),
    opens: desk(409),
  },
  ...['accepter', 'refuser', 'classer'].map(
    (issue): Door => ({
      route: 'GET /:portal/agent/demandes/:number/decision',
      path: dossier('taken', `/decision?issue=${issue}`),
      opens: desk(200),
    }),
  ),
];

/** Addresses that show. */
export const readingDoors: readonly Door[] = [
  ...spaceDoors,
  ...draftDoors,
  ...requestDoors,
  ...fileDoors,
  ...deskDoors,
];

const pageFields = (world: World): Fields => ({
  _form: world.formVersion,
  _version: '999',
  nom: 'Nom changé',
  _action: 'save',
});
const newFile = (input: string) => (): SentFile[] => [{ input, name: 'autre.pdf', content: pdf(newId()) }];
const message = (): Fields => ({ cle: newId(), message: 'Encore un mot' });

const draftChanges: readonly Door[] = [
  {
    route: 'POST /:portal/brouillons/:draft/saisie',
    path: draft('/saisie'),
    fields: (world) => ({ ...pageFields(world), _page: 'commune' }),
    opens: both(200),
    nobody: 401,
  },
  {
    route: 'POST /:portal/brouillons/:draft/pages/:page',
    path: draft('/pages/commune'),
    fields: pageFields,
    opens: both(303),
  },
  {
    route: 'POST /:portal/brouillons/:draft/pages/:page',
    path: complementDraft('/pages/pieces'),
    fields: pageFields,
    files: newFile('photos'),
    opens: both(422),
  },
  {
    route: 'POST /:portal/brouillons/:draft/documents/:slot',
    path: draft('/documents/photos'),
    files: newFile('photos'),
    opens: both(303),
  },
  {
    route: 'POST /:portal/brouillons/:draft/documents/:slot/envois',
    path: draft('/documents/photos/envois'),
    fields: () => ({ nom: 'autre.png', taille: '100' }),
    opens: both(201),
  },
  {
    route: 'PATCH /:portal/brouillons/:draft/documents/:slot/envois/:upload',
    path: (world) => draft(`/documents/photos/envois/${world.upload}`)(world),
    body: 'octets',
    headers: { 'content-type': 'application/octet-stream', 'upload-offset': '0' },
    opens: both(200),
  },
  {
    route: 'POST /:portal/brouillons/:draft/documents/:slot/retirer',
    path: draft('/documents/photos/retirer'),
    fields: (world) => ({ fichier: world.files.draftPhoto }),
    opens: both(303),
  },
  {
    route: 'POST /:portal/brouillons/:draft/version',
    path: draft('/version'),
    fields: () => ({}),
    // Once moved, there is no newer version to move to.
    opens: { citizen: 303, colleague: 404 },
  },
  {
    route: 'POST /:portal/brouillons/:draft/transmettre',
    path: draft('/transmettre'),
    fields: () => ({ certification: 'oui', donnees: 'oui' }),
    opens: both(303),
  },
  {
    route: 'POST /:portal/brouillons/:draft/transmettre',
    path: draft('/transmettre'),
    fields: () => sending,
    opens: both(303),
  },
  {
    route: 'POST /:portal/brouillons/:draft/supprimer',
    path: complementDraft('/supprimer'),
    fields: () => ({}),
    opens: both(303),
  },
  {
    route: 'POST /:portal/brouillons/:draft/supprimer',
    path: complementDraft('/supprimer'),
    fields: () => ({ confirmation: 'oui' }),
    // Once deleted, it is no longer there.
    opens: { citizen: 303, colleague: 404 },
  },
];

const requestChanges: readonly Door[] = [
  {
    route: 'POST /:portal/demandes/:number/completer',
    path: request('incomplete', '/completer'),
    fields: () => ({}),
    opens: both(303),
  },
  {
    route: 'POST /:portal/demandes/:number/messages',
    path: request('incomplete', '/messages'),
    fields: message,
    files: newFile('fichiers'),
    opens: both(303),
  },
  {
    route: 'POST /:portal/demandes/:number/messages',
    path: request('incomplete', '/messages'),
    fields: () => ({ message: 'sans la clé de la page' }),
    opens: both(400),
  },
  {
    route: 'POST /:portal/agent/demandes/:number/messages',
    path: dossier('incomplete', '/messages'),
    fields: message,
    opens: desk(303),
  },
  {
    route: 'POST /:portal/agent/demandes/:number/complement',
    path: dossier('taken', '/complement'),
    fields: () => ({}),
    opens: desk(422),
  },
  {
    route: 'POST /:portal/agent/demandes/:number/decision',
    path: dossier('taken', '/decision?issue=refuser'),
    fields: () => ({ motifs: 'Trop tard.' }),
    opens: desk(200),
  },
  {
    route: 'POST /:portal/agent/demandes/:number/decision',
    path: dossier('taken', '/decision?issue=refuser'),
    fields: () => ({ motifs: 'Trop tard.', confirmation: 'oui' }),
    opens: { agent: 303, chief: 409 },
  },
  {
    route: 'POST /:portal/agent/demandes/:number/prendre-en-charge',
    path: dossier('submitted', '/prendre-en-charge'),
    fields: () => ({}),
    opens: { agent: 303, chief: 409 },
  },
  {
    route: 'POST /:portal/agent/demandes/:number/complement',
    path: dossier('submitted', '/complement'),
    fields: () => ({ explication: 'Il manque le plan.' }),
    opens: { agent: 303, chief: 409 },
  },
  {
    route: 'POST /:portal/demandes/:number/annuler',
    path: request('submitted', '/annuler'),
    fields: () => ({}),
    opens: { citizen: 303, colleague: 409 },
  },
  {
    route: 'POST /:portal/mon-espace/organismes/:space/modifier',
    path: space('/modifier'),
    fields: () => rightOrganisation,
    opens: { citizen: 303 },
    everywhere: true,
  },
];

/** Addresses that change something, in an order in which each finds what it changes. */
export const changingDoors: readonly Door[] = [...draftChanges, ...requestChanges];
