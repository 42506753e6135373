import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The account of the operating system that runs the server: PostgreSQL refuses to run as root. */
export type SystemAccount = {
  name: string;
  uid: number;
  gid: number;
  /** True when the program is another account (root) and must change identity to start the server. */
  switched: boolean;
};

/**
 * Chooses ourselves, or an unprivileged account when we are root: the one that made the cluster, else `postgres` where it
 * exists, else `nobody`.
 */
export function chooseAccount(cluster?: string): SystemAccount {
  const uid = process.getuid?.() ?? -1;
  const gid = process.getgid?.() ?? -1;
  if (uid !== 0) return { name: 'self', uid, gid, switched: false };
  const maker = cluster && existsSync(cluster) ? statSync(cluster) : null;
  if (maker && maker.uid !== 0)
    return { name: `${maker.uid}`, uid: maker.uid, gid: maker.gid, switched: true };
  const accounts = readAccounts();
  const found = accounts.find((a) => a.name === 'postgres') ?? accounts.find((a) => a.name === 'nobody');
  // 65534 is what Linux and the containers without /etc/passwd entries mean by nobody.
  return { ...(found ?? { name: 'nobody', uid: 65534, gid: 65534 }), switched: true };
}

function readAccounts(): { name: string; uid: number; gid: number }[] {
  try {
    return readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
      .filter((account) => account.uid > 0);
  } catch {
    return [];
  }
}

/** Whether the account may enter every folder down to this one; access lists beyond the mode bits are not read. */
export function canReach(folder: string, account: SystemAccount): boolean {
  if (!account.switched) return true;
  const path = resolve(folder);
  const parent = dirname(path);
  return mayEnter(path, account) && (parent === path || canReach(parent, account));
}

function mayEnter(folder: string, account: SystemAccount): boolean {
  const { mode, uid, gid } = statSync(folder);
  if (uid === account.uid) return (mode & 0o500) === 0o500;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

/** The identity options of `spawn`: none when the server runs as ourselves. */
export function identityOf(account: SystemAccount): { uid?: number; gid?: number } {
  return account.switched ? { uid: account.uid, gid: account.gid } : {};
}
