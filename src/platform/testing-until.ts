import { setTimeout as pause } from 'node:timers/promises';

/** Long enough for a machine that does other work; a test that passes hardly waits. */
const PATIENCE = 50_000;
const BETWEEN = 20;

type Look = () => boolean | undefined | Promise<boolean | undefined> | Promise<void>;

/**
 * Waits for what must come: a look that gives true, or an assertion that holds. What does not come fails with the last
 * thing seen. It proves no absence: for that, wait for an event that can only come later, and look then.
 *
 *     await until(() => !isAlive(pid));
 *     await until(async () => expect(await countJobs()).toBe(0));
 */
export const until = async (look: Look, patience = PATIENCE): Promise<void> => {
  const limit = Date.now() + patience;
  for (;;) {
    const seen = await lookOnce(look);
    if (seen === true) return;
    if (Date.now() > limit) throw seen;
    await pause(BETWEEN);
  }
};

const lookOnce = async (look: Look): Promise<true | Error> => {
  try {
    return (await look()) === false ? new Error(`It never came: ${look}`) : true;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
};
