import { expect, test } from 'vitest';
import { renderBooklet } from './booklet.ts';
import { loadLibrary } from './library.ts';

test('every document to download is a tagged PDF, in French, with a title', async () => {
  const { downloads } = await loadLibrary();
  for (const download of downloads) {
    const pdf = await renderBooklet(download);
    const text = pdf.toString('latin1');
    expect(text.slice(0, 5)).toBe('%PDF-');
    expect(text).toContain('/StructTreeRoot');
    expect(text).toMatch(/\/Lang ?\(fr-FR\)/);
    expect(pdf.length).toBeLessThan(200_000);
  }
});
