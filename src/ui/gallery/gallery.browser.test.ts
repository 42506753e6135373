import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../../tests/browser/chromium.ts';
import { startGallery } from './gallery-server.ts';
import { galleryPaths } from './index.tsx';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'RGAAv4'];
const phone = { viewport: { width: 320, height: 640 } };
const desk = { viewport: { width: 1280, height: 800 } };

let browser: Browser;
let site: Awaited<ReturnType<typeof startGallery>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), startGallery()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  site?.stop();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'fr-FR', ...desk, ...options });
  const page = await context.newPage();
  await page.goto(`${site.url}/${path}`);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page;
}

/** Night comes at once: a colour on its way from one to the other is no contrast that anybody reads. */
const turn = (page: Page, colorScheme: 'light' | 'dark'): Promise<void> =>
  page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });

async function faults(page: Page, only?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (only ? axe.withRules(only) : axe.withTags(rules)).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
  );
}

/** Elements that stick out of the window on the right. */
const outside = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => `${element.tagName} ${element.className}`);
  });

/** Words of single lines that are cut by the box they stand in. */
const cut = (page: Page) =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'a, button, label, h1, h2, h3, p, dt, dd, th, td, li, summary',
      ),
    ]
      .filter((element) => element.offsetParent !== null && !element.closest('.hidden-text, thead'))
      .filter(
        (element) =>
          getComputedStyle(element).overflow !== 'visible' && element.scrollHeight > element.clientHeight + 1,
      )
      .map((element) => `${element.tagName} ${element.className}`),
  );

const textSpacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

describe.each(galleryPaths())('/%s', (path) => {
  test('has no fault that axe can find, by day and by night', async () => {
    const page = await open(path);
    expect(await faults(page)).toEqual([]);
    await turn(page, 'dark');
    expect(await faults(page, ['color-contrast', 'link-in-text-block'])).toEqual([]);
    await page.context().close();
  });

  test('fits a window of 320 px, with the reader’s own spacing too', async () => {
    const page = await open(path, phone);
    expect(await outside(page)).toEqual([]);
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    }, textSpacing);
    expect(await outside(page)).toEqual([]);
    expect(await cut(page)).toEqual([]);
    await page.context().close();
  });
});

describe.each(['ffffff', '000000', 'e0a526', '0096d6', 'ff0000', '8c8c8c'])('in the colour #%s', (colour) => {
  test('words can be read by day and by night', async () => {
    const page = await open('ecran/demande');
    await page.evaluate(async (href) => {
      const link = document.querySelector<HTMLLinkElement>('link[href*="theme-"]');
      if (!link) throw new Error('no theme in the page');
      const arrived = new Promise((resolve) => link.addEventListener('load', resolve, { once: true }));
      link.href = href;
      await arrived;
    }, `/theme-${colour}.css`);
    for (const colorScheme of ['light', 'dark'] as const) {
      await turn(page, colorScheme);
      expect(await faults(page, ['color-contrast'])).toEqual([]);
    }
    await page.context().close();
  });
});

describe('targets', () => {
  test('buttons, fields and links that stand alone are at least 44 px high', async () => {
    const page = await open('ecran/formulaire', phone);
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          '.button, .input, .choice, .navigation-link, .account-summary, .back-link',
        ),
      ]
        .map((element) => ({ name: element.className, height: element.getBoundingClientRect().height }))
        .filter(({ height }) => height < 44),
    );
    expect(small).toEqual([]);
    await page.context().close();
  });

  test('rows of the agents’ list are 48 px high', async () => {
    const page = await open('ecran/agent-liste');
    const heights = await page.evaluate(() =>
      [...document.querySelectorAll('tbody tr')].map((row) => Math.round(row.getBoundingClientRect().height)),
    );
    expect(new Set(heights)).toEqual(new Set([48]));
    await page.context().close();
  });
});

describe('the focus', () => {
  test('shows on everything that the Tab key reaches', async () => {
    const page = await open('ecran/formulaire');
    const seen: string[] = [];
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      const state = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return { name: `${element.tagName} ${element.className}`, ring: `${outlineStyle} ${outlineWidth}` };
      });
      if (!state) break;
      seen.push(state.name);
      expect(state.ring, state.name).toBe('solid 3px');
    }
    expect(seen[0]).toBe('A skip-link');
    expect(seen.length).toBeGreaterThan(15);
    await page.context().close();
  });

  test('the first Tab offers to skip to the content', async () => {
    const page = await open('ecran/catalogue');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('contenu');
    await page.context().close();
  });
});

describe('when the system chooses the colours', () => {
  test('what was said by a ground is still said by a border or a mark', async () => {
    const page = await open('', { forcedColors: 'active' });
    const borders = await page.evaluate(() =>
      ['.button--primary', '.sheet', '.input', '.notice', '.callout', '.badge'].map((selector) => {
        const element = document.querySelector(selector);
        return element ? getComputedStyle(element).borderTopStyle !== 'none' : `${selector} is missing`;
      }),
    );
    expect(borders).toEqual([true, true, true, true, true, true]);
    const marks = await page.evaluate(() =>
      ['radio', 'checkbox'].map((type) => {
        const box = document.querySelector(`input[type=${type}]:checked`);
        return box
          ? Number.parseFloat(getComputedStyle(box, '::before').borderBottomWidth) > 0
          : `${type} is missing`;
      }),
    );
    expect(marks).toEqual([true, true]);
    await page.context().close();
  });
});

describe('without movement when the system asks for less', () => {
  test('no transition, no animation', async () => {
    const page = await open('', { reducedMotion: 'reduce' });
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((element) => {
          const { transitionDuration, animationName } = getComputedStyle(element);
          return transitionDuration !== '0s' || animationName !== 'none';
        })
        .map((element) => element.className),
    );
    expect(moving).toEqual([]);
    await page.context().close();
  });
});
