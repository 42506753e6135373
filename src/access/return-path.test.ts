import { expect, test } from 'vitest';
import { safeReturnPath } from './return-path.ts';

test.each([
  ['/viorne/mon-espace', '/viorne/mon-espace'],
  ['/viorne/demarches/voirie/deposer?reprendre=oui', '/viorne/demarches/voirie/deposer?reprendre=oui'],
  ['//elsewhere.example', '/'],
  ['/\\elsewhere.example', '/'],
  ['https://elsewhere.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/with space', '/'],
  ['/line\nbreak', '/'],
  ['', '/'],
  [undefined, '/'],
])('coming back to %j leads to %j', (asked, expected) => {
  expect(safeReturnPath(asked, '/')).toBe(expected);
});
