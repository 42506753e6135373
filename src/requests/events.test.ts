import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventKinds, foldStatus } from './deeds.ts';
import { type ChainedEvent, chainEvents, emptyChain, firstBrokenLink, type NewEvent } from './events.ts';

const actor = {
  side: 'citizen',
  account: '018f6c1e-0000-7000-8000-000000000001',
  name: 'Claire Fontaine',
} as const;
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

test('an event chained long ago is proved by the same bytes', () => {
  const { head } = chainEvents(
    '018f6c1e-0000-7000-8000-000000000002',
    emptyChain,
    actor,
    [
      { kind: 'request_submitted', data: { submission: 1 } },
      {
        kind: 'complement_requested',
        data: {
          fields: ['Nom « entier »', 'Été'],
          explanation: 'À\n"revoir"',
          urgent: false,
          due: null,
        },
      },
    ],
    at,
  );
  expect(head.event_head.toString('hex')).toBe(
    '8983971f6f59413791ee659733533d87c04c5ca85f3e00029aa7aca90667c72e',
  );
});
