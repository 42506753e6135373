import fs from 'node:fs';
import path from 'node:path';

/** Views are Preact markup rendered to strings: the same transform for the program, the browser files and the tests. */
export const jsx = { runtime: 'automatic', importSource: 'preact' } as const;

/** One browser entry per island, named after its file: src/filing/islands/autosave.island.ts → autosave. */
export const islandEntries = (root: string): Record<string, string> => {
  const files = fs.readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const islands = files.filter((file) => file.endsWith('.island.ts'));
  const entries = new Map(
    islands.map((file) => [path.basename(file, '.island.ts'), path.join(root, 'src', file)]),
  );
  if (entries.size < islands.length) throw new Error('Two islands have the same name.');
  return Object.fromEntries(entries);
};
