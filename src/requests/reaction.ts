import type { Transaction } from '../platform/database/index.ts';
import type { Platform } from '../platform/platform.ts';
import type { Side } from './deeds.ts';
import type { EventData } from './events.ts';
import type { RequestRow } from './repository.ts';

/** What just happened, as those who are told need it: the request is as the event left it. */
export interface Happened {
  readonly request: Pick<
    RequestRow,
    'id' | 'authority_id' | 'number' | 'procedure_name' | 'silence_kind' | 'silence_due_on'
  >;
  readonly side: Side;
  readonly data: EventData;
  readonly at: Date;
}

/** One consequence of an event. */
export type Reaction = (platform: Platform, tx: Transaction, happened: Happened) => Promise<void>;
