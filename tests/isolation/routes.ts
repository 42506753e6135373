/**
 * What each route is about. A new route stands here first: `every-route.test.ts` fails on one that does not, and on one
 * about an object that no door of `reading-doors.ts` or `changing-doors.ts` leads through.
 */
export type RouteClass =
  /** Shows the same to everybody. */
  | 'public'
  /** Opened by the secret of a mail, or by what this browser just did. */
  | 'secret'
  /** The person's own pages: they name nothing. */
  | 'personal'
  /** The staff's own pages: they name nothing. */
  | 'staff'
  /** Names something that belongs to somebody. */
  | 'object'
  /** The demonstration and the gallery: absent from a real installation. */
  | 'demonstration';

export const routeClasses: Readonly<Record<string, RouteClass>> = {
  'GET /': 'public',
  'GET /favicon.ico': 'public',
  'GET /robots.txt': 'public',
  'GET /sante': 'public',
  'GET /sante/vivant': 'public',
  'GET /assets/*': 'public',
  'GET /api/*': 'public',
  'GET /hooks/*': 'public',

  'GET /:portal': 'public',
  'GET /:portal/*': 'public',
  'GET /:portal/robots.txt': 'public',
  'GET /:portal/favicon.ico': 'public',
  'GET /:portal/theme-:hash(^[0-9a-f]{12}$).css': 'public',
  'GET /:portal/logo-:hash(^[0-9a-f]{64}$).png': 'public',
  'GET /:portal/banniere-:hash(^[0-9a-f]{64}$).jpg': 'public',
  'GET /:portal/icone-:hash(^[0-9a-f]{6}$).svg': 'public',
  'GET /:portal/actualites': 'public',
  'GET /:portal/actualites.atom': 'public',
  'GET /:portal/actualites/:slug': 'public',
  'GET /:portal/mentions-legales': 'public',
  'GET /:portal/donnees-personnelles': 'public',
  'GET /:portal/accessibilite': 'public',
  'GET /:portal/cookies': 'public',
  'GET /:portal/contact': 'public',
  'GET /:portal/aide': 'public',
  'GET /:portal/plan-du-site': 'public',
  'GET /:portal/demarches': 'public',
  'GET /:portal/demarches/:slug': 'public',
  'GET /:portal/demarches/:slug/telechargements/:name': 'public',
  'GET /:portal/inscription': 'public',
  'POST /:portal/inscription': 'public',
  'GET /:portal/connexion': 'public',
  'POST /:portal/connexion': 'public',
  'POST /:portal/deconnexion': 'public',
  'GET /:portal/mot-de-passe-oublie': 'public',
  'POST /:portal/mot-de-passe-oublie': 'public',
  'GET /:portal/activation/nouveau-lien': 'public',
  'POST /:portal/activation/nouveau-lien': 'public',

  'GET /:portal/inscription/envoyee': 'secret',
  'GET /:portal/mot-de-passe-oublie/envoye': 'secret',
  'POST /:portal/mot-de-passe-oublie/renvoyer': 'secret',
  'GET /:portal/activation': 'secret',
  'POST /:portal/activation': 'secret',
  'GET /:portal/nouveau-mot-de-passe': 'secret',
  'POST /:portal/nouveau-mot-de-passe': 'secret',

  'GET /:portal/mon-espace': 'personal',
  'GET /:portal/mon-espace/compte': 'personal',
  'GET /:portal/mon-espace/compte/coordonnees': 'personal',
  'POST /:portal/mon-espace/compte/coordonnees': 'personal',
  'GET /:portal/mon-espace/demandes': 'personal',
  'GET /:portal/mon-espace/organismes': 'personal',
  'GET /:portal/mon-espace/organismes/nouveau': 'personal',
  'POST /:portal/mon-espace/organismes/nouveau': 'personal',
  'GET /:portal/mon-espace/pieces': 'personal',
  'GET /:portal/mon-espace/pieces/ajouter': 'personal',
  'POST /:portal/mon-espace/pieces/ajouter': 'personal',
  'GET /:portal/brouillons': 'personal',
  'GET /:portal/demarches/:slug/deposer': 'personal',
  'POST /:portal/demarches/:slug/deposer': 'personal',

  'GET /:portal/mon-espace/organismes/:space': 'object',
  'GET /:portal/mon-espace/organismes/:space/membres': 'object',
  'GET /:portal/mon-espace/organismes/:space/modifier': 'object',
  'POST /:portal/mon-espace/organismes/:space/modifier': 'object',
  'POST /:portal/mon-espace/pieces/:document/fichiers': 'object',
  'GET /:portal/mon-espace/pieces/:document/supprimer': 'object',
  'POST /:portal/mon-espace/pieces/:document/supprimer': 'object',
  'GET /:portal/mon-espace/pieces/fichiers/:id': 'object',
  'GET /:portal/mon-espace/pieces/fichiers/:id/apercu': 'object',
  'GET /:portal/brouillons/:draft': 'object',
  'GET /:portal/brouillons/:draft/pages/:page': 'object',
  'POST /:portal/brouillons/:draft/pages/:page': 'object',
  'POST /:portal/brouillons/:draft/saisie': 'object',
  'POST /:portal/brouillons/:draft/documents/:document': 'object',
  'POST /:portal/brouillons/:draft/documents/:document/retirer': 'object',
  'POST /:portal/brouillons/:draft/documents/:document/envois': 'object',
  'GET /:portal/brouillons/:draft/documents/:document/envois/:upload': 'object',
  'PATCH /:portal/brouillons/:draft/documents/:document/envois/:upload': 'object',
  'GET /:portal/brouillons/:draft/recapitulatif': 'object',
  'GET /:portal/brouillons/:draft/transmettre': 'object',
  'POST /:portal/brouillons/:draft/transmettre': 'object',
  'GET /:portal/brouillons/:draft/supprimer': 'object',
  'POST /:portal/brouillons/:draft/supprimer': 'object',
  'GET /:portal/brouillons/:draft/version': 'object',
  'POST /:portal/brouillons/:draft/version': 'object',
  'GET /:portal/demandes/:number': 'object',
  'GET /:portal/demandes/:number/:part': 'object',
  'GET /:portal/demandes/:number/confirmation': 'object',
  'GET /:portal/demandes/:number/recepisse': 'object',
  'GET /:portal/demandes/:number/recepisse.pdf': 'object',
  'GET /:portal/demandes/:number/annuler': 'object',
  'POST /:portal/demandes/:number/annuler': 'object',
  'POST /:portal/demandes/:number/messages': 'object',
  'POST /:portal/demandes/:number/completer': 'object',
  'POST /:portal/demandes/:number/documents': 'object',
  'GET /:portal/demandes/:number/documents/:file/dupliquer': 'object',
  'POST /:portal/demandes/:number/documents/:file/dupliquer': 'object',
  'GET /:portal/fichiers/:id': 'object',
  'GET /:portal/fichiers/:id/apercu': 'object',

  'GET /:portal/agent': 'staff',
  'GET /:portal/agent/demandes/:number': 'object',
  'GET /:portal/agent/demandes/:number/:part': 'object',
  'GET /:portal/agent/demandes/:number/complement': 'object',
  'POST /:portal/agent/demandes/:number/complement': 'object',
  'GET /:portal/agent/demandes/:number/decision': 'object',
  'POST /:portal/agent/demandes/:number/decision': 'object',
  'POST /:portal/agent/demandes/:number/prendre-en-charge': 'object',
  'POST /:portal/agent/demandes/:number/messages': 'object',

  'GET /_courrier': 'demonstration',
  'GET /_courrier/:id': 'demonstration',
  'GET /_courrier/:id/page': 'demonstration',
  'GET /_ui': 'demonstration',
  'GET /_ui/*': 'demonstration',
};

/** Routes of one class. */
export const routesOf = (...classes: readonly RouteClass[]): string[] =>
  Object.keys(routeClasses).filter((route) => classes.includes(routeClasses[route] ?? 'object'));
