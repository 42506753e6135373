import { spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { root } from '../node.mjs';

const patience = 120_000;

/** A port that nobody uses. */
export const freePort = async () => {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
};

const preload = (name) => ['--import', pathToFileURL(path.join(root, 'scripts/bench', name)).href];

const waitUntilReady = async (url, child) => {
  const limit = Date.now() + patience;
  while (Date.now() < limit) {
    if (child.exitCode !== null) throw new Error(`${url}: the server stopped (${child.exitCode})`);
    const ready = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await pause(100);
  }
  throw new Error(`${url} does not answer`);
};

/** Sends a question by the channel between the processes and waits for its answer. */
const asker = (child) => (question, parameter) =>
  new Promise((resolve, reject) => {
    const ended = () => reject(new Error(`the server ended before answering « ${question} »`));
    const hear = (message) => {
      if (message.question !== question) return;
      child.off('message', hear);
      child.off('exit', ended);
      resolve(message.answer);
    };
    child.on('message', hear);
    child.once('exit', ended);
    child.send({ question, parameter });
  });

/** Starts a server as a child process, with the preloaded files that answer for it; resolves when `ready` answers 200. */
export const startServer = async ({ program, preloaded, environment, ready }) => {
  const child = spawn(process.execPath, [...preloaded.flatMap(preload), ...program], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced', // bytes stay bytes
  });
  await waitUntilReady(ready, child);
  return {
    pid: child.pid,
    ask: asker(child),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
};
