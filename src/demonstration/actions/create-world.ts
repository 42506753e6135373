import { asSteward, type Stewardship } from '../../access/index.ts';
import { createActiveAccount, hashPassword } from '../../accounts/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { giveRoles } from '../../staff/index.ts';
import { storeContents } from '../contents.ts';
import { done } from '../done.ts';
import { type Library, loadLibrary } from '../library.ts';
import { demonstrationPassword } from '../logins.ts';
import { words } from '../messages.ts';
import { gatherPeople, type People } from '../people.ts';
import { authorityExists, insertBelongings, lockWorld } from '../repository.ts';
import { makeAuthorities } from '../territory.ts';
import { playStories, storiesWereTold } from './play-stories.ts';

const firstAuthority = ({ authorities }: Library): string => authorities[0]?.slug ?? '';

const exists = (platform: Platform, library: Library): Promise<boolean> =>
  platform.database.withScope({ kind: 'platform' }, (tx) => authorityExists(tx, firstAuthority(library)));

const insertPeople = async (stewardship: Stewardship, people: People, now: Date): Promise<void> => {
  const { tx } = stewardship;
  for (const account of people.accounts) await createActiveAccount(tx, account, now);
  await insertBelongings(tx, people.rows);
  for (const [authority, roles] of people.roles)
    done(await giveRoles(stewardship, authority, roles), 'staff');
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
  await asSteward(platform, { kind: 'program' }, async (stewardship) => {
    const placed = await makeAuthorities(stewardship, { library, contents });
    await insertPeople(stewardship, gatherPeople({ library, placed, passwordHash, now }), now);
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
