import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { canReach, type SystemAccount } from './system-account.ts';

/** Where everything of one embedded server is kept. */
export type Layout = {
  /** Folder given by the program; holds the cluster, the server's journal and the owner's file. */
  directory: string;
  cluster: string;
  journal: string;
  owner: string;
};

/** A socket's path may not exceed 103 bytes (macOS); `/.s.PGSQL.5432` and `guichet-<12>-0` take 37 of them. */
const LONGEST_TEMPORARY_FOLDER = 66;

/** Creates the server's folder, closed to all but its account, and says where each thing goes in it. */
export function prepareLayout(wanted: string, account: SystemAccount): Layout {
  const directory = reachableDirectory(resolve(wanted), account);
  refuseForeignFolder(directory, account);
  closeFolder(directory, account);
  return {
    directory,
    cluster: join(directory, 'cluster'),
    journal: join(directory, 'server.log'),
    owner: join(directory, 'owner.json'),
  };
}

/** Typically a program first started by root, then by somebody else. */
function refuseForeignFolder(directory: string, account: SystemAccount): void {
  if (account.switched || !existsSync(directory)) return;
  const { uid } = statSync(directory);
  if (uid === account.uid) return;
  throw new Error(
    `The database in ${directory} belongs to another account (${uid}): start the program as that account or as root, ` +
      'or give it another folder with DATA_DIR',
  );
}

/**
 * Root's own home is closed to the account that must run the server, and opening it would be worse than moving:
 * the data then go to /var/lib/guichet, under a name that depends on the folder asked for.
 */
function reachableDirectory(wanted: string, account: SystemAccount): string {
  mkdirSync(dirname(wanted), { recursive: true, mode: 0o755 });
  if (canReach(dirname(wanted), account)) return wanted;
  const moved = join('/var/lib/guichet', `${basename(wanted)}-${shortHash(wanted)}`);
  mkdirSync(dirname(moved), { recursive: true, mode: 0o755 });
  return moved;
}

/** Creates a folder that only the account may enter, or takes an existing one back to that state. */
export function closeFolder(folder: string, account: SystemAccount): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account.switched) chownSync(folder, account.uid, account.gid);
  chmodSync(folder, 0o700);
}

/**
 * The socket lives in the temporary folder because the data's path may be too long for one. Its name is predictable,
 * so a folder that somebody else prepared there is refused and the next name tried.
 */
export function prepareSocketFolder(directory: string, account: SystemAccount): string {
  const temporary =
    tmpdir().length > LONGEST_TEMPORARY_FOLDER || !canReach(tmpdir(), account) ? '/tmp' : tmpdir();
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const folder = join(temporary, `guichet-${shortHash(directory)}-${attempt}`);
    if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
    else if (!isOurs(folder, account)) continue;
    closeFolder(folder, account);
    return folder;
  }
  throw new Error(`No usable folder for the database's socket in ${temporary}`);
}

function isOurs(folder: string, account: SystemAccount): boolean {
  const found = lstatSync(folder);
  const owners = [account.uid, process.getuid?.()];
  return found.isDirectory() && owners.includes(found.uid);
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
