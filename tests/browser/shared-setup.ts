import type { TestProject } from 'vitest/node';
import { launchSharedBrowser } from './chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the one Chromium of the run listens. */
    chromium: string;
  }
}

/** One Chromium for all the files of a run: each takes contexts of its own, which share nothing. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await launchSharedBrowser();
  project.provide('chromium', browser.wsEndpoint());
  return () => browser.close();
}
