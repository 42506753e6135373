import fs from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { root } from './node.mjs';

/** One of the two builds, made again when a file that it read changes; a failure is said, the former build stays. */
const watchBuild = async (configuration, { changed, built }) => {
  const watcher = await build({
    configFile: path.join(root, configuration),
    build: { watch: { buildDelay: 20 } },
  });
  let busy = true;
  let failed = false;
  watcher.on('change', changed);
  watcher.on('event', async (event) => {
    if (event.code === 'START') {
      busy = true;
      failed = false;
    }
    if (event.code === 'ERROR') {
      failed = true;
      console.error(event.error.message);
    }
    if (event.code === 'BUNDLE_END') await event.result.close();
    if (event.code !== 'END') return;
    busy = false;
    if (!failed) built();
  });
  return { isBusy: () => busy, close: () => watcher.close() };
};

/**
 * Builds the program and the browser files, then each of them again when it is concerned: a view does not touch the
 * browser files, nor a stylesheet the program. `changed` is told of each change, `built` when both are up to date.
 */
export const watchBuilds = async ({ changed, built }) => {
  fs.rmSync(path.join(root, 'dist/stamp'), { force: true }); // what is built here is not what `npm start` serves
  const builds = [];
  const whenBothAreDone = () => {
    if (builds.length === 2 && builds.every((one) => !one.isBusy())) built();
  };
  const told = { changed, built: whenBothAreDone };
  changed();
  const openClient = () => watchBuild('vite.client.ts', told);
  builds.push(await openClient(), await watchBuild('vite.server.ts', told));
  whenBothAreDone();
  // The islands are listed when the build opens: a new one, or one less, opens it again.
  const islands = fs.watch(path.join(root, 'src'), { recursive: true }, async (event, name) => {
    if (event !== 'rename' || !name?.endsWith('.island.ts')) return;
    changed();
    await builds[0].close();
    builds[0] = await openClient();
  });
  return {
    close: async () => {
      islands.close();
      await Promise.all(builds.map((one) => one.close()));
    },
  };
};
