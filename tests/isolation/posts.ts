import { testPassword } from '../../src/demonstration/testing.ts';
import { newId } from '../../src/platform/identifiers/index.ts';
import { rightOrganisation } from '../../src/spaces/testing.ts';
import type { Fields, Sending } from './browser.ts';
import { changingDoors } from './changing-doors.ts';
import type { PersonName } from './people.ts';
import { cookieOf } from './visit.ts';
import type { World } from './world.ts';

/** One right use of a route that writes, by somebody who may. */
export interface Post {
  readonly route: string;
  readonly sending: (world: World) => Sending & { readonly method: 'POST' | 'PATCH' };
}

/** Everything that the form of an account asks. */
const newAccount: Fields = {
  civility: 'madam',
  lastName: 'Delorme',
  firstName: 'Solange',
  'birthDate.day': '17',
  'birthDate.month': '5',
  'birthDate.year': '1984',
  email: 'solange.delorme@courriel.example',
  emailConfirmation: 'solange.delorme@courriel.example',
  password: 'Tulipes-et-3-Jonquilles',
  passwordConfirmation: 'Tulipes-et-3-Jonquilles',
  terms: 'oui',
};

const contact: Fields = { phone: '03 84 00 00 00', mobile: '', 'address.street': '2 rue Haute' };
const newPassword: Fields = {
  cle: 'x'.repeat(43),
  password: 'Tulipes-et-3-Jonquilles',
  passwordConfirmation: 'Tulipes-et-3-Jonquilles',
};

type Form = [path: string, who: PersonName, fields: (world: World) => Fields];

/** Forms that name nothing in their address. */
const forms: readonly Form[] = [
  ['/inscription', 'nobody', () => newAccount],
  ['/activation', 'nobody', () => ({ cle: 'x'.repeat(43), retour: '/viorne/mon-espace' })],
  ['/activation/nouveau-lien', 'nobody', () => ({ email: 'solange.delorme@courriel.example' })],
  [
    '/connexion',
    'nobody',
    ({ people }) => ({ email: people.stranger.account.email, password: testPassword }),
  ],
  ['/mot-de-passe-oublie', 'nobody', ({ people }) => ({ email: people.stranger.account.email })],
  ['/mot-de-passe-oublie/renvoyer', 'nobody', () => ({})],
  ['/nouveau-mot-de-passe', 'nobody', () => newPassword],
  ['/mon-espace/compte/coordonnees', 'citizen', () => contact],
  ['/mon-espace/organismes/nouveau', 'citizen', () => ({ ...rightOrganisation, cle: newId() })],
  [
    '/demarches/palmares/deposer',
    'citizen',
    ({ organisation }) => ({ brouillon: newId(), espace: organisation }),
  ],
  ['/deconnexion', 'stranger', () => ({})],
];

const formPosts: Post[] = forms.map(([path, who, fields]) => ({
  route: `POST /:portal${path.replace('/palmares/', '/:slug/')}`,
  sending: (world) => ({
    method: 'POST',
    path: `/viorne${path}`,
    cookie: cookieOf(world, who),
    fields: fields(world),
  }),
}));

const doorPosts: Post[] = changingDoors.map((door) => ({
  route: door.route,
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
