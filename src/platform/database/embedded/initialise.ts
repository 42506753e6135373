import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { closeFolder, type Layout } from './folders.ts';
import { identityOf, type SystemAccount } from './system-account.ts';

/** Owner of the embedded cluster and name of its database. */
export const OWNER = 'guichet';

/**
 * Creates the cluster once. It is prepared under another name and renamed when complete, so that a power cut in the
 * middle leaves nothing half made. Sort order and letter case come from PostgreSQL itself (builtin C.UTF-8), never from
 * the machine's libraries: an update of the system cannot corrupt an index.
 */
export function initialiseCluster(
  layout: Layout,
  binaries: Binaries,
  account: SystemAccount,
  durable: boolean,
): void {
  if (existsSync(layout.cluster)) checkVersion(layout, binaries, account);
  else createWhole(layout, binaries, account, durable);
}

function createWhole(layout: Layout, binaries: Binaries, account: SystemAccount, durable: boolean): void {
  const unfinished = `${layout.cluster}.new`;
  try {
    createCluster(unfinished, binaries, account, durable, 'C.UTF-8');
  } catch {
    createCluster(unfinished, binaries, account, durable, 'C'); // systems without the locale C.UTF-8 (macOS)
  }
  const statement = `create database ${OWNER};\n`;
  run(
    join(binaries.folder, 'bin', 'postgres'),
    ['--single', '-D', unfinished, 'postgres'],
    account,
    statement,
  );
  renameSync(unfinished, layout.cluster);
}

function createCluster(
  folder: string,
  binaries: Binaries,
  account: SystemAccount,
  durable: boolean,
  ctype: string,
) {
  rmSync(folder, { recursive: true, force: true });
  closeFolder(folder, account);
  const options = [
    ['-D', folder],
    [`--username=${OWNER}`, '--auth=trust', '--encoding=UTF8', '--data-checksums', '--no-instructions'],
    ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--lc-ctype=${ctype}`],
    durable ? [] : ['--no-sync'],
  ];
  run(join(binaries.folder, 'bin', 'initdb'), options.flat(), account);
}

function checkVersion(layout: Layout, binaries: Binaries, account: SystemAccount): void {
  const data = readFileSync(join(layout.cluster, 'PG_VERSION'), 'utf8').trim();
  const program = run(join(binaries.folder, 'bin', 'postgres'), ['--version'], account);
  const release = /(\d+)\.\d+/.exec(program)?.[1];
  if (release === data) return;
  throw new Error(
    `The database in ${layout.directory} was made by PostgreSQL ${data}, the installed one is ${release}. ` +
      'Export it with the former version of the program, then import it.',
  );
}

function run(program: string, options: string[], account: SystemAccount, input = ''): string {
  const result = spawnSync(program, options, {
    ...identityOf(account),
    cwd: '/',
    input,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  });
  if (result.error)
    throw new Error(`${program} cannot be run: ${result.error.message}`, { cause: result.error });
  if (result.status === 0) return result.stdout;
  throw new Error(`${program} failed (${result.status ?? result.signal}):\n${result.stdout}${result.stderr}`);
}
