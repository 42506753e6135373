import { expect, test } from 'vitest';
import { languageAsked } from './asked.ts';

test.each([
  ['en-GB,en;q=0.9,fr;q=0.8', 'en'],
  ['de, en;q=0.3, fr;q=0.7', 'fr'],
  ['es', 'fr'],
  ['en;q=0, fr', 'fr'],
  ['EN', 'en'],
  [undefined, 'fr'],
  [`${'x,'.repeat(50_000)}en`, 'fr'],
])('%s is answered in %s', (header, language) => {
  expect(languageAsked(header, ['fr', 'en'])).toBe(language);
});

test('French answers everybody as long as no other language is offered', () => {
  expect(languageAsked('en')).toBe('fr');
});
