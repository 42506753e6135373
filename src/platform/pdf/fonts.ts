import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { trueTypeFromWoff } from './woff.ts';

/** The letters of the PDFs are those of the pages; rarer signs come from the fonts inside the compiler. */
const family = '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next';
const subsets = ['latin', 'latin-ext'];
const styles = ['400-normal', '400-italic', '700-normal', '700-italic'];

/** The fonts of the product, read from its own packages: nothing is expected of the machine. */
export function readFonts(): Buffer[] {
  const { resolve } = createRequire(import.meta.url);
  return subsets.flatMap((subset) =>
    styles.map((style) => trueTypeFromWoff(readFileSync(resolve(`${family}-${subset}-${style}.woff`)))),
  );
}
