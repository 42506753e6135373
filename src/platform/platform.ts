import type { Config } from '../config.ts';
import type { Clock } from './clock/index.ts';
import type { Database } from './database/index.ts';
import type { Assets } from './http/index.ts';
import type { Logger } from './log/index.ts';
import type { Seal } from './seal/index.ts';
import type { BlobStore, UploadStore } from './storage/index.ts';

/** The technical ground handed to every module when the program starts: one object, no hidden global. */
export interface Platform {
  readonly config: Config;
  readonly log: Logger;
  readonly clock: Clock;
  readonly database: Database;
  readonly seal: Seal;
  readonly blobs: BlobStore;
  readonly uploads: UploadStore;
  readonly assets: Assets;
}
