import { expect, test } from 'vitest';
import { htmlFaults } from '../../src/ui/testing.ts';
import { htmlOf, pageExamples } from './examples.ts';

test.each(pageExamples.map((example) => [example.name, example] as const))(
  '%s is valid HTML, and holds nothing that the content policy forbids',
  async (_name, example) => {
    const html = htmlOf(example);
    expect(await htmlFaults(html)).toEqual([]);
    expect(html).not.toMatch(/ style="| on[a-z]+="|<style|<script(?! type="module" src=)|javascript:/);
  },
);

test('every example has a name of its own, which is that of its picture', () => {
  expect(new Set(pageExamples.map(({ name }) => name)).size).toBe(pageExamples.length);
});
