import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type LibraryProcedure, libraryFolder } from '../catalogue/index.ts';
import { type AnyField, type Definition, validateForm } from '../forms/index.ts';
import { type Library, loadLibrary } from './library.ts';

let library: Library;
beforeAll(async () => {
  library = await loadLibrary();
});

const contest = 'palmares-villes-et-villages-fleuris';

const formOf = (slug: string): Definition => {
  const procedure = library.procedures.find((one) => one.slug === slug);
  if (procedure?.kind !== 'form') throw new Error(`${slug} has no form`);
  return procedure.form;
};

const fieldsOf = (definition: Definition): AnyField[] =>
  definition.pages.flatMap((page) =>
    page.fields.flatMap((field): AnyField[] => (field.kind === 'group' ? [field, ...field.fields] : [field])),
  );

describe('the library', () => {
  test('is read whole and checked', () => {
    expect(library.procedures.length).toBeGreaterThanOrEqual(25);
    expect(library.procedures.filter(({ kind }) => kind === 'form').length).toBeGreaterThanOrEqual(6);
    expect(library.authorities.map(({ slug }) => slug)).toEqual([
      'viorne',
      'pays-de-plassans',
      'plassans',
      'valbelle',
    ]);
  });

  test('has one démarche of each slug and one category of each slug', () => {
    const procedures = library.procedures.map(({ slug }) => slug);
    const categories = library.categories.map(({ slug }) => slug);
    expect(new Set(procedures).size).toBe(procedures.length);
    expect(new Set(categories).size).toBe(categories.length);
    for (const { slug, category } of library.procedures) expect(categories, slug).toContain(category);
  });

  test('downloads what it has, and has nothing that nobody downloads', () => {
    const files = library.procedures.flatMap(({ content }) => content.downloads.map(({ file }) => file));
    expect(files.sort()).toEqual(library.downloads.map(({ file }) => file).sort());
  });

  test('never refers to a site or an address of the real world', () => {
    for (const { file, text } of texts()) {
      const hosts = [...text.matchAll(/(?:https?:\/\/|@)([\w-]+(?:\.[\w-]+)*)/g)].map((match) => match[1]);
      for (const host of hosts) expect(host, file).toMatch(/\.example$/);
      expect(text, file).not.toMatch(/\+33(?!353\d{6}|63998\d{4})/);
    }
  });

  test('says « you », politely and without shouting', () => {
    for (const { file, text } of texts())
      expect(text, file).not.toMatch(/!|veuillez|invalide|obligatoire :|champ obligatoire/i);
  });

  test('is typeset as French is', () => {
    for (const { file, text } of texts()) {
      for (const sentence of sentencesOf(JSON.parse(text))) {
        expect(sentence, file).not.toMatch(/ [:;?»]|« |\u00a0\u00a0| {2}/);
        if (!file.includes('stories')) expect(sentence, file).not.toContain("'");
      }
    }
  });
});

describe('the contest', () => {
  test('asks at least 25 things of at least 14 kinds, under conditions, with a group and three documents', () => {
    const definition = formOf(contest);
    const fields = fieldsOf(definition);
    const asked = fields.filter(
      ({ kind }) => !['title', 'explanation', 'hidden', 'calculated'].includes(kind),
    );
    const documents = fields.filter((field) => field.kind === 'document');
    expect(definition.pages).toHaveLength(4);
    expect(asked.length).toBeGreaterThanOrEqual(25);
    expect(new Set(fields.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(14);
    expect(fields.filter(({ when }) => when).length).toBeGreaterThanOrEqual(2);
    expect(fields.filter(({ kind }) => kind === 'group')).toHaveLength(1);
    expect(documents).toHaveLength(3);
    expect(documents.some(({ maximum }) => maximum > 1)).toBe(true);
    expect(documents.filter(({ recommended }) => recommended)).toHaveLength(1);
  });

  test('is filled from the account and the organisation', () => {
    const paths = fieldsOf(formOf(contest)).flatMap((field) => ('prefill' in field ? [field.prefill] : []));
    expect(paths).toContain('organisation.legalName');
    expect(paths).toContain('organisation.siret');
    expect(paths).toContain('organisation.address');
    expect(paths).toContain('account.email');
    expect(paths).toContain('account.fullName');
  });

  test('needs an account and an organisation', () => {
    expect(library.procedures.find(({ slug }) => slug === contest)).toMatchObject({
      category: 'palmares',
      requiresAccount: true,
      holder: 'organisation',
    });
  });
});

describe('every authority', () => {
  test('takes démarches that exist, each for a team of its own', () => {
    const known = new Map(library.procedures.map((one): [string, LibraryProcedure] => [one.slug, one]));
    for (const authority of library.authorities) {
      const teams = authority.teams.map(({ key }) => key);
      for (const { slug, team } of authority.procedures) {
        expect(known.has(slug), slug).toBe(true);
        expect(teams, `${authority.slug} ${slug}`).toContain(team);
      }
    }
  });

  test('lets every démarche of the library be found somewhere', () => {
    const taken = new Set(
      library.authorities.flatMap(({ procedures }) => procedures.map(({ slug }) => slug)),
    );
    expect([...library.procedures.map(({ slug }) => slug)].filter((slug) => !taken.has(slug))).toEqual([]);
  });

  test('has an administrator, and an agent in each team of the two that are tried most', () => {
    for (const { slug, staff, teams } of library.authorities) {
      expect(staff.some(({ role }) => role === 'administrator')).toBe(true);
      if (!['viorne', 'plassans'].includes(slug)) continue;
      for (const { key } of teams)
        expect(
          staff.some(({ team }) => team === key),
          key,
        ).toBe(true);
    }
  });
});

describe('every story', () => {
  test('is typed as somebody would, without one mistake', () => {
    for (const story of library.stories) {
      const { documents, entries } = typed(story);
      const { problems } = validateForm(formOf(story.procedure), entries, { documents, today: '2026-11-21' });
      expect(problems, story.key).toEqual([]);
    }
  });

  test('happens in order', () => {
    for (const story of library.stories) {
      const moments = [
        story.submittedDaysAgo,
        story.taken?.daysAgo,
        ...story.messages.map(({ daysAgo }) => daysAgo),
        story.complement?.daysAgo,
        story.decision?.daysAgo,
        story.cancelled?.daysAgo,
      ].filter((days) => days !== undefined);
      expect(moments, story.key).toEqual([...moments].sort((one, other) => other - one));
    }
  });
});

/** A story's typing at a fixed date. */
const typed = (story: Library['stories'][number]) => {
  const dates = Object.entries(story.dates).flatMap(([input, days]) => {
    const date = new Date(Date.UTC(2026, 10, 21 + days));
    return [
      [`${input}.day`, String(date.getUTCDate())],
      [`${input}.month`, String(date.getUTCMonth() + 1)],
      [`${input}.year`, String(date.getUTCFullYear())],
    ];
  });
  const documents = Object.fromEntries(
    Object.entries(story.documents).map(([field, files]) => [
      field,
      files.map(({ name }) => ({ name, state: 'safe' as const })),
    ]),
  );
  return { entries: { ...story.entries, ...Object.fromEntries(dates) }, documents };
};

const texts = (): { file: string; text: string }[] =>
  (readdirSync(libraryFolder, { recursive: true }) as string[])
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ file, text: readFileSync(path.join(libraryFolder, file), 'utf8') }));

const sentencesOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(sentencesOf);
};
