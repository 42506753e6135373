import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type Browser, type BrowserServer, chromium } from 'playwright-core';
import { inject } from 'vitest';

/**
 * Chromium comes compressed inside an npm package. Its own unpacking writes to one shared place and races when tests
 * start together, so we unpack it ourselves, once a version, into the user's cache: whole or not at all.
 */
function unpackInto(folder: string, packageFolder: string, cache: string): void {
  const content = (name: string) => brotliDecompressSync(readFileSync(join(packageFolder, 'bin', name)));
  writeFileSync(join(folder, 'chromium'), content('chromium.br'), { mode: 0o755 });
  const archives = [
    ['swiftshader.tar.br', '.'],
    ['fonts.tar.br', 'fonts'],
    ['al2023.tar.br', 'libraries'],
  ] as const;
  for (const [archive, target] of archives) {
    mkdirSync(join(folder, target), { recursive: true });
    execFileSync('tar', ['xf', '-', '-C', join(folder, target)], { input: content(archive) });
  }
  // For machines without any font: a page without one makes the browser fall.
  const fonts = `<dir>/usr/share/fonts</dir><dir>${cache}/fonts</dir><cachedir>${cache}/font-cache</cachedir>`;
  writeFileSync(
    join(folder, 'fonts/fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${fonts}</fontconfig>`,
  );
}

function moveIntoPlace(from: string, cache: string): void {
  const beside = `${cache}.${process.pid}`;
  mkdirSync(dirname(cache), { recursive: true });
  try {
    cpSync(from, beside, { recursive: true });
    renameSync(beside, cache);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    // Another process may have been first, which is as good.
    if (!existsSync(join(cache, 'chromium'))) throw error;
  } finally {
    rmSync(from, { recursive: true, force: true });
  }
}

function unpackedChromium(): string {
  const packageFolder = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../..');
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), `guichet-chromium-${version}`);
  if (!existsSync(join(cache, 'chromium'))) {
    const folder = mkdtempSync(join(tmpdir(), 'guichet-chromium-'));
    unpackInto(folder, packageFolder, cache);
    moveIntoPlace(folder, cache);
  }
  return cache;
}

/** What is missing on a bare machine: libraries of the network stack, and fonts. */
function missingPieces(cache: string): Record<string, string> {
  const pieces: Record<string, string> = {};
  if (!existsSync('/usr/lib/x86_64-linux-gnu/libnss3.so'))
    pieces.LD_LIBRARY_PATH = join(cache, 'libraries/lib');
  if (!existsSync('/etc/fonts/fonts.conf')) pieces.FONTCONFIG_FILE = join(cache, 'fonts/fonts.conf');
  return pieces;
}

function environment(extra: Record<string, string>): Record<string, string> {
  const own = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...Object.fromEntries(own), ...extra };
}

/**
 * Starts a real Chromium: the one of CHROMIUM_PATH, otherwise the npm package's. Its security stays as in a person's
 * browser (only root has no sandbox), so that tests of the CSP and of CORS say the truth.
 */
export function launchSharedBrowser(): Promise<BrowserServer> {
  const given = process.env.CHROMIUM_PATH;
  const cache = given ? '' : unpackedChromium();
  const flags = [
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launchServer({
    executablePath: given ?? join(cache, 'chromium'),
    args: process.getuid?.() === 0 ? [...flags, '--no-sandbox'] : flags,
    env: environment(given ? {} : missingPieces(cache)),
  });
}

/** The Chromium of this run, started once (`shared-setup.ts`). Closing it closes the contexts of this file alone. */
export function openBrowser(): Promise<Browser> {
  return chromium.connect(inject('chromium'));
}
