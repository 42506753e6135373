import { v5 } from 'uuid';
import type { Definition } from '../../forms/index.ts';
import { decideWithLetter, decisionLetter } from '../../instruction/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { speaking } from '../../platform/speaking/index.ts';
import {
  type Act,
  cancelRequest,
  findSentDraft,
  readRequest,
  requestComplement,
  sendMessage,
  takeInCharge,
} from '../../requests/index.ts';
import type { Library, LibraryStory } from '../library.ts';
import { type Cast, gatherCast } from '../story-cast.ts';
import { platformAgo } from '../story-moments.ts';
import { fileStory } from './file-story.ts';

const namespace = '9a1e0f5c-7f0b-4c0e-8a52-0c5f6c1d2b3e';

/** The draft of a story has the same identifier at every start: a story is never told twice. */
const draftOf = (story: LibraryStory): string => v5(story.key, namespace);

interface Step {
  readonly daysAgo: number;
  readonly play: (platform: Platform) => Promise<unknown>;
}

const labelOf = (form: Definition, key: string): string =>
  form.pages.flatMap((page) => page.fields).find((field) => field.key === key)?.label ?? key;

/** Whoever acts has read what came before. */
const readThread = (platform: Platform, act: Act, number: string) =>
  readRequest(platform, act, number, { pieces: ['messages'], opensThread: true });

const messageSteps = (story: LibraryStory, number: string, acts: Record<Act['side'], Act>): Step[] =>
  story.messages.map(({ daysAgo, side, text }, index) => ({
    daysAgo,
    play: async (platform) => {
      await readThread(platform, acts[side], number);
      await sendMessage(platform, acts[side], number, {
        sendKey: v5(`${story.key} ${index}`, namespace),
        body: text,
        attach: async () => 0,
      });
    },
  }));

const decide = async (
  platform: Platform,
  act: Act,
  number: string,
  { outcome, text: reason }: NonNullable<LibraryStory['decision']>,
): Promise<void> => {
  const { request } = await readThread(platform, act, number);
  const { portal, viewer: signatory } = act;
  const at = platform.clock();
  const letter = decisionLetter({ portal, request, outcome, reason, signatory, at });
  await decideWithLetter(platform, { act, number }, { outcome, reason }, letter);
};

const agentSteps = (story: LibraryStory, number: string, form: Definition, act: Act): Step[] => {
  const { taken, complement, decision } = story;
  const steps: Step[] = [];
  if (taken) steps.push({ daysAgo: taken.daysAgo, play: (platform) => takeInCharge(platform, act, number) });
  if (complement) {
    const reasons = complement.reasons.map((reason) => ({ ...reason, label: labelOf(form, reason.field) }));
    const asked = { explanation: complement.text, reasons };
    steps.push({
      daysAgo: complement.daysAgo,
      play: async (platform) => {
        await readThread(platform, act, number);
        await requestComplement(platform, act, number, asked);
      },
    });
  }
  if (decision)
    steps.push({
      daysAgo: decision.daysAgo,
      play: (platform) => decide(platform, act, number, decision),
    });
  return steps;
};

const stepsAfterFiling = (story: LibraryStory, number: string, form: Definition, cast: Cast): Step[] => {
  const citizen: Act = { side: 'citizen', viewer: cast.citizen, portal: cast.portal };
  const authority: Act = { side: 'authority', viewer: cast.agent, portal: cast.portal };
  const steps = [
    ...messageSteps(story, number, { citizen, authority }),
    ...agentSteps(story, number, form, authority),
  ];
  const { cancelled } = story;
  if (cancelled)
    steps.push({
      daysAgo: cancelled.daysAgo,
      play: (platform) => cancelRequest(platform, citizen, number),
    });
  return steps.sort((one, other) => other.daysAgo - one.daysAgo);
};

const formOf = (library: Library, slug: string): Definition => {
  const procedure = library.procedures.find((one) => one.slug === slug);
  if (procedure?.kind !== 'form') throw new Error(`demonstration: ${slug} has no form`);
  return procedure.form;
};

const castOf = (platform: Platform, story: LibraryStory): Promise<Cast> =>
  platform.database.withScope({ kind: 'platform' }, (tx) => gatherCast(tx, story));

const wasTold = (platform: Platform, { citizen, portal }: Cast, story: LibraryStory): Promise<boolean> => {
  const spaces = citizen.spaces.map((space) => space.id);
  return platform.database.withScope({ kind: 'account', account: citizen.account }, async (tx) =>
    Boolean(await findSentDraft(tx, { authority: portal.id, spaces, draft: draftOf(story) })),
  );
};

const tell = async (platform: Platform, library: Library, story: LibraryStory, cast: Cast): Promise<void> => {
  const now = platform.clock();
  const form = formOf(library, story.procedure);
  const number = await fileStory(platformAgo(platform, now, story.submittedDaysAgo), cast, {
    draft: draftOf(story),
    form,
    story,
  });
  for (const { daysAgo, play } of stepsAfterFiling(story, number, form, cast))
    await play(platformAgo(platform, now, daysAgo));
};

/** Whether the last story was told: they are told in order, so that all of them were. */
export const storiesWereTold = async (
  platform: Platform,
  stories: readonly LibraryStory[],
): Promise<boolean> => {
  const last = stories.at(-1);
  return !last || wasTold(platform, await castOf(platform, last), last);
};

/**
 * Tells the stories of the library with the product's own actions, each at its date; those already told are left as
 * they are.
 */
export const playStories = async (platform: Platform, library: Library): Promise<void> => {
  for (const story of library.stories) {
    const cast = await castOf(platform, story);
    if (await wasTold(platform, cast, story)) continue;
    await speaking({ zone: cast.portal.time_zone }, () => tell(platform, library, story, cast));
  }
};
