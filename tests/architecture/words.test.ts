import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** Words that were read so far, each with where. */
const { read } = vi.hoisted(() => ({ read: [] as string[] }));

vi.mock('../../src/platform/language/context.ts', async (original) => {
  const context = await original<typeof import('../../src/platform/language/context.ts')>();
  const place = (): string => {
    const lines = new Error('where').stack?.split('\n') ?? [];
    return lines.filter((line) => /\/src\//.test(line) && !/platform\/language/.test(line)).join('\n');
  };
  return {
    ...context,
    currentLanguage: () => {
      read.push(place());
      return context.currentLanguage();
    },
  };
});

/** What the program loads: islands live in the browser, and the starts of the programs start them. */
const modules = fs
  .globSync('src/**/*.{ts,tsx}', { cwd: root })
  .filter(
    (file) =>
      !/\.test\.tsx?$|\/testing[^/]*\.ts$|\/testing\/|\/examples\.tsx?$|\.island\.ts$|\.d\.ts$/.test(file),
  )
  .filter((file) => !/^src\/(cli\/)?main\.ts$|^src\/ui\/gallery\//.test(file));

// Files of this project share their modules: these are loaded anew, and forgotten after.
beforeAll(() => void vi.resetModules());
afterAll(() => void vi.resetModules());

test('no word is read while a module loads: it would be in the language of nobody', async () => {
  expect(modules.length).toBeGreaterThan(500);
  for (const file of modules) await import(path.join(root, file));
  expect(read).toEqual([]);
  // The proof that a read is seen.
  const { words } = await import('../../src/frame/messages.ts');
  expect(Object.values(words)).not.toHaveLength(0);
  expect(read).not.toEqual([]);
});
