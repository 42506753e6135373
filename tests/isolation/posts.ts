import { rightPerson } from '../../src/accounts/testing.ts';
import { newId } from '../../src/platform/identifiers/index.ts';
import { rightOrganisation } from '../../src/spaces/testing.ts';
import { testPassword } from '../ground/index.ts';
import type { Fields, Sending } from './browser.ts';
import { changingDoors } from './changing-doors.ts';
import type { PersonName } from './people.ts';
import { cookieOf } from './visit.ts';
import type { World } from './world.ts';

/** One right use of a route that writes, by somebody who may. */
export interface Post {
  readonly route: string;
  /** Status of the answer. */
  readonly answer: number;
  readonly sending: (world: World) => Sending & { readonly method: 'POST' | 'PATCH' };
}

const newPassword: Fields = {
  cle: 'x'.repeat(43),
  password: 'Tulipes-et-3-Jonquilles',
  passwordConfirmation: 'Tulipes-et-3-Jonquilles',
};
const somebody = 'solange.delorme@courriel.example';

type Form = [path: string, who: PersonName, answer: number, fields: (world: World) => Fields];

/** Forms that name nothing in their address. The secrets of mails are none: a link that is not valid is answered 410. */
const forms: readonly Form[] = [
  ['/inscription', 'nobody', 303, () => rightPerson(somebody)],
  ['/activation', 'nobody', 410, () => ({ cle: 'x'.repeat(43), retour: '/viorne/mon-espace' })],
  ['/activation/nouveau-lien', 'nobody', 303, () => ({ email: somebody })],
  ['/connexion', 'nobody', 303, (world) => ({ email: emailOf(world), password: testPassword })],
  ['/mot-de-passe-oublie', 'nobody', 303, (world) => ({ email: emailOf(world) })],
  ['/mot-de-passe-oublie/renvoyer', 'nobody', 303, () => ({})],
  ['/nouveau-mot-de-passe', 'nobody', 410, () => newPassword],
  ['/mon-espace/compte/coordonnees', 'citizen', 303, () => ({ phone: '03 84 00 00 00' })],
  ['/mon-espace/organismes/nouveau', 'citizen', 303, () => ({ ...rightOrganisation, cle: newId() })],
  [
    '/mon-espace/pieces/ajouter',
    'citizen',
    422,
    () => ({ type: 'other', nom: 'Sans fichier', cle: newId() }),
  ],
  [
    '/demarches/palmares/deposer',
    'citizen',
    303,
    (world) => ({ brouillon: newId(), espace: world.organisation }),
  ],
  ['/deconnexion', 'stranger', 303, () => ({})],
];

const emailOf = ({ people }: World): string => people.stranger.account.email;

const formPosts: Post[] = forms.map(([path, who, answer, fields]) => ({
  route: `POST /:portal${path.replace('/palmares/', '/:slug/')}`,
  answer,
  sending: (world) => ({
    method: 'POST',
    path: `/viorne${path}`,
    cookie: cookieOf(world, who),
    fields: fields(world),
  }),
}));

const doorPosts: Post[] = changingDoors.map((door) => ({
  route: door.route,
  answer: Object.values(door.opens)[0] ?? 404,
  sending: (world) => ({
    method: door.route.startsWith('PATCH') ? 'PATCH' : 'POST',
    path: `/viorne${door.path(world)}`,
    cookie: cookieOf(world, Object.keys(door.opens)[0] as PersonName),
    fields: door.fields?.(world),
    files: door.files?.(),
    body: door.body,
    headers: door.headers ?? {},
  }),
}));

/** A right use of every route that writes; those that end something come last. */
export const posts: readonly Post[] = [...formPosts.slice(0, -1), ...doorPosts, ...formPosts.slice(-1)];
