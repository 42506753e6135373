import { describe, expect, test } from 'vitest';
import { speaking } from '../speaking/index.ts';
import { inLanguages } from './in-languages.ts';

const fr = {
  title: 'Mes demandes',
  states: { open: 'En cours', closed: 'Close' },
  count: (count: number) => `${count} demandes`,
  months: ['janvier', 'février'],
};
const en = {
  title: 'My requests',
  states: { open: 'In progress', closed: 'Closed' },
  count: (count: number) => `${count} requests`,
  months: ['January', 'February'],
};
const words = inLanguages({ fr, en });

describe('the words of a module', () => {
  test('are those of the language that is spoken when they are read', async () => {
    const { states } = words;
    const read = () => [words.title, states.open, words.count(2), words.months[1]];
    expect(read()).toEqual(['Mes demandes', 'En cours', '2 demandes', 'février']);
    await speaking({ language: 'en' }, async () => {
      await Promise.resolve();
      expect(read()).toEqual(['My requests', 'In progress', '2 requests', 'February']);
    });
    expect(words.title).toBe('Mes demandes');
  });

  test('are never mixed between two pages that are made at once', async () => {
    const page = (language: 'fr' | 'en') =>
      speaking({ language }, async () => {
        const first = words.title;
        await new Promise((resolve) => setImmediate(resolve));
        return [first, words.states.closed];
      });
    expect(await Promise.all([page('en'), page('fr')])).toEqual([
      ['My requests', 'Closed'],
      ['Mes demandes', 'Close'],
    ]);
  });

  test('can be gone through as plain ones, and make nothing when they are read', () => {
    expect(Object.entries(words.states)).toEqual(Object.entries(fr.states));
    expect({ ...words.states }).toEqual(fr.states);
    expect(words.states).toBe(words.states);
    expect(words.count).toBe(fr.count);
  });

  test('do not compile when one is missing or has another shape', () => {
    const { title: _title, ...untitled } = en;
    // @ts-expect-error: a title is missing
    inLanguages({ fr, en: untitled });
    // @ts-expect-error: the words of a count need the count
    inLanguages({ fr, en: { ...en, count: (text: string) => text } });
    expect(inLanguages({ fr, en }).title).toBe(fr.title);
  });
});
