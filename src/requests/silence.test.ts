import { describe, expect, test } from 'vitest';
import { resumeClock, startClock, suspendClock } from './silence.ts';

describe('the legal clock', () => {
  const asked = new Date('2026-11-20T10:00:00Z');

  test('says nothing when silence says nothing', () => {
    expect(startClock({ kind: 'none' }, '2026-11-03').silence_due_on).toBeNull();
    expect(suspendClock(startClock({ kind: 'none' }, '2026-11-03'), asked).clock_suspended_at).toBeNull();
  });

  test('lasts two months unless the démarche says otherwise', () => {
    expect(startClock({ kind: 'accept' }, '2026-11-03').silence_due_on).toBe('2027-01-03');
    expect(startClock({ kind: 'reject', months: 4 }, '2026-11-03').silence_due_on).toBe('2027-03-03');
  });

  test('of a rejection stands still while documents are missing, then goes on', () => {
    const rule = { kind: 'reject', months: 2 } as const;
    const suspended = suspendClock(startClock(rule, '2026-11-03'), asked);
    const resumed = resumeClock(suspended, rule, { suspendedOn: '2026-11-20', resumedOn: '2026-11-30' });
    expect(resumed).toEqual({
      silence_kind: 'reject',
      silence_due_on: '2027-01-13',
      clock_suspended_at: null,
    });
  });

  test('of an acceptance runs only from the reception of the missing documents', () => {
    const rule = { kind: 'accept', months: 2 } as const;
    const suspended = suspendClock(startClock(rule, '2026-11-03'), asked);
    const resumed = resumeClock(suspended, rule, { suspendedOn: '2026-11-20', resumedOn: '2026-12-31' });
    expect(resumed.silence_due_on).toBe('2027-02-28');
  });

  test('asked twice for a complement keeps the first date', () => {
    const suspended = suspendClock(startClock({ kind: 'reject' }, '2026-11-03'), asked);
    expect(suspendClock(suspended, new Date('2026-11-25T10:00:00Z')).clock_suspended_at).toEqual(asked);
  });
});
