import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, isAlive } from './processes.ts';

/** What the file `postmaster.pid` of a cluster tells. */
export type Postmaster = { pid: number; socketFolder: string; port: number; status: string };

/** State of a cluster's folder, as far as the processes of this machine tell. */
export type ClusterState =
  | { kind: 'stopped' }
  | { kind: 'ready'; postmaster: Postmaster }
  /** Starting, stopping, or children that outlive a killed server: a second server must not start yet. */
  | { kind: 'busy'; why: string }
  /** The file names a process that is not this server: dead for good, or another program with the same number. */
  | { kind: 'stale' };

/** Says whether a server runs on the folder, and in what state. */
export function inspectCluster(cluster: string): ClusterState {
  const postmaster = readPostmaster(cluster);
  if (postmaster && isServer(postmaster.pid, cluster)) {
    if (postmaster.status === 'ready') return { kind: 'ready', postmaster };
    return { kind: 'busy', why: `server ${postmaster.pid} is ${postmaster.status || 'starting'}` };
  }
  const remaining = processesIn(cluster);
  if (remaining.length > 0) return { kind: 'busy', why: `processes ${remaining.join(', ')} are ending` };
  return postmaster ? { kind: 'stale' } : { kind: 'stopped' };
}

function readPostmaster(cluster: string): Postmaster | null {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return null;
  try {
    const [pid, , , port, socketFolder, , , status] = readFileSync(file, 'utf8').split('\n');
    return {
      pid: Number(pid),
      port: Number(port),
      socketFolder: socketFolder ?? '',
      status: (status ?? '').trim(),
    };
  } catch {
    return null; // removed by the server between the two calls
  }
}

/** A number found in a file proves nothing: after a restart of the machine or container it is often another program's. */
function isServer(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  const folder = workingFolder(pid);
  if (folder !== null) return folder === cluster;
  return commandOf(pid).includes('postgres');
}

/** Every process of a cluster works in its folder; backends may outlive a killed server for as long as their query. */
function processesIn(cluster: string): number[] {
  if (!existsSync('/proc/self/cwd')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => workingFolder(pid) === cluster && isAlive(pid));
}

function workingFolder(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null; // no /proc on this system, or a process that is gone or not ours to look at
  }
}
