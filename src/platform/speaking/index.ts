/** Who the server is speaking to while it works: apart from `language`, because no browser knows this store. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { type Speech, speechFrom, usualSpeech } from '../language/index.ts';

const heard = new AsyncLocalStorage<Speech>();
speechFrom(() => heard.getStore() ?? usualSpeech);

/** Does this work in somebody's language and time zone; what is left out stays as it was around it. */
export const speaking = <Result>(speech: Partial<Speech>, work: () => Result): Result =>
  heard.run({ ...(heard.getStore() ?? usualSpeech), ...speech }, work);
