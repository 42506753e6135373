import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanCode, cleanLine, cleanLines, compact, longestEntry, storable } from './cleaning.ts';

const anyString = fc.string({ unit: 'binary' });

describe('what a draft keeps', () => {
  it('is as typed, spaces and lines included', () => {
    expect(storable('  Un\r\nDeux\tTrois ')).toBe('  Un\nDeux\tTrois ');
  });

  it('has no NUL, no control character, no mark that turns the text round', () => {
    expect(storable('a\u0000b\u001bc\u202ed\u200be')).toBe('abcde');
  });

  it('has no broken surrogate and no more than the longest entry', () => {
    expect(storable('a\ud800b')).toBe('a\ufffdb');
    expect(storable('a'.repeat(longestEntry + 10))).toHaveLength(longestEntry);
  });

  it('can always be stored, and cleaning twice is cleaning once', () => {
    fc.assert(
      fc.property(anyString, (typed) => {
        for (const clean of [storable, cleanLine, cleanLines, compact]) {
          const once = clean(typed);
          expect(once).not.toContain('\u0000');
          expect(once.isWellFormed()).toBe(true);
          expect(once.normalize('NFC')).toBe(once);
          expect(clean(once)).toBe(once);
        }
      }),
    );
  });
});

describe('the meaning of what was typed', () => {
  it.each(['\v', '\f', '\u0085', '\u2028', '\u2029', '\r', '\r\n'])(
    '%j ends a line of a long text, and is a space in a line',
    (end) => {
      expect(cleanLines(`Premier${end}Second`)).toBe('Premier\nSecond');
      expect(cleanLine(`Premier${end}Second`)).toBe('Premier Second');
    },
  );

  // Soft hyphen, joiners, direction marks, fillers, variation selector, braille without a dot.
  const unseen = '\u00ad\u200c\u200d\u061c\u2066\u2069\u115f\u1160\u3164\uffa0\ufe0f\u034f\u180e\u2800';

  it('is nothing when nothing of it can be seen', () => {
    for (const clean of [cleanLine, cleanLines, cleanCode, compact]) expect(clean(` ${unseen} `)).toBe('');
  });

  it('of a code has no sign that cannot be seen; a text keeps its joiners', () => {
    expect(cleanCode([...unseen].map((sign) => `7${sign}`).join(''))).toBe('7'.repeat([...unseen].length));
    expect(cleanLine('می\u200cخواهم 👩\u200d👧')).toBe('می\u200cخواهم 👩\u200d👧');
  });

  it('is one line with single spaces', () => {
    expect(cleanLine(' Saint-Rémy \n en\u00a0Viorne ')).toBe('Saint-Rémy en Viorne');
  });

  it('is several lines without spaces at their ends', () => {
    expect(cleanLines('Un  \n\n Deux \n')).toBe('Un\n\n Deux');
  });

  it('is a code without separators', () => {
    expect(compact(' fr76-3000.6000 0112/34 ')).toBe('FR7630006000011234');
  });
});
