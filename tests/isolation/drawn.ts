/**
 * Who tries a door. Four kinds of visitor try every door in every run: somebody who may, another citizen, an agent of
 * another authority, nobody. Everybody tries a tenth of the doors, drawn by the commit: all doors in a few commits, and
 * the same ones when a run is made again.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import type { Door } from './door.ts';
import { type PersonName, peopleNames } from './people.ts';

const commit = (): string => {
  try {
    const options = { cwd: import.meta.dirname, encoding: 'utf8', stdio: 'pipe' } as const;
    return execFileSync('git', ['rev-parse', 'HEAD'], options).trim();
  } catch {
    return 'no commit'; // sources without their history
  }
};

const seed = process.env.ISOLATION_SEED || commit();
console.log(`Doors tried by everybody: drawn by ISOLATION_SEED=${seed} (« all »: every door)`);

/** Whether everybody tries a door, whose name is its route and its place in the list. */
export const isDrawn = (name: string, by = seed): boolean =>
  by === 'all' || createHash('sha256').update(`${by} ${name}`).digest().readUInt32BE() % 10 === 0;

/** Who tries this door in this run, in the order of everybody. */
export const visitorsAt = (name: string, door: Door): PersonName[] => {
  if (isDrawn(name)) return [...peopleNames];
  const allowed = Object.keys(door.opens)[0];
  return peopleNames.filter((one) => one === allowed || ['stranger', 'foreigner', 'nobody'].includes(one));
};
