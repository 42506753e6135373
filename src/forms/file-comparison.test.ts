import { expect, test } from 'vitest';
import { describeFileChanges } from './file-comparison.ts';

const files = (text: string) =>
  text
    .split(' ')
    .filter(Boolean)
    .map((file) => file.split('='))
    .map(([name = '', hash = name]) => ({ name, hash }));

test.each([
  ['a b', 'b a', []],
  ['a=1', 'copie=1', []],
  ['', 'a', ['«\u00a0a\u00a0» ajouté']],
  ['a', '', ['«\u00a0a\u00a0» retiré']],
  ['a b', 'b c', ['«\u00a0a\u00a0» remplacé par «\u00a0c\u00a0»']],
  ['a=1', 'a=2', ['«\u00a0a\u00a0» remplacé par un autre fichier du même nom']],
  [
    'a=1 b',
    'a=2 c d',
    [
      '«\u00a0a\u00a0» remplacé par un autre fichier du même nom',
      '«\u00a0c\u00a0» ajouté',
      '«\u00a0d\u00a0» ajouté',
      '«\u00a0b\u00a0» retiré',
    ],
  ],
])('from %j to %j', (before, after, expected) => {
  expect(describeFileChanges(files(before), files(after))).toEqual(expected);
});
