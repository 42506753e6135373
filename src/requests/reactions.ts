/**
 * What each event causes besides itself: whom it tells, and how. Run by the one road of change, in its transaction, so that
 * nothing is told that did not happen. Notices in the space, push, web hooks, statistics and mails to agents are other
 * functions of the same type, to stand beside the mails. A kind of event does not compile before it says whom it tells.
 */
import type { Transaction } from '../platform/database/index.ts';
import type { Platform } from '../platform/platform.ts';
import type { EventKind, Side } from './deeds.ts';
import { mailCitizens } from './mails/mail-citizens.ts';
import type { Happened, Reaction } from './reaction.ts';

const nobody: readonly Reaction[] = [];

/** Only what this side does: the other one is told. */
const doneBy =
  (side: Side, reaction: Reaction): Reaction =>
  async (platform, tx, happened) => {
    if (happened.side === side) await reaction(platform, tx, happened);
  };

const reactions: Record<EventKind, readonly Reaction[]> = {
  request_submitted: [mailCitizens('acknowledgement')],
  request_taken: [mailCitizens('taken')],
  message_sent: [doneBy('authority', mailCitizens('message'))],
  complement_requested: [mailCitizens('complement_request')],
  complement_answered: [mailCitizens('complement_receipt')],
  request_accepted: [mailCitizens('acceptance')],
  request_refused: [mailCitizens('refusal')],
  request_closed: [mailCitizens('closing')],
  request_cancelled: [mailCitizens('cancellation')],
  file_added: nobody,
  file_flagged: nobody,
  // The addresses are erased too.
  request_erased: nobody,
};

/** Tells whoever is to be told of an event that was just written. */
export const react = async (
  platform: Platform,
  tx: Transaction,
  kind: EventKind,
  happened: Happened,
): Promise<void> => {
  for (const reaction of reactions[kind]) await reaction(platform, tx, happened);
};
