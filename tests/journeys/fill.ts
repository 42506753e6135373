import type { Page } from 'playwright-core';

/** What to answer, by the name of the input: a text, a choice, several choices. */
export type Answers = Record<string, string | readonly string[]>;

const fillOne = async (page: Page, name: string, value: string): Promise<void> => {
  const inputs = page.locator(`[name="${name}"]:not([type=hidden])`);
  const first = inputs.first();
  const tag = await first.evaluate((element) =>
    element instanceof HTMLInputElement ? element.type : element.tagName,
  );
  // Forced: the label of our boxes covers them, a person clicks the label.
  if (tag === 'radio' || tag === 'checkbox')
    await page.locator(`[name="${name}"][value="${value}"]`).check({ force: true });
  else if (tag === 'SELECT') await first.selectOption(value);
  else await first.fill(value);
};

/** Answers questions of the page by the names of their inputs, in order, as a person goes down the page. */
export const fill = async (page: Page, answers: Answers): Promise<void> => {
  for (const [name, value] of Object.entries(answers))
    for (const one of [value].flat()) await fillOne(page, name, one);
};
