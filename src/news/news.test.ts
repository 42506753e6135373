import { afterAll, beforeAll, expect, test } from 'vitest';
import { newAuthority } from '../../tests/ground/index.ts';
import { asSteward, type StaffRole, type Steward } from '../access/index.ts';
import { newId } from '../platform/identifiers/index.ts';
import { openTestGround, type TestGround } from '../platform/testing.ts';
import { type NewsFacts, publishNews, withdrawNews } from './index.ts';

let ground: TestGround;
let authority: string;
beforeAll(async () => {
  ground = await openTestGround();
  authority = (await newAuthority(ground.database)).id;
});
afterAll(() => ground.close());

const by = (role: StaffRole): Steward => ({
  kind: 'staff',
  authority,
  account: newId(),
  member: { role, teams: [], position: '' },
});
const article = (other: Partial<NewsFacts> = {}): NewsFacts => ({
  slug: 'fete-de-la-musique',
  title: 'Fête de la musique',
  summary: 'Le 21 juin, la musique est partout.',
  body: 'Venez nombreux.',
  publishedAt: new Date('2026-06-01T08:00:00Z'),
  ...other,
});
const publish = (who: Steward, ...articles: NewsFacts[]) =>
  asSteward(ground.platform, who, (one) => publishNews(one, authority, articles));
const seen = async () => {
  const rows = await ground.database.read
    .selectFrom('news')
    .select('slug')
    .where('authority_id', '=', authority)
    .execute();
  return rows.map(({ slug }) => slug);
};

test('an article is published once under its address, then taken back from the public', async () => {
  expect(await publish(by('manager'), article())).toEqual({ done: true });
  expect(await seen()).toEqual(['fete-de-la-musique']);
  expect(await publish(by('manager'), article())).toEqual({ refused: [{ input: '0.slug', code: 'taken' }] });
  const twice = [article({ slug: 'marche' }), article({ slug: 'marche' })];
  expect(await publish(by('manager'), ...twice)).toEqual({ refused: [{ input: '1.slug', code: 'taken' }] });
  const withdraw = (slug: string) =>
    asSteward(ground.platform, by('manager'), (one) => withdrawNews(one, authority, slug));
  await withdraw('fete-de-la-musique');
  expect(await seen()).toEqual([]);
  await expect(withdraw('inconnue')).rejects.toMatchObject({ code: 'PAGE_INTROUVABLE' });
});

test.each([
  ['an address with spaces', { slug: 'fête nationale' }, { input: '0.slug', code: 'slug' }],
  ['no title', { title: ' ' }, { input: '0.title', code: 'missing' }],
  ['a summary as long as an article', { summary: 'x'.repeat(401) }, { input: '0.summary', code: 'too_long' }],
  ['a date that is none', { publishedAt: new Date('demain') }, { input: '0.publishedAt', code: 'date' }],
])('not with %s', async (_what, other, refusal) => {
  expect(await publish(by('administrator'), article(other))).toEqual({ refused: [refusal] });
});

test('by an agent neither', async () => {
  await expect(publish(by('agent'), article())).rejects.toMatchObject({ code: 'PAGE_INTROUVABLE' });
});
