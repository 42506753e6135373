import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openBrowser } from '../browser/chromium.ts';
import { type Answers, fill } from './fill.ts';
import { pressUntilTaken } from './press.ts';
import { newProgram, type Program } from './program.ts';
import { newVisitor, type Visitor } from './visitor.ts';

/** The forms that anybody may post, with JavaScript and without it, at the speed of whoever lets a password manager type. */
vi.setConfig({ testTimeout: 120_000 });

const password = 'Glycine-bleue-47';
let program: Program;
let browser: Browser;
beforeAll(async () => {
  program = await newProgram();
  [browser] = await Promise.all([openBrowser(), program.start()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await program?.remove();
});

const person = (email: string): Answers => ({
  civility: 'madam',
  lastName: 'Fleury',
  firstName: 'Rose',
  'birthDate.day': '17',
  'birthDate.month': '5',
  'birthDate.year': '1984',
  email,
  emailConfirmation: email,
  terms: 'yes',
});
const passwords: Answers = { password, passwordConfirmation: password };

/** Presses the button; told that it was early, types the passwords again and presses once more. */
const sendUntilTaken = (visitor: Visitor, button: string, again: Answers): Promise<number> =>
  pressUntilTaken(visitor.page, button, async () => {
    await visitor.inspect(`early-${button}`);
    await fill(visitor.page, again);
  });

const mailsTo = async (email: string) => (await program.mails()).filter(({ to }) => to === email);

test.each([true, false])('are taken, once each: JavaScript %s', async (javaScript) => {
  const visitor = await newVisitor(browser, { javaScript });
  const page: Page = visitor.page;
  const email = `rose-${javaScript}@courriel.example`;
  await page.goto(`${program.url}/viorne/inscription`);
  await fill(page, { ...person(email), ...passwords });
  const presses = await sendUntilTaken(visitor, 'Créer mon compte', passwords);
  if (javaScript) expect(presses).toBe(1);
  expect(await page.textContent('main')).toContain(email);
  await page.goto(`${program.url}/viorne/mot-de-passe-oublie`);
  await fill(page, { email });
  await sendUntilTaken(visitor, 'Recevoir le lien', {});
  await visitor.inspect(`mail-sent-${javaScript}`);
  await page.getByRole('button', { name: 'Renvoyer le courriel' }).click();
  await expect.poll(() => page.textContent('main')).toContain('Un nouveau courriel vient de partir.');
  await expect.poll(async () => (await mailsTo(email)).length, { timeout: 30_000 }).toBe(3);
  await visitor.close();
});
