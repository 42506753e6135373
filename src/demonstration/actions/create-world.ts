import { createActiveAccount, hashPassword } from '../../accounts/index.ts';
import type { Transaction } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { authorityRows } from '../authority-rows.ts';
import { storeContents } from '../contents.ts';
import { type Library, loadLibrary } from '../library.ts';
import { demonstrationPassword } from '../logins.ts';
import { words } from '../messages.ts';
import { gatherPeople, type People } from '../people.ts';
import { authorityExists, insertBelongings, insertTerritory, lockWorld } from '../repository.ts';
import { playStories, storiesWereTold } from './play-stories.ts';

const firstAuthority = ({ authorities }: Library): string => authorities[0]?.slug ?? '';

const exists = (platform: Platform, library: Library): Promise<boolean> =>
  platform.database.withScope({ kind: 'platform' }, (tx) => authorityExists(tx, firstAuthority(library)));

const insertPeople = async (tx: Transaction, people: People, now: Date): Promise<void> => {
  for (const account of people.accounts) await createActiveAccount(tx, account, now);
  await insertBelongings(tx, people.rows);
};

const makeTerritory = async (
  platform: Platform,
  library: Library,
  progress: (line: string) => void,
): Promise<void> => {
  progress(words.progress.documents);
  const contents = await storeContents(platform, library);
  const passwordHash = await hashPassword(demonstrationPassword);
  const now = platform.clock();
  const { rows, placed } = authorityRows({ library, contents, now });
  const people = gatherPeople({ library, placed, passwordHash, now });
  await platform.database.withScope({ kind: 'platform' }, async (tx) => {
    await insertTerritory(tx, rows);
    await insertPeople(tx, people, now);
  });
};

/** Several processes may start at once: one makes the world, the others wait for it. */
const alone = async (platform: Platform, work: () => Promise<void>): Promise<void> => {
  const locked = Promise.withResolvers<void>();
  const done = Promise.withResolvers<void>();
  // The lock lasts as long as its transaction; a process that dies lets it go.
  const holding = platform.database.withScope({ kind: 'platform' }, async (tx) => {
    await lockWorld(tx);
    locked.resolve();
    await done.promise;
  });
  holding.catch(locked.reject);
  await locked.promise;
  try {
    await work();
  } finally {
    done.resolve();
    await holding;
  }
};

/** What is still to be made: everything, the stories alone after an interrupted start, or nothing. */
const remaining = async (platform: Platform, library: Library): Promise<'all' | 'stories' | 'nothing'> => {
  if (!(await exists(platform, library))) return 'all';
  // A real relay is never asked to write to people who do not exist.
  if (platform.config.smtpUrl) return 'nothing';
  return (await storiesWereTold(platform, library.stories)) ? 'nothing' : 'stories';
};

const makeWhatRemains = async (
  platform: Platform,
  library: Library,
  progress: (line: string) => void,
): Promise<void> => {
  if ((await remaining(platform, library)) === 'all') {
    progress(words.progress.making);
    await makeTerritory(platform, library, progress);
  }
  if ((await remaining(platform, library)) === 'nothing') return;
  progress(words.progress.stories);
  await playStories(platform, library);
};

/**
 * Makes the demonstration world: a département, a community of communes, two communes, their démarches, their people and
 * a few requests at every stage. A second start finds it and changes nothing; a start that was interrupted is completed.
 */
export const createDemonstrationWorld = async (
  platform: Platform,
  progress: (line: string) => void,
): Promise<void> => {
  const library = await loadLibrary();
  if ((await remaining(platform, library)) === 'nothing') return;
  await alone(platform, () => makeWhatRemains(platform, library, progress));
};
