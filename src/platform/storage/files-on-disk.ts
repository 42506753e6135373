import { open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreFull } from './store.ts';

/** A rename survives a power cut only once the folder that holds the name has been flushed too. */
export async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Tells whether an error of the file system has this code (ENOENT…). */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** A full disk, a full share of it, a file longer than the system allows: all the same to whoever sends a file. */
const noRoom = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/** The error that says that there is no room left, for those of the file system that mean it. */
export function storeError(error: unknown): unknown {
  return noRoom.some((code) => hasCode(error, code)) ? new StoreFull(error) : error;
}

/** Removes the entries of a folder nobody has written to since that moment; returns how many. */
export async function removeOldEntries(folder: string, before: Date): Promise<number> {
  let removed = 0;
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const entry = await stat(path).catch(() => undefined);
    if (!entry || entry.mtime >= before) continue;
    await rm(path, { recursive: true, force: true });
    removed += 1;
  }
  return removed;
}
