import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDirectoryStore } from './index.ts';

const endlessPut = `
  const [module, root] = process.argv.slice(1);
  const { openDirectoryStore } = await import(module);
  const { Readable } = await import('node:stream');
  const store = await openDirectoryStore(root);
  const content = async function* () { for (;;) { yield Buffer.alloc(10_000); await new Promise((go) => setTimeout(go, 5)); } };
  process.stdout.write('started');
  await store.put(Readable.from(content()), { maximumBytes: Infinity });
`;

it('a process killed in the middle of a put leaves a file in incoming/ and no content', async () => {
  const root = await mkdtemp(join(tmpdir(), 'storage-crash-'));
  try {
    const module = new URL('./index.ts', import.meta.url).href;
    const child = spawn(process.execPath, ['--input-type=module', '-e', endlessPut, module, root]);
    await once(child.stdout, 'data');
    await expect.poll(() => readdir(join(root, 'incoming'))).toHaveLength(1);
    child.kill('SIGKILL');
    await once(child, 'exit');

    const store = await openDirectoryStore(root);
    expect(await readdir(root)).toEqual(['incoming']);
    expect(await store.removeInterrupted(new Date(Date.now() + 25 * 3600_000))).toBe(1);
    expect(await readdir(join(root, 'incoming'))).toEqual([]);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});
