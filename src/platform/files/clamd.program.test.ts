import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { scanWithClamd, VirusScanFailed } from './index.ts';

const clamd = ['/usr/sbin/clamd', '/usr/bin/clamd', '/usr/local/sbin/clamd'].find(existsSync);
// Written in two parts, so that an antivirus does not take this file away.
const eicar = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('-'),
);

if (!clamd) console.info('not run: scans by a real clamd (clamd is not installed)');

describe.runIf(clamd)('with a real clamd', () => {
  let folder: string;
  let stop: () => void;
  let url: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clamd-'));
    await chmod(folder, 0o755);
    await mkdir(join(folder, 'db'));
    await writeFile(join(folder, 'db', 'test.ndb'), `Eicar-Test:0:0:${eicar.toString('hex')}\n`);
    const socket = join(folder, 'clamd.sock');
    const configuration = { Foreground: 'yes', DatabaseDirectory: join(folder, 'db'), LocalSocket: socket };
    const limits = { TemporaryDirectory: folder, StreamMaxLength: '5M', User: userInfo().username };
    const lines = Object.entries({ ...configuration, ...limits }).map(([key, value]) => `${key} ${value}\n`);
    await writeFile(join(folder, 'clamd.conf'), lines.join(''));
    const process = spawn(clamd ?? '', ['-c', join(folder, 'clamd.conf')], { stdio: 'ignore' });
    stop = () => process.kill('SIGKILL');
    url = `unix:${socket}`;
    while (!existsSync(socket)) await setTimeout(50);
  });
  afterAll(async () => {
    stop();
    await rm(folder, { recursive: true, force: true });
  });

  const scan = (...chunks: Buffer[]) => scanWithClamd({ url }, Readable.from(chunks));

  it('tells clean from infected, in pieces and in archives', async () => {
    expect(await scan(Buffer.from('%PDF-1.7 bonjour'))).toEqual({ clean: true });
    expect(await scan()).toEqual({ clean: true });
    expect(await scan(eicar)).toMatchObject({ clean: false, virus: expect.stringContaining('Eicar') });
    expect(await scan(eicar.subarray(0, 10), eicar.subarray(10))).toMatchObject({ clean: false });
    expect(await scan(gzipSync(eicar))).toMatchObject({ clean: false });
    expect(await scan(randomBytes(4 << 20))).toEqual({ clean: true });
  });

  it('fails, and does not say « clean », for a content over its limit', async () => {
    const large = Array.from({ length: 64 }, () => randomBytes(256 << 10));
    await expect(scan(...large)).rejects.toThrow(VirusScanFailed);
  });
});

describe('when clamd misbehaves', () => {
  let server: Server | undefined;
  const sockets = new Set<Socket>();
  afterEach(() => {
    for (const socket of sockets) socket.destroy();
    server?.close();
    server = undefined;
  });

  async function clamdThat(behaves: (socket: Socket) => void): Promise<string> {
    server = createServer((socket) => {
      sockets.add(socket.on('error', () => undefined));
      behaves(socket);
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = server.address();
    return `tcp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  }
  const content = () => Readable.from([Buffer.alloc(100_000)]);

  it.each([
    ['stays silent', (socket: Socket) => socket.resume()],
    ['reads nothing', (socket: Socket) => socket.pause()],
    ['closes without a word', (socket: Socket) => socket.end()],
    ['cuts', (socket: Socket) => socket.destroy()],
    [
      'reports an error',
      (socket: Socket) => socket.resume().end('INSTREAM: Can not write to temp file. ERROR\0'),
    ],
    ['never stops talking', (socket: Socket) => socket.resume().write('x'.repeat(100_000))],
  ])('that %s, the scan has failed', async (_name, behaves) => {
    const url = await clamdThat(behaves);
    const large = Readable.from(Array.from({ length: 200 }, () => Buffer.alloc(100_000)));
    await expect(scanWithClamd({ url, timeoutInMilliseconds: 300 }, large)).rejects.toThrow(VirusScanFailed);
    expect(large.destroyed).toBe(true);
  });

  it('so does a scan with nobody listening, a wrong address or a content that breaks off', async () => {
    await expect(scanWithClamd({ url: 'tcp://127.0.0.1:1' }, content())).rejects.toThrow(VirusScanFailed);
    await expect(scanWithClamd({ url: 'http://127.0.0.1:1' }, content())).rejects.toThrow(VirusScanFailed);
    const url = await clamdThat((socket) => socket.resume());
    const broken = content().map(() => {
      throw new Error('disk error');
    });
    await expect(scanWithClamd({ url }, broken)).rejects.toThrow('disk error');
  });

  it('sends no faster than it is read', async () => {
    const url = await clamdThat((socket) => socket.pause());
    let produced = 0;
    const endless = new Readable({
      read() {
        produced += 1;
        this.push(Buffer.alloc(100_000));
      },
    });
    await expect(scanWithClamd({ url, timeoutInMilliseconds: 300 }, endless)).rejects.toThrow(
      VirusScanFailed,
    );
    expect(produced).toBeLessThan(200);
  });
});
