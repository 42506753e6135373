/** What the examples of pages stand in: an authority, and a person who visits it. */
import { type Portal, type Viewer, type Visit, visitOf } from '../access/index.ts';
import type { PageContent } from './render-page.tsx';

/** One state of a page, believable, as its route would render it: it feeds the tests of markup, of access and of looks. */
export interface PageExample {
  /** Name of its picture. */
  readonly name: string;
  readonly visit: Visit;
  readonly page: PageContent;
}

const viorne: Portal = {
  id: '018f0000-0000-7000-8000-000000000001',
  kind: 'department',
  slug: 'viorne',
  host: null,
  stage: 'open',
  time_zone: 'Europe/Paris',
  name: 'Département de la Viorne',
  name_of: 'du Département de la Viorne',
  slogan: null,
  colour: '#2e6b4f',
  logo_hash: 'a'.repeat(64),
  banner_hash: 'b'.repeat(64),
  address: { lines: ['Hôtel du Département', '2 cours Sauvaire'], postcode: '13990', town: 'Plassans' },
  phone: '04 00 00 12 00',
  email: 'contact@viorne.example',
  website: null,
  opening_hours: [{ days: [1, 2, 3, 4, 5], from: '08:30', to: '17:00' }],
  appeal: { gracious: 'Monsieur le Président', court: 'tribunal administratif' },
  legal: {},
  links: [{ label: 'Site du Département', url: 'https://www.viorne.example/' }],
};

const claire: Viewer = {
  account: '018f0000-0000-7000-8000-000000000002',
  session: '018f0000-0000-7000-8000-000000000003',
  email: 'claire.fontaine@courriel.example',
  civility: 'madam',
  firstName: 'Claire',
  lastName: 'Fontaine',
  spaces: [
    { id: '018f0000-0000-7000-8000-000000000004', kind: 'person', name: 'Claire Fontaine', role: 'manager' },
    {
      id: '018f0000-0000-7000-8000-000000000005',
      kind: 'organisation',
      name: 'Comité des fêtes et du fleurissement de Saint-Rémy-des-Étangs',
      role: 'manager',
    },
  ],
  staff: undefined,
};

const visit = (portal: Portal, viewer: Viewer | undefined): Visit =>
  visitOf({ portal, viewer, byHost: false }, 'https://guichet.example');

/** Somebody whom the portal does not know. */
export const stranger: Visit = visit(viorne, undefined);
/** The same, on a portal that has chosen no picture. */
export const strangerToPlainPortal: Visit = visit(
  { ...viorne, banner_hash: null, logo_hash: null },
  undefined,
);
/** A person signed in, who also acts for an association. */
export const signedIn: Visit & { readonly viewer: Viewer } = { ...visit(viorne, claire), viewer: claire };

const amina: Viewer = {
  ...claire,
  account: '018f0000-0000-7000-8000-000000000006',
  email: 'amina.belkacem@viorne.example',
  firstName: 'Amina',
  lastName: 'Belkacem',
  spaces: [
    { id: '018f0000-0000-7000-8000-000000000007', kind: 'person', name: 'Amina Belkacem', role: 'manager' },
  ],
  staff: { position: 'Instructrice', role: 'agent', teams: [] },
};

/** An agent of the authority. */
export const agent: Visit & { readonly viewer: Viewer } = { ...visit(viorne, amina), viewer: amina };

/** The person signed in, whose association has this name: what people type is not known beforehand. */
export const actingFor = (name: string): Visit & { readonly viewer: Viewer } => {
  const viewer = {
    ...claire,
    spaces: claire.spaces.map((space) => (space.kind === 'organisation' ? { ...space, name } : space)),
  };
  return { ...visit(viorne, viewer), viewer };
};
