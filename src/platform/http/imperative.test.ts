import { expect, test } from 'vitest';
import { words } from './messages.ts';

// « Attendez quelques minutes »: whoever is refused is told what to do.
const imperative = /(?:^|[.,] |puis |et )(?:\p{Lu}?\p{Ll}+ez)(?:-\p{Ll}+)?(?=[ ,.])/u;

test.each(Object.entries(words.errors))('%s says what to do', (_code, { sentence }) => {
  expect(sentence).toMatch(imperative);
});

test('a sentence that only complains would be seen', () => {
  expect('Cette page n’existe pas, ou vous n’y avez pas accès.').not.toMatch(imperative);
});
