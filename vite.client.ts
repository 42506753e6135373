import path from 'node:path';
import { defineConfig } from 'vite';
import { islandEntries, jsx } from './vite.shared.ts';

const root = import.meta.dirname;

/** Browser files: one stylesheet, one script per island, names with a hash so that they are cached for ever. */
export default defineConfig({
  root,
  base: '/',
  publicDir: false,
  logLevel: 'warn',
  oxc: { jsx },
  build: {
    outDir: 'dist/client',
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: 'es2022',
    modulePreload: false,
    assetsInlineLimit: 0,
    cssCodeSplit: true,
    rolldownOptions: {
      input: { styles: path.join(root, 'src/ui/styles.css'), ...islandEntries(root) },
    },
  },
});
