import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentDisposition, safeFileName, withExtension } from './index.ts';

describe('safeFileName', () => {
  it.each([
    ['Avis d’imposition 2026.pdf', 'Avis d’imposition 2026.pdf'],
    ['C:\\Users\\Zoé\\pièce.pdf', 'pièce.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['e\u0301te\u0301.jpg', 'été.jpg'],
    ['facture\u202efdp.exe', 'facturefdp.exe'],
    ['a\u0000b\u200b\r\nc.pdf', 'ab c.pdf'],
    ['.htaccess', 'htaccess'],
    ['dossier/', 'document'],
    ['...', 'document'],
    ['', 'document'],
    ['quoi ? "oui" <non>|*.pdf', 'quoi _ _oui_ _non___.pdf'],
  ])('%j becomes %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });

  it('keeps the ending of a long name', () => {
    const safe = safeFileName(`${'é'.repeat(300)}.pdf`);
    expect([...safe]).toHaveLength(120);
    expect(safe.endsWith('é.pdf')).toBe(true);
  });

  const long = 200_000;
  it.each([
    ['letters', 'a'.repeat(long), 'a'.repeat(120)],
    ['dots', `a${'.'.repeat(long)}a.pdf`, 'a.pdf'],
    ['dots and spaces', `a${'. '.repeat(long)}.pdf`, 'a.pdf'],
    ['folders', `${'a/'.repeat(long)}plan.pdf`, 'plan.pdf'],
    ['marks', `e${'\u0301\u0316'.repeat(long)}.pdf`, expect.stringMatching(/^[^.]{116}\.pdf$/)],
  ])('does not dwell on a name of 200,000 %s', (_made, name, expected) => {
    expect(safeFileName(name)).toEqual(expected);
  });

  it('is never empty nor dangerous, and stays the same when applied again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const safe = safeFileName(name);
        expect(safe).not.toMatch(/[\p{Cc}\p{Cf}/\\:*?"<>|]/u);
        expect([...safe].length).toBeGreaterThan(0);
        expect([...safe].length).toBeLessThanOrEqual(120);
        expect(safeFileName(safe)).toBe(safe);
      }),
    );
  });
});

describe('withExtension', () => {
  it.each([
    ['photo.heic', 'jpg', 'photo.jpg'],
    ['photo.JPEG', 'jpg', 'photo.JPEG'],
    ['facture', 'pdf', 'facture.pdf'],
    ['facture.exe', 'pdf', 'facture.pdf'],
    ['M. Durand', 'pdf', 'M. Durand.pdf'],
    ['Attestation 03.2026', 'pdf', 'Attestation 03.2026.pdf'],
    ['Devis.v2', 'pdf', 'Devis.v2.pdf'],
    ['Devis.v2.docx', 'pdf', 'Devis.v2.pdf'],
  ])('%j as %s is %j', (name, extension, expected) => {
    expect(withExtension(name, extension)).toBe(expected);
  });
});

describe('contentDisposition', () => {
  it('gives the name twice, in ASCII and in UTF-8', () => {
    expect(contentDisposition("Relevé d'œuvre (1) 100%.pdf")).toBe(
      "attachment; filename=\"Releve d'oeuvre (1) 100_.pdf\"; filename*=UTF-8''Relev%C3%A9%20d%27%C5%93uvre%20%281%29%20100%25.pdf",
    );
    expect(contentDisposition('récépissé.pdf', 'inline')).toMatch(/^inline; filename="recepisse\.pdf"/);
  });

  it('is one header of printable ASCII for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        expect(contentDisposition(name)).toMatch(
          /^attachment; filename="[^"\\%\p{Cc}]+"; filename\*=UTF-8''[\w!#$&+.^`|~%-]+$/u,
        );
      }),
    );
  });
});
