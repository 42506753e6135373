import { describe, expect, it } from 'vitest';
import { contest, contestContext, contestEntries } from './testing/flower-contest.ts';
import { validateForm, validatePage } from './validation.ts';

describe('a form filled as it should be', () => {
  it('gives typed answers of the visible fields', () => {
    expect(validateForm(contest, contestEntries, contestContext)).toEqual({
      problems: [],
      answers: {
        nom: 'Plassans',
        adresse: { street: '1 rue fleurie', postcode: '70000', town: 'Plassans' },
        primee: true,
        annee: 2019,
        lettre: true,
        edition: '2026',
        prix: 'Premier prix\nDeux fleurs',
        sites: [
          { id: '1', values: { lieu: 'Place', surface: 12 } },
          { id: '2', values: { lieu: 'Mairie', surface: 30, arbres: ['tilleul', 'chene'], age: 40 } },
        ],
        total: 42,
        date: '2026-11-03',
      },
    });
  });

  it('forgets the answers of what is no longer asked, pages included', () => {
    const { answers } = validateForm(contest, { ...contestEntries, primee: 'no' }, contestContext);
    expect(answers).not.toHaveProperty('annee');
    expect(answers).not.toHaveProperty('prix');
  });
});

describe('problems', () => {
  it('come in the order of the form, each with its page, field and input', () => {
    const entries = {
      ...contestEntries,
      nom: '',
      'adresse.postcode': '7000',
      'sites.2.lieu': ' ',
      'sites.2.age': 'x',
    };
    const { problems } = validateForm(contest, entries, { today: contestContext.today });
    expect(problems.map(({ page, field, input, code }) => [page, field, input, code])).toEqual([
      ['commune', 'nom', 'nom', 'missing'],
      ['commune', 'adresse', 'adresse.postcode', 'postcode-length'],
      ['plantations', 'sites', 'sites.2.lieu', 'missing'],
      ['plantations', 'sites', 'sites.2.age', 'not-number'],
      ['plantations', 'plan', 'plan', 'missing'],
    ]);
    expect(problems[2]?.message).toBe('Site 2\u00a0: complétez «\u00a0Lieu\u00a0».');
  });

  it('are those of one page when one page is checked', () => {
    const problems = validatePage(contest, 'plantations', {}, contestContext);
    expect(problems.map(({ input }) => input)).toEqual(['sites.1.lieu']);
    expect(validatePage(contest, 'palmares', {}, contestContext)).toEqual([]);
    expect(validatePage(contest, 'zork', {}, contestContext)).toEqual([]);
  });

  it('tell of items that are too many', () => {
    const [problem] = validatePage(contest, 'plantations', { sites: ['1', '2', '3', '4'] }, contestContext);
    expect(problem).toMatchObject({ input: 'sites', code: 'too-many', field: 'sites' });
    expect(problem?.message).toContain('il en faut au plus 3');
  });
});
