import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanLines, compact, longestEntry, storable } from './cleaning.ts';

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
