import { once } from 'node:events';
import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { until } from '../testing-until.ts';
import { WorkerLock } from './worker-lock.ts';

test('a server that ends every session at once is asked by one round, which stops when told', async () => {
  let asked = 0;
  const server = net.createServer((socket) => {
    asked += 1;
    socket.on('error', () => undefined).end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as net.AddressInfo;
  const lock = new WorkerLock(`postgresql://guichet@127.0.0.1:${port}/guichet`, pino({ level: 'silent' }));
  const holding = lock.hold('worker').catch(() => 'never held');
  await until(() => asked > 0);
  await pause(1_500);
  await lock.close();
  expect(await holding).toBe('never held');
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThan(15); // five a second; rounds that begin rounds would be thousands
  server.close();
});
