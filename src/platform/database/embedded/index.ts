/**
 * PostgreSQL that comes with the program: real binaries from npm, started and stopped by us, reached by a socket only.
 *
 *     const server = await startEmbeddedPostgres({ directory: 'data/database', log: console.info });
 *     openDatabase({ url: server.url });
 *     await server.stop();
 *
 * The folder belongs to one program at a time (`ownership.ts`). A server left running by a program that was killed is
 * adopted; a cluster whose server was killed is recovered by PostgreSQL itself at the next start.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepareBinaries } from './binaries.ts';
import { prepareLayout, prepareSocketFolder } from './folders.ts';
import { initialiseCluster, OWNER } from './initialise.ts';
import { releaseOwnership, takeOwnership } from './ownership.ts';
import type { Postmaster } from './postmaster.ts';
import { spawnServer, stopServer, waitUntilReady } from './server.ts';
import { chooseAccount } from './system-account.ts';

/** A running server: where to connect, and how to stop it. */
export type EmbeddedPostgres = {
  url: string;
  pid: number;
  /** False when another program started the server and still runs: stopping is then its affair. */
  owned: boolean;
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  directory: string;
  log?: (text: string) => void;
  /** False for tests only: faster, and a power cut loses everything. */
  durable?: boolean;
};

/** Starts the built-in PostgreSQL on a folder, or joins the one that already runs there. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { directory, log = () => undefined, durable = true } = options;
  const account = chooseAccount();
  const layout = prepareLayout(directory, account, log);
  let owned = await takeOwnership(layout);
  const postmaster = await waitUntilReady(layout, async () => {
    owned ||= await takeOwnership(layout);
    if (!owned) return; // another program is starting or stopping it: wait for one or the other
    const binaries = prepareBinaries(layout.directory, account);
    initialiseCluster(layout, binaries, account, durable);
    const socketFolder = prepareSocketFolder(layout.directory, account);
    rmSync(join(socketFolder, '.s.PGSQL.5432.lock'), { force: true }); // no server runs: nobody's any more
    spawnServer(layout, binaries, account, socketFolder, durable);
  });
  log(`database ready (process ${postmaster.pid})`);
  return {
    url: urlOf(postmaster),
    pid: postmaster.pid,
    owned,
    stop: async () => {
      if (!owned) return;
      await stopServer(postmaster.pid);
      rmSync(postmaster.socketFolder, { recursive: true, force: true });
      releaseOwnership(layout);
    },
  };
}

function urlOf(postmaster: Postmaster): string {
  const host = encodeURIComponent(postmaster.socketFolder);
  return `postgresql://${OWNER}@localhost:${postmaster.port}/${OWNER}?host=${host}`;
}
