import { expect, it } from 'vitest';
import { formOf, testKind } from '../../testing/kind.ts';
import { validateForm } from '../../validation.ts';
import { textMessages } from '../text/messages.ts';
import { longTextExamples } from './examples.ts';

testKind(longTextExamples);

it('counts what people see, and says its limit in the same style of numbers', () => {
  const form = formOf({
    key: 'texte',
    kind: 'long-text',
    label: 'Projet',
    maximum: 1500,
    hint: 'En quelques phrases',
  });
  const problems = (text: string) => validateForm(form, { texte: text }, { today: '2026-11-03' }).problems;
  expect(problems('🌻'.repeat(1500))).toEqual([]);
  expect(problems('🌻'.repeat(1501))).toMatchObject([
    {
      message:
        '«\u00a0Projet\u00a0» contient 1\u00a0501\u00a0caractères\u00a0: il en faut 1\u00a0500 au plus. Raccourcissez le texte.',
    },
  ]);
  expect(textMessages.limit('En quelques phrases', 1500)).toBe(
    'En quelques phrases. 1\u00a0500\u00a0caractères au plus.',
  );
  expect(textMessages.limit(undefined, 300)).toBe('300\u00a0caractères au plus.');
});
