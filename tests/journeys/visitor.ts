import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'RGAAv4'];
const validator = new HtmlValidate(new FileSystemConfigLoader());
const phone = { width: 320, height: 640 };
const desktop = { width: 1280, height: 900 };
/** Set to a folder to keep a picture of every page inspected. */
const pictures = process.env.SCREENSHOTS;

/** A person with a browser: every document received is validated, every error of the page is kept. */
export interface Visitor {
  /** The tab in front. */
  readonly page: Page;
  readonly context: BrowserContext;
  /** Goes through everything that must hold on every page: accessibility rules, valid markup, one title, no sideways scroll. */
  inspect(name: string): Promise<void>;
  /** Closes the tab and opens another, as after a mistake or a flat battery. */
  reopen(): Promise<Page>;
  close(): Promise<void>;
}

const validate = async (address: string, html: string): Promise<string[]> => {
  const report = await validator.validateString(html, `${address.replaceAll(/\W+/g, '-')}.html`);
  return report.results.flatMap((result) =>
    result.messages.map(({ ruleId, message, line }) => `${address}:${line} ${ruleId}: ${message}`),
  );
};

const accessibilityFaults = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
  );
};

const scrollsSideways = async (page: Page): Promise<boolean> => {
  await page.setViewportSize(phone);
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  return wide;
};

const picture = async (page: Page, name: string): Promise<void> => {
  if (!pictures) return;
  fs.mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
};

/** Opens a browser of its own for one person. */
export const newVisitor = async (
  browser: Browser,
  options: { javaScript: boolean; narrow?: boolean } = { javaScript: true },
): Promise<Visitor> => {
  const context = await browser.newContext({
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    javaScriptEnabled: options.javaScript,
    viewport: options.narrow ? phone : desktop,
  });
  context.setDefaultTimeout(8_000);
  const faults: string[] = [];
  const pending: Promise<void>[] = [];
  const open = async (): Promise<Page> => {
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
    page.on('console', (message) => {
      // A refused form (422) is an ordinary answer; browsers write it as an error.
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
        faults.push(`console: ${message.text()}`);
    });
    page.on('response', (response) => {
      const isPage =
        response.request().resourceType() === 'document' &&
        response.headers()['content-type']?.includes('text/html');
      if (!isPage || response.status() === 304) return;
      const check = async () => {
        // A page left before it was read to the end never gives its text.
        const html = await Promise.race([response.text().catch(() => ''), pause(5_000, '')]);
        if (html) faults.push(...(await validate(new URL(response.url()).pathname, html)));
      };
      pending.push(check());
    });
    return page;
  };
  let page = await open();
  return {
    get page() {
      return page;
    },
    context,
    reopen: async () => {
      await page.close();
      page = await open();
      return page;
    },
    inspect: async (name) => {
      await page.waitForLoadState(); // a click may still be on its way to the page to look at
      await Promise.all(pending.splice(0));
      expect(faults, `${name}: markup and scripts`).toEqual([]);
      expect(await page.locator('h1').count(), `${name}: one h1`).toBe(1);
      if (options.javaScript) expect(await accessibilityFaults(page), `${name}: axe`).toEqual([]);
      await picture(page, `${name}-1280`);
      expect(await scrollsSideways(page), `${name}: scrolls sideways at 320 px`).toBe(false);
      await picture(page, `${name}-320`);
      await page.setViewportSize(options.narrow ? phone : desktop);
    },
    close: () => context.close(),
  };
};
