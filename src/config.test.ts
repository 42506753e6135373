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

test('every faulty variable is named', () => {
  const faulty = { PORT: 'abc', BASE_URL: 'ftp://guichet.example', LOG_LEVEL: 'loud' };
  expect(() => readConfig(faulty)).toThrow(/PORT.*BASE_URL.*LOG_LEVEL/s);
});
