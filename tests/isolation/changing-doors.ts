import { pdf } from '../../src/filing/testing.ts';
import { newId } from '../../src/platform/identifiers/index.ts';
import { rightOrganisation } from '../../src/spaces/testing.ts';
import type { Fields, SentFile } from './browser.ts';
import { both, complementDraft, type Door, desk, dossier, draft, request, space } from './door.ts';
import { sending } from './story.ts';
import type { World } from './world.ts';

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
    nobody: 401,
  },
  {
    route: 'POST /:portal/brouillons/:draft/pages/:page',
    path: complementDraft('/pages/pieces'),
    fields: pageFields,
    files: newFile('photos'),
    opens: both(422),
    nobody: 401,
  },
  {
    route: 'POST /:portal/brouillons/:draft/documents/:document',
    path: draft('/documents/photos'),
    files: newFile('photos'),
    opens: both(303),
  },
  {
    route: 'POST /:portal/brouillons/:draft/documents/:document/envois',
    path: draft('/documents/photos/envois'),
    fields: () => ({ nom: 'autre.png', taille: '100' }),
    opens: both(201),
  },
  {
    route: 'PATCH /:portal/brouillons/:draft/documents/:document/envois/:upload',
    path: (world) => draft(`/documents/photos/envois/${world.upload}`)(world),
    body: 'octets',
    headers: { 'content-type': 'application/octet-stream', 'upload-offset': '0' },
    opens: both(200),
  },
  {
    route: 'POST /:portal/brouillons/:draft/documents/:document/retirer',
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

const safeChanges: readonly Door[] = [
  {
    route: 'POST /:portal/mon-espace/pieces/:document/fichiers',
    path: ({ safe }) => `/mon-espace/pieces/${safe.document}/fichiers`,
    files: newFile('fichiers'),
    opens: { citizen: 303 },
    everywhere: true,
  },
  {
    route: 'POST /:portal/demandes/:number/documents/:file/dupliquer',
    path: (world) => request('incomplete', `/documents/${world.files.sentPlan}/dupliquer`)(world),
    fields: () => ({ cle: newId(), type: 'deliberation' }),
    opens: both(303),
  },
  {
    route: 'POST /:portal/demandes/:number/documents',
    path: request('taken', '/documents'),
    files: newFile('fichiers'),
    opens: both(303),
  },
  {
    route: 'POST /:portal/mon-espace/pieces/:document/supprimer',
    path: ({ safe }) => `/mon-espace/pieces/${safe.document}/supprimer`,
    fields: () => ({}),
    opens: { citizen: 303 },
    everywhere: true,
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
export const changingDoors: readonly Door[] = [...draftChanges, ...safeChanges, ...requestChanges];
