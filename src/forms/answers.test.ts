import { describe, expect, it } from 'vitest';
import { entriesFromAnswers } from './answers.ts';
import { contest, contestContext, contestEntries } from './testing/flower-contest.ts';
import type { Answers } from './types.ts';
import { validateForm } from './validation.ts';

describe('answers typed again', () => {
  it('are what a person would type', () => {
    const { answers } = validateForm(contest, contestEntries, contestContext);
    expect(entriesFromAnswers(contest, answers)).toEqual({
      ...contestEntries,
      nom: 'Plassans',
      'adresse.complement': '',
      'sites.2.surface': '30',
      'sites.2.arbres': ['tilleul', 'chene'],
      'date.day': '3',
      'date.month': '11',
      'date.year': '2026',
    });
  });

  it('leave out what is no answer of the form', () => {
    const strange = {
      nom: 3,
      adresse: { street: 1 },
      date: '2026-02-31',
      zork: 'x',
      sites: [{ id: '<b>' }, null, { id: '4', values: null }],
    };
    expect(entriesFromAnswers(contest, strange as unknown as Answers)).toEqual({ sites: ['4'] });
  });
});
