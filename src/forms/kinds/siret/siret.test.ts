import { expect, it } from 'vitest';
import { testKind } from '../../testing/kind.ts';
import { siretExamples } from './examples.ts';
import { siretMessages } from './messages.ts';

testKind(siretExamples);

it('gives examples that stay on one line', () => {
  for (const sentence of [siretMessages.example, siretMessages.characters, siretMessages.key])
    expect(sentence).not.toMatch(/\d \d/);
});
