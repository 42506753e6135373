import { expect, test } from 'vitest';
import { countSigns, hasMoreSigns } from './signs.ts';

test.each([
  ['', 0],
  ['Œuvre d’été\nà Viorne', 20],
  ['🌻'.repeat(1501), 1501],
  ['👩‍👩‍👧‍👦', 1],
  ['e\u0301', 1],
  ['นี้', 1],
])('%j has %i signs', (text, count) => {
  expect(countSigns(text)).toBe(count);
  expect(hasMoreSigns(text, count)).toBe(false);
  if (count > 0) expect(hasMoreSigns(text, count - 1)).toBe(true);
});
