import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

const filesUnder = (folder: string, ending: string): string[] =>
  fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => path.join(folder, name));

const read = (name: string): string => fs.readFileSync(path.join(root, name), 'utf8');

/** What is said between quotes; what is computed inside a template is not read. */
const sentencesOf = (code: string): string[] =>
  (code.match(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g) ?? []).map((text) =>
    text.replaceAll(/\$\{[^}`]*\}?/g, 'x'),
  );

const messages = filesUnder('src', 'messages.fr.ts');

/** Jargon, anglicisms, shouting, words that suit a man only, and « le guichet » for the place one walks to. */
const unwanted =
  /\b(?:tacite|réputée?|dupliquer|e-?mails?|OK)(?!\p{L})|(?<!\p{L})mails?(?!\p{L})|\bau guichet\b|de votre côté|\p{L}!|\u00a0!|\bUn agent\b|\bVous seul\b|(?<!\p{L})(?:êtes|serez|être) (?:déconnecté|prévenu|inscrit|assuré|informé|connecté|invité|marié|pacsé)(?!\p{L})/iu;

test.each(messages)('%s: no word that we do not use', (name) => {
  expect(sentencesOf(read(name)).filter((text) => unwanted.test(text))).toEqual([]);
});

test('each unwanted word would be seen', () => {
  const faults = [
    'Décision tacite',
    'réputée rejetée',
    'Dupliquer',
    'un e-mail',
    'un mail',
    'Allez au guichet',
  ];
  const others = ['ouverte de votre côté', 'Bravo\u00a0!', 'Un agent', 'Vous êtes prévenu'];
  for (const text of [...faults, ...others]) expect(text).toMatch(unwanted);
  for (const text of ['Adresse électronique', 'Ce guichet en ligne', 'La personne en est prévenue'])
    expect(text).not.toMatch(unwanted);
});

describe('an answer is never blamed through its label', () => {
  // « Surface fleurie doit être supérieur »: it would have to agree with a word that an author chose.
  const labelAsSubject =
    /[`'](?:\$\{named\(\w+\)\}|«\\u00a0\$\{label\}\\u00a0») (?:doit|doivent|est|sont|n’est|ne )/;

  test.each(filesUnder('src/forms', 'messages.fr.ts'))('%s', (name) => {
    expect(read(name)).not.toMatch(labelAsSubject);
  });

  test('would be seen', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the code that is looked for.
    expect('`${named(label)} doit être au moins égal à`').toMatch(labelAsSubject);
  });
});

test('no place of the demonstration in what every installation reads', () => {
  const places = /Plassans|Viorne|Valbelle|23 communes/;
  const everywhere = [
    ...messages.filter((name) => !name.startsWith('src/demonstration')),
    'library/categories.json',
    ...filesUnder('library/procedures', '.json'),
    ...filesUnder('library/downloads', '.json'),
  ];
  const faults = everywhere.flatMap((name) =>
    read(name)
      .split('\n')
      .filter((line) => places.test(line) && !/^\s*(?:\/\/|\/?\*)/.test(line))
      .map((line) => `${name}: ${line.trim()}`),
  );
  expect(faults).toEqual([]);
});
