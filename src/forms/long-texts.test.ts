/**
 * Whatever is typed is understood in a time that grows with its length. One text on which a rule takes the square of the
 * length (it tries each run of spaces anew) keeps everybody waiting for seconds: these tests then end by their time-out.
 */
import { describe, expect, test } from 'vitest';
import { cleanLine, cleanLines, compact, longestEntry, storable } from './cleaning.ts';
import { typedIn } from './entries.ts';
import { allExamples } from './kinds/examples.ts';
import { rulesOf, type SimpleField } from './kinds/rules.ts';
import { readNumber, readQuantity } from './numbers.ts';
import { formOf } from './testing/kind.ts';

/** Runs of what rules look for at the ends of texts and between words. */
const runs = [
  ' ',
  '\t',
  '\n',
  ' \n',
  '.',
  '. ',
  'a',
  'a ',
  'a.',
  'a@',
  '1',
  '1 ',
  '.111',
  '-',
  '\u00a0',
  'é',
];
/** Marks that Unicode puts in another order, and one that becomes two. */
const marks = ['\u0301', '\u0301\u0316', '\u0344\u0316'];

/** Each run for itself, then shut in between other characters: just short of what is kept, and far beyond it. */
const texts = [...runs, ...marks].flatMap((run) =>
  [longestEntry - 10, 4 * longestEntry].flatMap((length) => {
    const repeated = run.repeat(Math.ceil(length / run.length)).slice(0, length);
    return [repeated, `1${repeated}é1`];
  }),
);
const patience = { timeout: 20_000 };

describe('a long text of one run', () => {
  test.each(Object.entries({ storable, cleanLine, cleanLines, compact }))('%s', patience, (_name, clean) => {
    for (const text of texts) {
      const cleaned = clean(text);
      expect(cleaned.length).toBeLessThanOrEqual(longestEntry);
      expect(clean(cleaned) === cleaned).toBe(true);
    }
  });

  test.each(Object.entries({ readNumber, readQuantity }))('%s', patience, (_name, read) => {
    for (const text of texts) expect(read(text) ?? 0).toBeLessThan(1e15);
  });

  const fields = Object.entries(allExamples).flatMap(([kind, examples]) =>
    examples.map(({ title, field }) => ({ kind, title, field })),
  );
  test.each(fields)('$kind: $title', patience, ({ field: written }) => {
    const field = formOf({ key: 'field', ...written }).pages[0]?.fields[0] as SimpleField;
    const rules = rulesOf(field);
    for (const text of texts) {
      const entries = Object.fromEntries(rules.inputs(field).map((suffix) => [`field${suffix}`, text]));
      const { state } = rules.parse(field, typedIn(entries, 'field'), { today: '2026-11-03', documents: {} });
      expect(['empty', 'silent', 'value', 'faults']).toContain(state);
    }
  });
});
