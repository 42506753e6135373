import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The letters of the PDFs are those of the pages; rarer signs come from the fonts inside the compiler. */
const family = '@expo-google-fonts/atkinson-hyperlegible-next';
const styles = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

/** The fonts of the product, read from its own packages: nothing is expected of the machine. */
export function readFonts(): Buffer[] {
  const { resolve } = createRequire(import.meta.url);
  return styles.map((style) =>
    readFileSync(resolve(`${family}/${style}/AtkinsonHyperlegibleNext_${style}.ttf`)),
  );
}
