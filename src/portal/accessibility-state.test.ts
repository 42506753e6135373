import { expect, test } from 'vitest';
import { accessibilityState } from './accessibility-state.ts';

const audit = { rate: 82, date: '2026-05-14', by: 'Cabinet Repère' };

test.each([
  ['nothing recorded', undefined, '2026-11-03', 'none'],
  ['a state without an audit', { status: 'full' }, '2026-11-03', 'none'],
  ['an audit', { status: 'partial', audit }, '2026-11-03', 'partial'],
  ['an audit of three years', { status: 'full', audit }, '2029-05-14', 'full'],
  ['an older one', { status: 'full', audit }, '2029-05-15', 'none'],
] as const)('%s', (_what, accessibility, today, state) => {
  expect(accessibilityState({ accessibility }, today)).toBe(state);
});
