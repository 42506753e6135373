import { defineConfig } from 'vite';
import { jsx } from './vite.shared.ts';

/**
 * The program in one folder of plain JavaScript: packages stay outside, read from node_modules. Kysely and culori come inside:
 * their hundreds of files, read one by one, cost a third of a second at each start and a dozen megabytes.
 */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  logLevel: 'warn',
  oxc: { jsx },
  ssr: { noExternal: ['kysely', 'culori'] },
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    sourcemap: true,
    // The program, and the commands of whoever runs it.
    rolldownOptions: {
      input: { main: 'src/main.ts', guichet: 'src/cli/main.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
