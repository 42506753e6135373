import type { Page } from 'playwright-core';

/** Presses a button that sends a form, and waits until another page stands: the old one must not be read as the answer. */
export const pressAndLand = async (page: Page, button: string): Promise<void> => {
  await Promise.all([
    page.waitForEvent('framenavigated'),
    page.getByRole('button', { name: button }).click(),
  ]);
  await page.waitForLoadState();
};

/** Without JavaScript a page sent within three seconds comes back, and a test types faster than a person. */
export const pressUntilTaken = async (
  page: Page,
  button: string,
  onEarly: () => Promise<void>,
): Promise<number> => {
  for (let presses = 1; ; presses += 1) {
    await pressAndLand(page, button);
    const said = (await page.textContent('main')) ?? '';
    if (!said.includes('La page a été envoyée très vite')) return presses;
    await onEarly();
  }
};
