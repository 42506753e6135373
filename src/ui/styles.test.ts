import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildBrowserFiles } from './gallery/gallery-server.ts';
import { defaultColour, themeStylesheet } from './theme/index.ts';
import { palette } from './theme/palette.ts';

const folder = import.meta.dirname;
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
const text = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('what the browser loads', () => {
  let built: Map<string, string | Uint8Array>;
  beforeAll(async () => {
    built = await buildBrowserFiles();
  });
  const weight = (name: string) => brotliCompressSync(built.get(name) ?? '').length;

  test('all styles weigh at most 9 kB', () => {
    expect(weight('styles.css')).toBeLessThanOrEqual(9000);
    expect(weight('styles.css')).toBeGreaterThan(1000);
  });

  test('each island weighs at most 1.5 kB', () => {
    for (const file of files.filter((one) => one.endsWith('.island.ts'))) {
      const name = basename(file, '.island.ts');
      expect(weight(`${name}.js`), name).toBeLessThanOrEqual(1500);
      expect(weight(`${name}.js`), name).toBeGreaterThan(50);
    }
  });

  test('fonts are served from our own origin, as files', () => {
    const css = String(built.get('styles.css'));
    expect(css.match(/url\((?!\/)[^)]*\)/g)).toBeNull();
    expect([...built.keys()].filter((name) => name.endsWith('.woff2'))).toHaveLength(4);
  });
});

describe('the sources of the styles', () => {
  test('styles.css gathers every stylesheet', () => {
    const missing = files
      .filter((name) => name.endsWith('.css') && name !== 'styles.css')
      .filter((name) => !text('styles.css').includes(`'./${name}'`));
    expect(missing).toEqual([]);
  });

  test('the tokens are the palette and the default theme', () => {
    const tokens = text('tokens.css').replaceAll(/\s/g, '');
    const [light = '', dark = ''] = tokens.split('@media(prefers-color-scheme:dark)');
    for (const [name, value] of Object.entries(palette.light)) expect(light).toContain(`--${name}:${value};`);
    for (const [name, value] of Object.entries(palette.dark)) expect(dark).toContain(`--${name}:${value};`);
    const [themeLight = '', themeDark = ''] = themeStylesheet(defaultColour).split('@media');
    for (const [declaration] of themeLight.matchAll(/--[a-z-]+:#[0-9a-f]{6}/g))
      expect(light).toContain(`${declaration};`);
    for (const [declaration] of themeDark.matchAll(/--[a-z-]+:#[0-9a-f]{6}/g))
      expect(dark).toContain(`${declaration};`);
  });

  test('colours come from tokens only', () => {
    const allowed = /#fff\b|#000\b|#333\b/g;
    const coloured = files
      .filter((name) => name.endsWith('style.css'))
      .filter((name) => /#[0-9a-f]{3,8}\b|hsl\(|oklch\(/i.test(text(name).replace(allowed, '')));
    expect(coloured).toEqual([]);
  });

  test('nothing of the State’s identity', () => {
    const words = /marianne|spectral|#000091|#e1000f|dsfr/i;
    expect(files.filter((name) => words.test(name))).toEqual([]);
    expect(files.filter((name) => /\.(css|tsx)$/.test(name) && words.test(text(name)))).toEqual([]);
  });
});
