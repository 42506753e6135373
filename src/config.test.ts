import fs from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';
import { environment, readConfig } from './config.ts';
import { projectRoot } from './platform/project/index.ts';

const example = parseEnv(fs.readFileSync(path.join(projectRoot, '.env.example'), 'utf8'));

test('.env.example names every variable, with its default', () => {
  expect(Object.keys(example).sort()).toEqual(Object.keys(environment.shape).sort());
  expect(readConfig(example as Record<string, string>)).toEqual(readConfig({}));
});

test('a database of one’s own closes the demonstration, unless it is asked for', () => {
  const url = { DATABASE_URL: 'postgresql://localhost/guichet' };
  expect(readConfig({})).toMatchObject({ demonstration: true, gallery: true });
  expect(readConfig(url)).toMatchObject({ demonstration: false, gallery: false });
  expect(readConfig({ ...url, DEMONSTRATION: 'true', GALLERY: 'false' })).toMatchObject({
    demonstration: true,
    gallery: false,
  });
});

test.each([
  [{ BASE_URL: 'https://guichet.example' }, false],
  [{ BASE_URL: 'http://guichet.example' }, false],
  [{ HOST: '0.0.0.0' }, false],
  [{ HOST: '192.0.2.7' }, false],
  [{ HOST: '0.0.0.0', BASE_URL: 'http://localhost:3000' }, false],
  [{ BASE_URL: 'http://localhost.evil.example' }, false],
  [{ BASE_URL: 'http://localhost:3000' }, true],
  [{ HOST: '::1', BASE_URL: 'http://[::1]:3000' }, true],
  [{ HOST: '127.0.0.2' }, true],
  [{ BASE_URL: 'https://guichet.example', DEMONSTRATION: 'true' }, true],
])('%j: the demonstration, whose passwords are known, is open: %s', (variables, demonstration) => {
  expect(readConfig(variables)).toMatchObject({ demonstration });
});

test('every faulty variable is named', () => {
  const faulty = { PORT: 'abc', BASE_URL: 'ftp://guichet.example', LOG_LEVEL: 'loud' };
  expect(() => readConfig(faulty)).toThrow(/PORT.*BASE_URL.*LOG_LEVEL/s);
});
