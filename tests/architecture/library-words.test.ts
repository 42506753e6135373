import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const library = path.resolve(import.meta.dirname, '../../library');
const files = fs
  .readdirSync(library, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'));

const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
};

const texts = (name: string): string[] =>
  textsOf(JSON.parse(fs.readFileSync(path.join(library, name), 'utf8')));

const faulty = (name: string, fault: RegExp): string[] => texts(name).filter((text) => fault.test(text));

/** Where a line must not break: before « : ; ? ! », inside quotes, between a number and its unit, in the number of an article. */
const breakable = new RegExp(
  [
    '« | »',
    '[\\p{L}»)] [:;?!](?=\\s|$)',
    '\\d (?:h|€|%|kg|km|m|m²|Mo|heures?|minutes?)(?![\\p{L}’])',
    '\\b[LRD]\\. \\d',
    'n° ',
    '(?<!\\d\\d )\\b\\d{1,3} \\d{3}\\b(?! \\d\\d)',
  ].join('|'),
  'u',
);

test.each(files)('%s: no line breaks where French forbids it', (name) => {
  expect(faulty(name, breakable)).toEqual([]);
});

test.each(files)('%s: curved apostrophes, one sign for « … »', (name) => {
  expect(faulty(name, /\p{L}'\p{L}|\.\.\./u)).toEqual([]);
});

/** Words that speak to men only, when they speak to whoever reads. */
const masculine =
  /\b(?:êtes|serez|être) (?:déconnecté|prévenu|inscrit|assuré|informé|connecté|invité|marié|pacsé)\b|Vous seul\b|\bUn agent\b/u;

test.each(files.filter((name) => !name.endsWith('stories.json')))('%s: speaks to everybody', (name) => {
  expect(faulty(name, masculine)).toEqual([]);
});
