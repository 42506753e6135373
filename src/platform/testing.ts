/**
 * The technical ground of a module's tests: a real database of their own, a store in a temporary folder, a clock the test
 * sets, files of the browser by name.
 *
 *     const ground = await openTestGround();
 *     ground.setNow('2026-11-03T13:05:00Z');
 *     afterAll(() => ground.close());
 */
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readConfig } from '../config.ts';
import { createTestDatabase, type TestDatabase } from './database/testing.ts';
import { createLog } from './log/index.ts';
import type { Platform } from './platform.ts';
import { openSeal } from './seal/index.ts';
import { openDirectoryStore, openUploadStore } from './storage/index.ts';

/** What `openTestGround` gives. */
export interface TestGround extends TestDatabase {
  readonly platform: Platform;
  /** The instant at which the program believes to be: 3 November 2026, 14 h 05 in Paris, until a test says otherwise. */
  readonly setNow: (instant: string) => void;
  /** Moves the clock on. */
  readonly wait: (seconds: number) => void;
  readonly close: () => Promise<void>;
}

const nameOfFile = (island: string): string => `/assets/${island}.js`;

/** Opens the ground; `environment` is what the program would read from its environment. */
export const openTestGround = async (environment: Record<string, string> = {}): Promise<TestGround> => {
  const test = await createTestDatabase();
  const directory = await fs.mkdtemp(path.join(os.tmpdir(), 'guichet-test-'));
  const blobs = await openDirectoryStore(path.join(directory, 'files'));
  let now = new Date('2026-11-03T13:05:00Z');
  const platform: Platform = {
    config: readConfig({
      BASE_URL: 'https://guichet.example',
      DATA_DIR: directory,
      LOG_LEVEL: 'fatal',
      // Many tests post forms that anybody may post.
      PROOF_OF_WORK_COST: '1',
      ...environment,
    }),
    log: createLog('fatal'),
    clock: () => now,
    database: test.database,
    seal: await openSeal(path.join(directory, 'secret')),
    blobs,
    uploads: await openUploadStore(path.join(directory, 'uploads'), blobs),
    assets: { stylesheet: '/assets/styles.css', script: nameOfFile },
  };
  return {
    ...test,
    platform,
    setNow: (instant) => {
      now = new Date(instant);
    },
    wait: (seconds) => {
      now = new Date(now.getTime() + seconds * 1000);
    },
    close: async () => {
      await test.drop();
      await fs.rm(directory, { recursive: true, force: true });
    },
  };
};
