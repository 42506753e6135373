import { examples as catalogue } from '../../src/catalogue/pages/catalogue/examples.tsx';
import { examples as procedure } from '../../src/catalogue/pages/procedure/examples.tsx';
import { pageHtml } from '../../src/frame/render-page.tsx';
import type { PageExample } from '../../src/frame/testing.ts';
import { examples as inbox } from '../../src/instruction/pages/inbox/examples.tsx';
import { examples as dashboard } from '../../src/own-space/pages/dashboard/examples.tsx';
import { examples as home } from '../../src/portal/pages/home/examples.tsx';
import { menus } from '../../src/program/menus.ts';

/** Every example of every page. A page has its own beside its view, and its line here. */
export const pageExamples: readonly PageExample[] = [
  ...home,
  ...catalogue,
  ...procedure,
  ...dashboard,
  ...inbox,
];

const ground = {
  assets: { stylesheet: '/styles.css', script: (island: string) => `/${island}.js` },
  clock: () => new Date('2026-11-03T09:00:00Z'),
  menus,
};

/** The whole page of an example, in the frame and with the menus of the product. */
export const htmlOf = ({ visit, page }: PageExample): string => pageHtml(visit, ground, page);
