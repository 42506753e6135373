import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newAuthority, newCategory, newProcedure, newTeam } from '../../tests/ground/index.ts';
import { createTestDatabase, type TestDatabase } from '../platform/database/testing.ts';

/** Real démarches: name, summary, and the words people type for them. */
const rows: readonly [slug: string, name: string, summary: string, keywords: string][] = [
  [
    'villes-et-villages-fleuris',
    'Palmarès des Villes et Villages fleuris',
    'Inscrivez votre commune au concours départemental du fleurissement.',
    'concours fleurs fleurissement jardin plantations label palmarès',
  ],
  [
    'acte-de-naissance',
    'Demander un acte de naissance',
    'Copie intégrale ou extrait, avec ou sans filiation.',
    'état civil extrait copie livret',
  ],
  [
    'carte-nationale-d-identite',
    'Carte nationale d’identité',
    'Prendre rendez-vous pour une première carte ou un renouvellement.',
    'cni papiers identité',
  ],
  ['passeport', 'Passeport', 'Prendre rendez-vous pour un passeport biométrique.', 'voyage papiers'],
  [
    'cantine',
    'Inscription à la restauration scolaire',
    'Inscrivez votre enfant à la cantine.',
    'cantine repas école midi',
  ],
  [
    'cartable',
    'Aide à l’achat d’un cartable',
    'Une aide pour la rentrée des collégiens.',
    'rentrée scolaire bourse',
  ],
  [
    'encombrants',
    'Enlèvement des encombrants',
    'Prendre rendez-vous pour vos objets volumineux.',
    'poubelles déchets meubles ramassage',
  ],
  [
    'subvention',
    'Subvention aux associations',
    'Demander une aide pour votre association.',
    'aide financière association',
  ],
  [
    'permis-de-construire',
    'Permis de construire',
    'Déposer une demande d’autorisation d’urbanisme.',
    'travaux maison extension urbanisme',
  ],
  [
    'bac-roulant',
    'Demander un bac de tri',
    'Pour vos ordures ménagères et vos emballages.',
    'poubelle poubelles ordures recyclage',
  ],
];

let world: TestDatabase;
let authorities: string[];

beforeAll(async () => {
  world = await createTestDatabase();
  const authority = await newAuthority(world.database);
  const team = await newTeam(world.database, authority);
  const category = await newCategory(world.database, authority);
  for (const [slug, name, summary, keywords] of rows)
    await newProcedure(world.database, authority, {
      slug,
      name,
      summary,
      keywords,
      team,
      category,
      kind: 'information',
    });
  await newProcedure(world.database, authority, {
    slug: 'secret',
    name: 'Village fleuri',
    published_at: null,
    team,
    category,
    kind: 'information',
  });
  const other = await newAuthority(world.database);
  await newProcedure(world.database, other, {
    slug: 'ailleurs',
    name: 'Villages fleuris d’ailleurs',
    kind: 'information',
  });
  authorities = [authority.id];
});
afterAll(() => world.drop());

const search = async (query: string): Promise<string[]> => {
  const found = await sql<{ slug: string }>`
    select procedure.slug from search_procedures(${authorities}, ${query}) found
    join procedure on procedure.id = found.id order by found.rank desc
  `.execute(world.database.read);
  return found.rows.map(({ slug }) => slug);
};

describe('a démarche is found', () => {
  test.each<[asked: string, first: string]>([
    ['fleuri', 'villes-et-villages-fleuris'],
    ['palmares', 'villes-et-villages-fleuris'],
    ['vilage fleuri', 'villes-et-villages-fleuris'],
    ['Palmarès', 'villes-et-villages-fleuris'],
    ['PALMARÈS DES VILLES', 'villes-et-villages-fleuris'],
    ['village', 'villes-et-villages-fleuris'],
    ['fleuriss', 'villes-et-villages-fleuris'],
    ['flerissement', 'villes-et-villages-fleuris'],
    ['concours de fleurs', 'villes-et-villages-fleuris'],
    ['pa', 'passeport'],
    ['naissance', 'acte-de-naissance'],
    ['comment avoir un acte de naissance', 'acte-de-naissance'],
    ['etat civil', 'acte-de-naissance'],
    ['carte', 'carte-nationale-d-identite'],
    ['carte identite', 'carte-nationale-d-identite'],
    ['pasport', 'passeport'],
    ['cantinne', 'cantine'],
    ['inscrire mon enfant à la cantine', 'cantine'],
    ['l’école', 'cantine'],
    ['encombrant', 'encombrants'],
    ['poubele', 'bac-roulant'],
    ['asso', 'subvention'],
    ['associations', 'subvention'],
    ['permis', 'permis-de-construire'],
    ['construction', 'permis-de-construire'],
  ])('« %s » → %s', async (asked, first) => {
    const found = await search(asked);
    expect(asked === 'pa' ? found : found.slice(0, 1)).toContain(first);
  });
});

describe('nothing else is found', () => {
  test.each<[asked: string, absent: string]>([
    ['carte identité', 'cartable'],
    ['fleuri', 'secret'],
    ['fleuri', 'ailleurs'],
    ['acte', 'cartable'],
  ])('« %s » does not give %s', async (asked, absent) => {
    expect(await search(asked)).not.toContain(absent);
  });

  test.each(['piscine', 'zzz', 'xylophone quantique'])('« %s » gives nothing', async (asked) => {
    expect(await search(asked)).toEqual([]);
  });
});

test.each(["' or 1=1 --", 'a:* & !b | (', 'fleuri\\', '%_%', '\u0001\ud83c\udf37'])(
  '« %s » is only words',
  async (asked) => {
    await expect(search(asked)).resolves.toBeInstanceOf(Array);
  },
);

test.each(['', 'a', 'de la', '?!'])('« %s » says nothing: everything is listed', async (asked) => {
  expect(await search(asked)).toHaveLength(rows.length);
});

test('a very long question is read up to its twelfth word', async () => {
  expect(await search('fleuri '.repeat(500))).toEqual(['villes-et-villages-fleuris']);
});
