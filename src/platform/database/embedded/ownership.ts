import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Layout } from './folders.ts';
import { isAlive, startOf } from './processes.ts';

type Owner = { pid: number; start: string };

/** Time left to a program that found the same dead owner at the same moment to write its own name over ours. */
const RACE_MILLISECONDS = 50;

/**
 * Makes us the program that starts and stops the server, and says whether we are. A second program on the same folder
 * (a command beside a running site) only shares it; when the owner died without stopping the server, the next program
 * to come adopts it.
 */
export async function takeOwnership(layout: Pick<Layout, 'owner'>): Promise<boolean> {
  if (writeOwner(layout)) return true;
  const owner = readOwner(layout);
  if (owner && isRunning(owner)) return owner.pid === process.pid;
  rmSync(layout.owner, { force: true });
  writeOwner(layout);
  await pause(RACE_MILLISECONDS);
  return readOwner(layout)?.pid === process.pid;
}

/** Gives the server up, once stopped. */
export function releaseOwnership(layout: Pick<Layout, 'owner'>): void {
  rmSync(layout.owner, { force: true });
}

/** The name is linked to a file already written: no reader ever sees half of it, and only one writer succeeds. */
function writeOwner(layout: Pick<Layout, 'owner'>): boolean {
  const draft = `${layout.owner}.${process.pid}`;
  const ourselves: Owner = { pid: process.pid, start: startOf(process.pid) };
  writeFileSync(draft, JSON.stringify(ourselves), { mode: 0o600 });
  try {
    linkSync(draft, layout.owner);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

function readOwner(layout: Pick<Layout, 'owner'>): Owner | null {
  try {
    return JSON.parse(readFileSync(layout.owner, 'utf8'));
  } catch {
    return null;
  }
}

/** The same number with another start is another program: numbers are used again. */
function isRunning(owner: Owner): boolean {
  return isAlive(owner.pid) && startOf(owner.pid) === owner.start;
}
