import fs from 'node:fs';
import path from 'node:path';

/** Of `/proc`: a tick of the clock in which the kernel counts a process' time, in milliseconds. */
const TICK = 10;

const processes = () => fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));

const statOf = (pid) => {
  try {
    // The name of the program stands in brackets and may hold spaces: count from behind it.
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined; // ended meanwhile
  }
};

/**
 * CPU milliseconds that a PostgreSQL server has spent in all its processes, read where the kernel tells them (Linux);
 * undefined elsewhere. Both sides keep their connections: no process of theirs ends between two readings.
 */
export const databaseCpu = (directory) => {
  if (process.platform !== 'linux') return undefined;
  const pidFile = path.join(directory, 'cluster/postmaster.pid');
  const [postmaster] = fs.readFileSync(pidFile, 'utf8').split('\n');
  return processes()
    .map((pid) => ({ pid, stat: statOf(pid) }))
    .filter(({ pid, stat }) => stat && (pid === postmaster || stat[1] === postmaster))
    .reduce((sum, { stat }) => sum + (Number(stat[11]) + Number(stat[12])) * TICK, 0);
};
