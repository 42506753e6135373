import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventKinds, foldStatus } from './deeds.ts';
import { type ChainedEvent, chainEvents, emptyChain, firstBrokenLink, type NewEvent } from './events.ts';

const actor = {
  side: 'citizen',
  account: '018f6c1e-0000-7000-8000-000000000001',
  name: 'Claire Fontaine',
} as const;
const program = { side: 'system', account: null, name: '' } as const;
const at = new Date('2026-11-03T13:05:00Z');

const anyEvent: fc.Arbitrary<NewEvent> = fc.record({
  kind: fc.constantFrom(...eventKinds),
  data: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null))),
});

/** As the database gives an event back: keys of jsonb in another order. */
const stored = (event: ChainedEvent): ChainedEvent => ({
  ...event,
  data: Object.fromEntries(Object.entries(event.data).reverse()),
});

describe('the chain of events', () => {
  test('is whole, however the events were grouped and whatever order the database gives keys back in', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 8 }), fc.nat(8), (events, cut) => {
        const first = chainEvents('r', emptyChain, actor, events.slice(0, cut), at);
        const second = chainEvents('r', first.head, actor, events.slice(cut), at);
        const rows = [...first.rows, ...second.rows].map(stored);
        expect(firstBrokenLink(rows, second.head)).toBeUndefined();
        expect(rows.map((row) => row.sequence)).toEqual(rows.map((_row, index) => index + 1));
      }),
    );
  });

  const events: NewEvent[] = [
    { kind: 'request_submitted', data: { submission: 1 } },
    { kind: 'request_taken', data: {} },
    { kind: 'request_refused', data: { reason: 'Dossier hors délai' } },
  ];
  const { rows, head } = chainEvents('r', emptyChain, actor, events, at);

  test.each([
    [
      'a reason is altered',
      rows.map((row) => (row.sequence === 3 ? { ...row, data: { reason: 'Autre' } } : row)),
      3,
    ],
    ['an author is altered', rows.map((row) => (row.sequence === 2 ? { ...row, actor_name: 'X' } : row)), 2],
    ['an event is removed', rows.filter((row) => row.sequence !== 2), 3],
    ['the last event is removed', rows.slice(0, 2), 3],
    ['two events change places', [rows[1], rows[0], rows[2]].filter((row) => row !== undefined), 2],
  ])('shows where %s', (_case, altered, broken) => {
    expect(firstBrokenLink(altered, head)).toBe(broken);
  });
});

test.each([
  [[], undefined],
  [['request_submitted'], 'submitted'],
  [['request_submitted', 'message_sent', 'request_taken'], 'in_progress'],
  [['request_submitted', 'request_taken', 'complement_requested', 'message_sent'], 'awaiting_complement'],
  [['request_submitted', 'request_taken', 'complement_requested', 'complement_answered'], 'in_progress'],
  [['request_submitted', 'request_taken', 'request_accepted'], 'accepted'],
  [['request_submitted', 'request_cancelled'], 'cancelled'],
] as const)('events %j lead to %s', (kinds, status) => {
  expect(foldStatus(kinds.map((kind) => ({ kind })))).toBe(status);
});

test('an event altered, with its own hash made again, is found: the next one no longer follows it', () => {
  const events: NewEvent[] = [
    { kind: 'request_submitted', data: { submission: 1 } },
    { kind: 'request_taken', data: {} },
    { kind: 'request_refused', data: { reason: 'Dossier hors délai' } },
  ];
  const { rows, head } = chainEvents('r', emptyChain, actor, events, at);
  const [first, second, third] = rows;
  if (!first || !second || !third) throw new Error('three events were chained');
  const start = { event_count: 1, event_head: first.hash };
  const forged = chainEvents('r', start, actor, [{ kind: 'request_cancelled', data: {} }], at).rows;
  expect(firstBrokenLink([first, ...forged, third], head)).toBe(3);
});

describe('words that were erased', () => {
  const events: NewEvent[] = [
    { kind: 'request_submitted', data: { submission: 1 } },
    { kind: 'request_refused', data: { reason: 'Dossier hors délai' } },
  ];
  const written = chainEvents('r', emptyChain, actor, events, at);
  const told = chainEvents('r', written.head, program, [{ kind: 'request_erased', data: { rule: 'r' } }], at);
  const emptied = (row: ChainedEvent): ChainedEvent => ({ ...row, data: {}, actor_name: '', salt: null });
  const erased = [...written.rows.map(emptied), ...told.rows];

  test('leave a whole chain when the history tells it, and a broken one when it does not', () => {
    expect(firstBrokenLink(erased, told.head)).toBeUndefined();
    expect(firstBrokenLink(written.rows.map(emptied), written.head)).toBe(1);
  });

  test('cannot be replaced by others, and what erased them keeps its own', () => {
    const other = erased.map((row) => (row.sequence === 2 ? { ...row, data: { reason: 'Autre' } } : row));
    expect(firstBrokenLink(other, told.head)).toBe(2);
    expect(firstBrokenLink([...written.rows.map(emptied), ...told.rows.map(emptied)], told.head)).toBe(3);
  });
});

test('says nothing that can be guessed: the same event twice has two commitments', () => {
  const event: NewEvent = { kind: 'request_taken', data: {} };
  const [one, other] = [1, 2].map(() => chainEvents('r', emptyChain, actor, [event], at).rows[0]);
  expect(one?.commitment.equals(other?.commitment ?? Buffer.alloc(0))).toBe(false);
});

test('an event chained long ago is proved by the same bytes', () => {
  const salt = Buffer.alloc(32, 7);
  const data = { fields: ['Nom « entier »', 'Été'], explanation: 'À\n"revoir"', urgent: false, due: null };
  const event = {
    request_id: '018f6c1e-0000-7000-8000-000000000002',
    sequence: 1,
    kind: 'complement_requested',
    side: 'authority',
    actor_id: actor.account,
    actor_name: actor.name,
    data,
    salt,
    commitment: Buffer.from('88cc80f4f63fc65d3d2cc3b090371e82a4ec74622d341b2f011b62ae2646dfd8', 'hex'),
    occurred_at: at,
    previous_hash: emptyChain.event_head,
    hash: Buffer.from('3f9a0d591cb47447669ed26ecc7071c2e1f9cb08c9537be44102a740714b3faa', 'hex'),
  } as const;
  expect(firstBrokenLink([event], { event_count: 1, event_head: event.hash })).toBeUndefined();
});
