import { expect, test } from 'vitest';
import { probablyMeant } from './index.ts';

test.each([
  ['claire@gmial.com', 'claire@gmail.com'],
  ['claire@gmail.co', 'claire@gmail.com'],
  ['claire@gmal.com', 'claire@gmail.com'],
  ['claire@gmaill.com', 'claire@gmail.com'],
  ['claire@orange.f', 'claire@orange.fr'],
  ['claire@orenge.fr', 'claire@orange.fr'],
  ['claire@wanadoo.rf', 'claire@wanadoo.fr'],
  ['claire@yahoo.ffr', 'claire@yahoo.fr'],
])('%s probably meant %s', (typed, meant) => {
  expect(probablyMeant(typed)).toBe(meant);
});

test.each([
  'claire@gmail.com',
  'claire@hotmail.it',
  'claire@live.com',
  'mairie@plassans.fr',
  'claire@gmx.fr',
  'claire@courriel.example',
  'claire@gimial.com',
  'claire',
])('%s is what was meant', (typed) => {
  expect(probablyMeant(typed)).toBeUndefined();
});
