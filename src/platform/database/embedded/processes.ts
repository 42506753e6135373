import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Whether a process runs; a zombie, which only waits for a parent that will never read its end, does not. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!isPermissionRefused(error)) return false;
  }
  return stateOf(pid) !== 'Z';
}

function isPermissionRefused(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPERM';
}

/** One letter of `ps`: R, S, D, Z…; empty when unknown. */
function stateOf(pid: number): string {
  const fields = processFields(pid);
  return fields ? (fields[0] ?? '') : readPs(pid, 'stat').slice(0, 1);
}

/** The moment a process started, in whatever unit the system uses: two values are only ever compared. */
export function startOf(pid: number): string {
  const fields = processFields(pid);
  return fields ? (fields[19] ?? '') : readPs(pid, 'lstart');
}

/** The command line of a process, empty when unknown. */
export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return readPs(pid, 'command');
  }
}

/** Fields of /proc/<pid>/stat after the command's name, which may itself hold spaces and parentheses. */
function processFields(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

function readPs(pid: number, column: string): string {
  if (existsSync('/proc/self/stat')) return ''; // Linux: the process is simply gone
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
