import { expect, test } from 'vitest';
import { filingState, requirementOf } from './rules.ts';

test.each([
  [null, null, 'open'],
  ['2026-11-03', null, 'open'],
  ['2026-11-04', null, 'not_yet'],
  [null, '2026-11-03', 'open'],
  [null, '2026-11-02', 'over'],
  ['2026-11-01', '2026-11-30', 'open'],
] as const)('on 3 November, from %s to %s: %s', (opensOn, closesOn, state) => {
  expect(filingState({ opensOn, closesOn }, '2026-11-03')).toBe(state);
});

test.each([
  ['form', true, 'organisation', 'account-and-organisation'],
  ['form', true, 'person', 'account'],
  ['form', true, 'any', 'account'],
  ['form', false, 'organisation', 'none'],
  ['link', true, 'person', 'none'],
  ['information', true, 'person', 'none'],
] as const)('a %s, account needed: %s, held by %s: %s', (kind, requiresAccount, holder, requirement) => {
  expect(requirementOf({ kind, requiresAccount, holder })).toBe(requirement);
});
