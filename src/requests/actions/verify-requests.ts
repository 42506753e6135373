import type { Transaction } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { foldStatus } from '../deeds.ts';
import { type ChainedEvent, firstBrokenLink } from '../events.ts';
import { firstAlteredSubmission } from '../proof.ts';
import {
  type FalseCounter,
  listFalseCounters,
  listHistories,
  listToVerify,
  listTransmitted,
} from '../repository-verification.ts';
import type { RequestStatus } from '../status.ts';

/** Something that is not as the history of requests says it was. */
export type Finding =
  /** The first event that was altered, removed or added; or a submission that is not what was sent. */
  | { readonly kind: 'history' | 'submission'; readonly number: string; readonly sequence: number }
  | {
      readonly kind: 'status';
      readonly number: string;
      readonly written: RequestStatus;
      readonly told: RequestStatus | undefined;
    }
  | ({ readonly kind: 'counter' } & FalseCounter);

type ToVerify = Awaited<ReturnType<typeof listToVerify>>[number];
type Transmitted = Awaited<ReturnType<typeof listTransmitted>>;

const batch = 200;
const first = '00000000-0000-0000-0000-000000000000';

const findingsOn = (
  request: ToVerify,
  events: readonly ChainedEvent[],
  submissions: Transmitted,
): Finding[] => {
  const { number, status: written } = request;
  const [broken, altered] = [firstBrokenLink(events, request), firstAlteredSubmission(submissions, events)];
  const told = foldStatus(events);
  const findings: Finding[] = [];
  if (broken !== undefined) findings.push({ kind: 'history', number, sequence: broken });
  if (altered !== undefined) findings.push({ kind: 'submission', number, sequence: altered });
  if (told !== written) findings.push({ kind: 'status', number, written, told });
  return findings;
};

/** One batch, read at one instant: a request that changes meanwhile agrees with itself before and after. */
const verifyBatch = async (tx: Transaction, authority: string, requests: readonly ToVerify[]) => {
  const ids = requests.map(({ id }) => id);
  const events = Map.groupBy(await listHistories(tx, authority, ids), (row) => row.request_id);
  const submissions = Map.groupBy(await listTransmitted(tx, authority, ids), (row) => row.request_id);
  return requests.flatMap((one) => findingsOn(one, events.get(one.id) ?? [], submissions.get(one.id) ?? []));
};

/**
 * Verifies the requests of an authority, by batches: each chain of events, each submission against what the history says of
 * it, each status against the fold of its events, the counters against the rows. What was erased under a rule is sound.
 */
export const verifyRequests = async (
  { database }: Pick<Platform, 'database'>,
  authority: string,
): Promise<Finding[]> => {
  const scope = { kind: 'authority', authority } as const;
  const findings: Finding[] = [];
  let after: string | undefined = first;
  while (after) {
    const from: string = after;
    after = await database.withScope(scope, async (tx) => {
      const requests = await listToVerify(tx, authority, from, batch);
      if (requests.length > 0) findings.push(...(await verifyBatch(tx, authority, requests)));
      return requests.at(-1)?.id;
    });
  }
  const counters = await database.withScope(scope, (tx) => listFalseCounters(tx, authority));
  return [...findings, ...counters.map((one) => ({ kind: 'counter', ...one }) as const)];
};
