import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../../tests/browser/chromium.ts';
import { startGallery } from './gallery-server.ts';
import { galleryPaths } from './index.tsx';

/** Set to a folder to keep the pictures and look at them: fonts differ from a machine to another, so none is committed. */
const folder = process.env.SCREENSHOTS;
const widths = [320, 1280];

let browser: Browser;
let site: Awaited<ReturnType<typeof startGallery>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), startGallery()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  site?.stop();
});

const keep = (name: string, picture: Buffer): void => {
  if (!folder) return;
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, `${name}.png`), picture);
};

test.each(widths)(
  'every page of the gallery draws something at %i px',
  async (width) => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'fr-FR' });
    const page = await context.newPage();
    for (const address of galleryPaths()) {
      await page.goto(`${site.url}/${address}`);
      const picture = await page.screenshot({ fullPage: true });
      keep(`${address.replaceAll(/\W+/g, '-') || 'gallery'}-${width}`, picture);
      const { width: drawn } = await sharp(picture).metadata();
      const { entropy } = await sharp(picture).stats();
      expect(drawn, address).toBe(width);
      // A page without its stylesheet or its words is nearly all ground: under a tenth of a bit.
      expect(entropy, address).toBeGreaterThan(0.1);
    }
    await context.close();
  },
  240_000,
);
