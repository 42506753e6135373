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
  const own = boundField(field, bound);
  const question = { label: own.label, example: () => exampleOf(field, bound, today) };
  const reading = readDay(question, {
    day: typed.line(`.${bound}.day`),
    month: typed.line(`.${bound}.month`),
    year: typed.line(`.${bound}.year`),
  });
  if (reading === 'empty') return 'empty';
  if ('part' in reading) {
    return { suffix: `.${bound}.${reading.part}`, code: reading.code, message: reading.message };
  }
  const refusal = outsideLimits(own, reading.day, today);
  return refusal ? { suffix: `.${bound}.day`, ...refusal } : reading.day;
}

function checkRange(field: DateRangeField, start: string, end: string): Parsed<Parts> {
  if (end < start) return refused('reversed', messages.reversed(field.label), '.end.day');
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
    const faults = [start, end].filter((bound) => typeof bound === 'object');
    if (start === 'empty') {
      faults.unshift({
        suffix: '.start.day',
        code: 'start-missing',
        message: messages.startMissing(field.label, exampleOf(field, 'start', today)),
      });
    }
    if (end === 'empty') {
      faults.push({
        suffix: '.end.day',
        code: 'end-missing',
        message: messages.endMissing(field.label, exampleOf(field, 'end', today)),
      });
    }
    if (typeof start !== 'string' || typeof end !== 'string' || faults.length > 0) {
      return { state: 'faults', faults };
    }
    return checkRange(field, start, end);
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
