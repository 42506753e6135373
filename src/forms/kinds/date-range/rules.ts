import { addDays, daysBetween, isDay } from '../../../platform/text/index.ts';
import { complete } from '../../messages.ts';
import type { Parts } from '../../types.ts';
import { exampleDay } from '../date/example-day.ts';
import { outsideLimits } from '../date/limits.ts';
import { dateMessages } from '../date/messages.ts';
import { readDay, typeDay } from '../date/reading.ts';
import {
  empty,
  type Fault,
  isParts,
  type KindRules,
  type Parsed,
  refused,
  type Typed,
  value,
} from '../kind.ts';
import { dateRangeMessages as messages } from './messages.ts';
import type { DateRangeField } from './schema.ts';

const inputs = ['.start.day', '.start.month', '.start.year', '.end.day', '.end.month', '.end.year'];

type Bound = 'start' | 'end';

function boundField(field: DateRangeField, bound: Bound): DateRangeField {
  return { ...field, label: messages.boundLabel(field.label, messages[bound]) };
}

/** A first day that the field would take, and a last one a few days later when it may last so long. */
function exampleOf(field: DateRangeField, bound: Bound, today: string): string {
  const start = exampleDay(field, today);
  const end = addDays(start, Math.min(5, (field.maximumDays ?? 6) - 1));
  const day = bound === 'start' || outsideLimits(field, end, today) ? start : end;
  return dateMessages.example(typeDay(day));
}

function readBound(
  field: DateRangeField,
  typed: Typed,
  bound: Bound,
  today: string,
): string | 'empty' | Fault {
  const question = { label: boundField(field, bound).label, example: () => exampleOf(field, bound, today) };
  const reading = readDay(question, {
    day: typed.line(`.${bound}.day`),
    month: typed.line(`.${bound}.month`),
    year: typed.line(`.${bound}.year`),
  });
  if (reading === 'empty') return 'empty';
  if ('part' in reading) {
    return { suffix: `.${bound}.${reading.part}`, code: reading.code, message: reading.message };
  }
  return reading.day;
}

/** What is wrong with one end of the period by itself. */
function faultOf(
  field: DateRangeField,
  bound: Bound,
  read: string | Fault,
  today: string,
): Fault | undefined {
  const suffix = `.${bound}.day`;
  if (typeof read === 'object') return read;
  if (read === 'empty') {
    const message = messages[`${bound}Missing`](field.label, exampleOf(field, bound, today));
    return { suffix, code: `${bound}-missing`, message };
  }
  const refusal = outsideLimits(boundField(field, bound), read, today);
  return refusal ? { suffix, ...refusal } : undefined;
}

function checkLength(field: DateRangeField, start: string, end: string): Parsed<Parts> {
  const days = daysBetween(start, end) + 1;
  if (field.maximumDays !== undefined && days > field.maximumDays) {
    return refused('too-long', messages.tooLong(field.label, days, field.maximumDays), '.end.day');
  }
  return value({ start, end });
}

/** A period, first and last day included. */
export const dateRangeRules: KindRules<DateRangeField, Parts> = {
  inputs: () => inputs,
  parse(field, typed, { today }) {
    const start = readBound(field, typed, 'start', today);
    const end = readBound(field, typed, 'end', today);
    if (start === 'empty' && end === 'empty') return empty('.start.day');
    // The order first: a last day typed before the first would be blamed on the season.
    if (isDay(start) && isDay(end) && end < start)
      return refused('reversed', messages.reversed(field.label, start, end), '.end.day');
    const faults = [faultOf(field, 'start', start, today), faultOf(field, 'end', end, today)];
    const found = faults.filter((fault) => fault !== undefined);
    if (!isDay(start) || !isDay(end) || found.length > 0) return { state: 'faults', faults: found };
    return checkLength(field, start, end);
  },
  accepts: (stored): stored is Parts =>
    isParts(stored, ['start', 'end']) && isDay(stored.start) && isDay(stored.end),
  type(_field, { start = '', end = '' }) {
    const [first, last] = [typeDay(start), typeDay(end)];
    return {
      '.start.day': first.day,
      '.start.month': first.month,
      '.start.year': first.year,
      '.end.day': last.day,
      '.end.month': last.month,
      '.end.year': last.year,
    };
  },
  show: (_field, { start = '', end = '' }) => [messages.shown(start, end)],
  missing: (field) => complete(field),
};
