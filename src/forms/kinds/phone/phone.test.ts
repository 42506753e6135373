import { expect, it } from 'vitest';
import { testKind } from '../../testing/kind.ts';
import { phoneExamples } from './examples.ts';
import { phoneMessages } from './messages.ts';

testKind(phoneExamples);

it('gives examples that stay on one line', () => {
  for (const sentence of [phoneMessages.example, phoneMessages.characters])
    expect(sentence).not.toMatch(/\d \d/);
});
