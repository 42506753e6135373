import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the program. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const [major, minor] = process.versions.node.split('.').map(Number);

/**
 * The system's Node may be 20; the program runs on the one that comes as a dependency. npm scripts find it by themselves,
 * a script called directly starts itself again with it, and hands on the signals that it gets: the program stops in order.
 */
export const runOnOwnNode = async (file) => {
  if (major > 22 || (major === 22 && minor >= 18)) return;
  const own = path.join(root, 'node_modules/.bin/node');
  const script = fileURLToPath(file);
  const child = spawn(own, [...process.execArgv, script, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const [status] = await once(child, 'exit');
  process.exit(status ?? 1);
};
