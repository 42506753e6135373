import {
  both,
  complementDraft,
  type Door,
  desk,
  dossier,
  draft,
  file,
  request,
  sentDraft,
  service,
  space,
} from './door.ts';

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
    route: 'GET /:portal/brouillons/:draft/documents/:document/envois/:upload',
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

/** The safe is a person's: a colleague of the same space does not see it. */
const safeDoors: readonly Door[] = [
  {
    route: 'GET /:portal/mon-espace/pieces/:document/supprimer',
    path: ({ safe }) => `/mon-espace/pieces/${safe.document}/supprimer`,
    opens: { citizen: 200 },
    everywhere: true,
  },
  ...['', '/apercu'].map(
    (rest): Door => ({
      route: `GET /:portal/mon-espace/pieces/fichiers/:id${rest}`,
      path: ({ safe }) => `/mon-espace/pieces/fichiers/${safe.file}${rest}`,
      opens: { citizen: 200 },
      everywhere: true,
    }),
  ),
  {
    route: 'GET /:portal/demandes/:number/documents/:file/dupliquer',
    path: (world) => request('incomplete', `/documents/${world.files.sentPlan}/dupliquer`)(world),
    opens: both(200),
  },
];

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
  ...safeDoors,
  ...deskDoors,
];
