import { expect, test } from 'vitest';
import { canonicalEmail } from './index.ts';

test.each([
  ['  Claire@Courriel.Example ', 'claire@courriel.example'],
  ['mairie@écluse.fr', 'mairie@écluse.fr'],
  ['mairie@xn--cluse-9ra.fr', 'mairie@écluse.fr'],
  ['mairie@E\u0301CLUSE.FR', 'mairie@écluse.fr'],
  ['claire', 'claire'],
  ['claire@', 'claire@'],
  ['claire@exemple fr', 'claire@exemple fr'],
])('%s is kept as %s', (typed, kept) => {
  expect(canonicalEmail(typed)).toBe(kept);
});
