import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

interface Field {
  readonly kind: string;
  readonly label: string;
  readonly required?: boolean;
  readonly recommended?: boolean;
  readonly fields?: readonly Field[];
}

interface Sheet {
  readonly slug: string;
  readonly kind: string;
  readonly closesOn?: string;
  readonly content: {
    readonly documents: readonly { name: string; required: boolean; recommended?: boolean }[];
    readonly downloads: readonly { file: string }[];
  };
  readonly form?: { readonly pages: readonly { fields: readonly Field[] }[] };
}

const library = path.resolve(import.meta.dirname, '../../library');
const read = (name: string) => JSON.parse(fs.readFileSync(path.join(library, name), 'utf8'));
const sheets: Sheet[] = fs
  .readdirSync(path.join(library, 'procedures'))
  .map((name) => read(`procedures/${name}`));

const flat = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) => [field, ...flat(field.fields ?? [])]);

const stateOf = (required: boolean, recommended: boolean | undefined): string => {
  if (recommended) return 'recommended';
  return required ? 'required' : 'optional';
};

describe('the fiche and its form ask for the same documents', () => {
  test.each(sheets.filter(({ kind }) => kind === 'form'))('$slug', ({ content, form }) => {
    const asked = flat((form?.pages ?? []).flatMap(({ fields }) => fields))
      .filter(({ kind }) => kind === 'document')
      .map(({ label, required = true, recommended }) => [label, stateOf(required, recommended)]);
    const told = new Map(
      content.documents.map(({ name, required, recommended }) => [name, stateOf(required, recommended)]),
    );
    expect(asked.map(([label]) => [label, told.get(label ?? '')])).toEqual(asked);
    // Nothing else is announced as a paper that could be left out.
    const labels = asked.map(([label]) => label);
    expect([...told].filter(([name, state]) => state !== 'required' && !labels.includes(name))).toEqual([]);
  });
});

const months = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);

/** « Déposer le dossier au plus tard le 31 mars 2027 » → « 2027-03-31 ». */
const lastDaysIn = (text: string): string[] =>
  [
    ...text.matchAll(/\bd[ée]pos[^."]*?au plus tard le (\d{1,2})(?:er)?[ \u00a0](\p{L}+)[ \u00a0](\d{4})/giu),
  ].map(
    ([, day = '', month = '', year = '']) =>
      `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`,
  );

test('the last day written in a rule to download, or on the fiche, is the day when the form closes', () => {
  const written = sheets.flatMap(({ slug, closesOn, content }) => {
    const texts = [
      JSON.stringify(content),
      ...content.downloads.map(({ file }) =>
        JSON.stringify(read(`downloads/${file.replace(/pdf$/, 'json')}`)),
      ),
    ];
    return texts.flatMap(lastDaysIn).map((day) => ({ slug, day, closesOn }));
  });
  expect(written.length).toBeGreaterThan(0);
  expect(written.filter(({ day, closesOn }) => day !== closesOn)).toEqual([]);
});
