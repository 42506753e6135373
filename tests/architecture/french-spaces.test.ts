import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const sources = path.resolve(import.meta.dirname, '../../src');
const files = fs
  .readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('messages.fr.ts'));

/** What the code says between quotes; what it computes inside a template is not read. */
const wordsOf = (code: string): string[] =>
  (code.match(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g) ?? []).map((text) =>
    text.replaceAll(/\$\{[^}`]*\}?/g, 'x'),
  );

test.each(files)('%s: no line starts with « : », « ? » or « » »: their space does not break', (name) => {
  const faults = wordsOf(fs.readFileSync(path.join(sources, name), 'utf8')).filter((text) =>
    /« | »|[\p{L}»)] [:;?!](?=[\s'`<)])/u.test(text),
  );
  expect(faults).toEqual([]);
});
