import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const commandsByProc = (): string[] =>
  fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      } catch {
        return ''; // gone meanwhile
      }
    });

/** Command lines of the processes that name this folder: the database servers that work there. */
export const processesIn = (directory: string): string[] => {
  const all = fs.existsSync('/proc/self/cmdline')
    ? commandsByProc()
    : execFileSync('ps', ['-A', '-o', 'args='], { encoding: 'utf8' }).split('\n');
  return all.filter((command) => command.includes(directory));
};

const cluster = 'base/cluster/postmaster.pid';

/** Folder of the socket by which the database of this folder is reached, while it runs. */
export const socketFolderOf = (directory: string): string =>
  fs.readFileSync(path.join(directory, cluster), 'utf8').split('\n')[4] ?? '';

/** Number of the process of the database of this folder. */
export const postmasterOf = (directory: string): number =>
  Number(fs.readFileSync(path.join(directory, cluster), 'utf8').split('\n')[0]);

/** What a program that stopped in order does not leave behind: processes, and files that say it still runs. */
export const remainsIn = (directory: string): string[] => {
  const locks = [cluster, 'base/owner.json'].filter((name) => fs.existsSync(path.join(directory, name)));
  return [...processesIn(directory), ...locks];
};
