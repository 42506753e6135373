/** What happens before the tests: the citizen and the agents write everything that the others must not see. */
import { contestForm, fieldsOf, pdf } from '../../src/filing/testing.ts';
import { newId } from '../../src/platform/identifiers/index.ts';
import { picture } from '../journeys/picture.ts';
import { type Fields, follow, type SentFile, send } from './browser.ts';
import type { Person } from './people.ts';
import type { WholeServer } from './whole-server.ts';

/** What was typed and sent, in words that stand nowhere else. */
export const typed = {
  place: 'Place-du-Marronnier-Secret',
  citizenMessage: 'Message-intime-de-la-mairie',
  agentMessage: 'Réponse-confidentielle-du-service',
  complement: 'Complément-réservé-au-demandeur',
  reason: 'Motif-réservé-sur-le-nom',
  decision: 'Motivation-réservée-de-la-décision',
  plan: 'plan-tres-confidentiel.pdf',
  photo: 'photo-tres-confidentielle.jpg',
  citizenFile: 'piece-du-message-de-la-mairie.pdf',
  agentFile: 'piece-du-message-du-service.pdf',
  safeDocument: 'Carte-personnelle-du-coffre',
  safeFile: 'carte-du-coffre.png',
} as const;

export { contestForm };

interface Teller {
  readonly server: WholeServer;
  readonly citizen: Person;
  readonly agent: Person;
}

const idIn = (address: string): string =>
  /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(address)?.[0] ?? '';

const pdfOf = (input: string, name: string): SentFile => ({ input, name, content: pdf(name) });

/** Posts a page with what it holds and these answers on top. */
const fill = async (
  { server, citizen: { cookie } }: Teller,
  path: string,
  answers: Fields,
  files?: readonly SentFile[],
): Promise<string> => {
  const page = await send(server, { path, cookie });
  return follow(server, { path, cookie, fields: { ...fieldsOf(page.body), ...answers }, files });
};

const start = '/viorne/demarches/palmares/deposer';

/** A draft in the organisation's space, filled to the last page. */
export const fillDraft = async (teller: Teller, organisation: string): Promise<string> => {
  const draft = idIn(await fill(teller, start, { espace: organisation }));
  const page = (key: string) => `/viorne/brouillons/${draft}/pages/${key}`;
  await fill(teller, page('commune'), { deja: 'no' });
  await fill(teller, page('sites'), { 'lieux.1.lieu': typed.place, 'lieux.1.surface': '12,5' });
  await fill(teller, page('pieces'), {}, [
    pdfOf('plan', typed.plan),
    { input: 'photos', name: typed.photo, content: await picture(7) },
  ]);
  return draft;
};

/** What the last page posts: both boxes, then OUI. */
export const sending = { certification: 'oui', donnees: 'oui', confirmation: 'oui' };

/** A request transmitted: its number, and the draft that it was. */
export const fileRequest = async (teller: Teller, organisation: string) => {
  const { server, citizen } = teller;
  const draft = await fillDraft(teller, organisation);
  const path = `/viorne/brouillons/${draft}/transmettre`;
  const address = await follow(server, { path, cookie: citizen.cookie, fields: sending });
  return { draft, number: /demandes\/([^/]+)\//.exec(address)?.[1] ?? '' };
};

const agentPath = (number: string, rest: string): string => `/viorne/agent/demandes/${number}/${rest}`;

/** The agent takes the request in charge. */
export const take = ({ server, agent: { cookie } }: Teller, number: string): Promise<string> =>
  follow(server, { path: agentPath(number, 'prendre-en-charge'), cookie, fields: {} });

/** A message of each side, with a file each. */
export const talk = async ({ server, citizen, agent }: Teller, number: string): Promise<void> => {
  await follow(server, {
    path: `/viorne/demandes/${number}/messages`,
    cookie: citizen.cookie,
    fields: { cle: newId(), message: typed.citizenMessage },
    files: [pdfOf('fichiers', typed.citizenFile)],
  });
  await follow(server, {
    path: agentPath(number, 'messages'),
    cookie: agent.cookie,
    fields: { cle: newId(), message: typed.agentMessage },
    files: [pdfOf('fichiers', typed.agentFile)],
  });
};

/** The agent asks for a complement; the citizen opens the draft that answers it. */
export const askComplement = async ({ server, citizen, agent }: Teller, number: string): Promise<string> => {
  const fields = { explication: typed.complement, 'motif.nom': typed.reason };
  await follow(server, { path: agentPath(number, 'complement'), cookie: agent.cookie, fields });
  const path = `/viorne/demandes/${number}/completer`;
  return idIn(await follow(server, { path, cookie: citizen.cookie, fields: {} }));
};

/** The agent accepts, with a letter. */
export const accept = ({ server, agent: { cookie } }: Teller, number: string): Promise<string> => {
  const fields = { motifs: typed.decision, confirmation: 'oui' };
  return follow(server, { path: agentPath(number, 'decision?issue=accepter'), cookie, fields });
};

/** A document kept by the citizen for themself, with the day until which it is good. */
export const keepInSafe = async ({ server, citizen: { cookie } }: Teller): Promise<void> => {
  const path = '/viorne/mon-espace/pieces/ajouter';
  const page = await send(server, { path, cookie });
  const fields = { ...fieldsOf(page.body), type: 'other', nom: typed.safeDocument };
  const files = [{ input: 'fichiers', name: typed.safeFile, content: await picture(9) }];
  await follow(server, { path, cookie, fields, files });
};

/** An upload begun and not finished. */
export const beginUpload = async (
  { server, citizen: { cookie } }: Teller,
  draft: string,
): Promise<string> => {
  const path = `/viorne/brouillons/${draft}/documents/photos/envois`;
  const answer = await send(server, { path, cookie, fields: { nom: typed.photo, taille: '5000' } });
  return String(answer.json().upload);
};
