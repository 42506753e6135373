import http from 'node:http';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newProgram, type Program } from '../journeys/program.ts';

const kilobyte = 1_000;
const procedure = '/viorne/demarches/palmares-villes-et-villages-fleuris/deposer';
const pages = ['commune', 'candidature', 'sites', 'pieces'];

let program: Program;
let cookie = '';
let draft = '';

const post = (path: string, fields: Record<string, string>): Promise<Response> =>
  fetch(program.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams(fields),
  });

const read = async (path: string): Promise<string> =>
  (await fetch(program.url + path, { headers: { cookie } })).text();

/** Fields of the page's own form, as a browser would post them back. */
const hiddenFields = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );

beforeAll(async () => {
  program = await newProgram();
  await program.start();
  const entry = await post('/viorne/connexion', {
    email: 'claire.fontaine@plassans.example',
    password: 'Glycine-bleue-47',
  });
  cookie = entry.headers.get('set-cookie')?.split(';')[0] ?? '';
  const begun = await post(procedure, hiddenFields(await read(procedure)));
  draft = begun.headers.get('location')?.replace(/\/pages\/.*$/, '') ?? '';
}, 120_000);
afterAll(() => program?.remove());

/** Bytes of an answer as they travel to a browser that takes gzip and brotli. */
const travelled = (path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip, deflate, br', cookie };
    http
      .get(program.url + path, { headers }, async (response) => {
        const bytes = await buffer(response);
        if (response.statusCode === 200) resolve(bytes.length);
        else reject(new Error(`${path}: ${response.statusCode}`));
      })
      .once('error', reject);
  });

const sumOf = async (paths: string[]): Promise<number> => {
  const weights = await Promise.all(paths.map(travelled));
  return weights.reduce((sum, weight) => sum + weight, 0);
};

const addressesIn = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map((match) => match[1] ?? '');

test.each(pages)('the first visit of the page « %s » fits a weak network', async (page) => {
  const path = `${draft}/pages/${page}`;
  const html = await read(path);
  const scripts = await sumOf(addressesIn(html, /<script[^>]*src="([^"]*)"/g));
  const styles = await sumOf(addressesIn(html, /<link[^>]*rel="stylesheet"[^>]*href="([^"]*)"/g));
  const all = (await travelled(path)) + styles + scripts;
  expect(scripts, 'JavaScript').toBeGreaterThan(0);
  expect(scripts, 'JavaScript').toBeLessThanOrEqual(8 * kilobyte);
  expect(styles, 'CSS').toBeGreaterThan(0);
  expect(all, 'HTML, CSS and JavaScript').toBeLessThanOrEqual(30 * kilobyte);
});
