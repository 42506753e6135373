import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newAuthority, newTeam } from '../../tests/ground/index.ts';
import { asSteward, type StaffRole, type Steward } from '../access/index.ts';
import { meet } from '../platform/database/testing.ts';
import { newId } from '../platform/identifiers/index.ts';
import { openTestGround, type TestGround } from '../platform/testing.ts';
import {
  createCategories,
  type LibraryProcedure,
  publishForms,
  publishProcedures,
  readProcedureLibrary,
  takeProcedures,
  unpublishProcedures,
} from './index.ts';

let ground: TestGround;
let authority: string;
let team: string;
let withForm: Extract<LibraryProcedure, { kind: 'form' }>;
let other: LibraryProcedure;
beforeAll(async () => {
  ground = await openTestGround();
  authority = (await newAuthority(ground.database)).id;
  team = (await newTeam(ground.database, { id: authority })).id;
  const { procedures } = await readProcedureLibrary();
  const forms = procedures.filter((one) => one.kind === 'form');
  withForm = forms.find(({ slug }) => slug === 'palmares-villes-et-villages-fleuris') ?? withForm;
  other = procedures.find(({ slug }) => slug === 'demande-de-composteur') ?? other;
});
afterAll(() => ground.close());

const by = (role: StaffRole, where = authority): Steward => ({
  kind: 'staff',
  authority: where,
  account: newId(),
  member: { role, teams: [], position: '' },
});
const as = <Result>(work: Parameters<typeof asSteward<Result>>[2], who: Steward = by('manager')) =>
  asSteward(ground.platform, who, work);
const madeOf = <Done>(outcome: { done: Done } | { refused: unknown }): Done => {
  if ('done' in outcome) return outcome.done;
  throw new Error(JSON.stringify(outcome.refused));
};

let made = 0;
const category = async (): Promise<string> => {
  made += 1;
  const described = [
    { slug: `categorie-${made}`, name: 'Cadre de vie', icon: 'flower-2' as never, position: made },
  ];
  const [one] = madeOf(await as((stewardship) => createCategories(stewardship, authority, described)));
  return one?.id ?? '';
};
const take = async (procedure: LibraryProcedure, other = {}) =>
  as(async (stewardship) =>
    takeProcedures(stewardship, authority, [
      { procedure, category: await kept, team, position: 1, ...other },
    ]),
  );
let kept: Promise<string>;
beforeAll(() => {
  kept = category();
});
const rowOf = (id: string) =>
  ground.owner.selectFrom('procedure').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const publishForm = (procedure: string, form: unknown) =>
  as((stewardship) => publishForms(stewardship, authority, [{ procedure, form }]));

describe('a category', () => {
  test.each([
    ['an address with capitals', { slug: 'Cadre' }, { input: '0.slug', code: 'slug' }],
    ['no name', { name: '' }, { input: '0.name', code: 'missing' }],
    ['a drawing that does not exist', { icon: 'licorne' as never }, { input: '0.icon', code: 'icon' }],
    ['no rank', { position: 0 }, { input: '0.position', code: 'position' }],
  ])('is refused with %s', async (_what, other, refusal) => {
    const described = [{ slug: 'cadre', name: 'Cadre', icon: 'house' as never, position: 1, ...other }];
    expect(await as((one) => createCategories(one, authority, described))).toEqual({ refused: [refusal] });
  });

  test('has an address of its own', async () => {
    const described = [{ slug: 'ecoles', name: 'Écoles', icon: 'house' as never, position: 1 }];
    madeOf(await as((one) => createCategories(one, authority, described)));
    expect(await as((one) => createCategories(one, authority, described))).toEqual({
      refused: [{ input: '0.slug', code: 'taken' }],
    });
  });
});

describe('a démarche of the library', () => {
  let procedure: string;
  test('is taken unseen, with its origin, in the words of the authority', async () => {
    await kept;
    const [one] = madeOf(await take(withForm, { own: { name: 'Concours fleuri' } }));
    procedure = one?.id ?? '';
    expect(await rowOf(procedure)).toMatchObject({
      name: 'Concours fleuri',
      library_name: withForm.slug,
      library_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      published_at: null,
      form_version_id: null,
    });
    expect(await take(withForm)).toEqual({ refused: [{ input: '0.procedure', code: 'taken' }] });
  });

  test('is not taken without a team and a category of the authority, or under a name that says nothing', async () => {
    expect(await take(other, { team: newId() })).toEqual({ refused: [{ input: '0.team', code: 'team' }] });
    expect(await take(other, { category: newId() })).toEqual({
      refused: [{ input: '0.category', code: 'category' }],
    });
    expect(await take(other, { own: { name: ' ' } })).toEqual({
      refused: [{ input: '0.name', code: 'missing' }],
    });
  });

  test('waits for its form before the public sees it; each form is one more version, the same one is none', async () => {
    const show = () => as((one) => publishProcedures(one, authority, [procedure]));
    expect(await show()).toEqual({ refused: [{ input: '0', code: 'no_form' }] });
    const [first] = madeOf(await publishForm(procedure, withForm.form));
    expect(madeOf(await publishForm(procedure, withForm.form))).toEqual([first]);
    const changed = structuredClone(withForm.form);
    (changed.pages[0] as { title: string }).title = 'Votre commune, de plus près';
    const [second] = madeOf(await publishForm(procedure, changed));
    const versions = await ground.owner
      .selectFrom('form_version')
      .select(['id', 'number'])
      .where('procedure_id', '=', procedure)
      .orderBy('number')
      .execute();
    expect(versions).toEqual([
      { id: first?.version, number: 1 },
      { id: second?.version, number: 2 },
    ]);
    expect((await rowOf(procedure)).form_version_id).toBe(second?.version);
    expect(await show()).toEqual({ done: true });
  });

  test('published twice at once, the same form is one version', async () => {
    const definition = structuredClone(withForm.form);
    (definition.pages[0] as { title: string }).title = 'Votre commune, encore';
    const results = await meet(
      ground,
      (tx) => tx.selectFrom('procedure').select('id').where('id', '=', procedure).forUpdate().execute(),
      [1, 2].map(() => () => publishForm(procedure, definition)),
    );
    const made = results.map((one) => one.status === 'fulfilled' && madeOf(one.value)[0]?.version);
    expect(made).toEqual([expect.any(String), made[0]]);
  });

  test('refuses a form that is none, and one that asks for documents of which the fiche says nothing', async () => {
    expect(await publishForm(procedure, { pages: 'x' })).toEqual({
      refused: [{ input: '0.form', code: 'form' }],
    });
    expect(await publishForm(newId(), withForm.form)).toEqual({
      refused: [{ input: '0.form', code: 'unknown' }],
    });
    await ground.owner
      .updateTable('procedure')
      .set({ content: JSON.stringify({ documents: [] }) })
      .where('id', '=', procedure)
      .execute();
    expect(await publishForm(procedure, withForm.form)).toEqual({
      refused: [{ input: '0.form', code: 'documents' }],
    });
  });

  test('once hidden, is seen with its forms by its authority alone', async () => {
    const counts = async (scope: Parameters<typeof ground.database.withScope>[0]) =>
      ground.database.withScope(scope, async (tx) => {
        const offered = await tx.selectFrom('procedure').select('id').where('id', '=', procedure).execute();
        const forms = await tx
          .selectFrom('form_version')
          .select('id')
          .where('procedure_id', '=', procedure)
          .execute();
        return [offered.length, forms.length];
      });
    const scopes = {
      public: { kind: 'public' },
      another: { kind: 'authority', authority: newId() },
      own: { kind: 'authority', authority },
    } as const;
    expect(await counts(scopes.public)).toEqual([1, 3]);
    await as((one) => unpublishProcedures(one, authority, [procedure]));
    expect(await counts(scopes.public)).toEqual([0, 0]);
    expect(await counts(scopes.another)).toEqual([0, 0]);
    expect(await counts(scopes.own)).toEqual([1, 3]);
  });
});

test.each([
  ['an agent', () => by('agent')],
  ['the administrator of another authority', () => by('administrator', newId())],
])('%s changes nothing of the catalogue', async (_who, who) => {
  const asked = as((one) => createCategories(one, authority, []), who());
  await expect(asked).rejects.toMatchObject({ code: 'PAGE_INTROUVABLE' });
});
