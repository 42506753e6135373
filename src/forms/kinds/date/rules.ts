import { formatDate, formatDateWithoutWeekday, isDay } from '../../../platform/text/index.ts';
import { complete } from '../../messages.ts';
import { empty, type KindRules, refused, value } from '../kind.ts';
import { exampleDay } from './example-day.ts';
import { outsideLimits } from './limits.ts';
import { dateMessages } from './messages.ts';
import { readDay, typeDay } from './reading.ts';
import type { DateField } from './schema.ts';

const inputs = ['.day', '.month', '.year'];

function exampleOf(field: DateField, today: string): string {
  return field.example ?? dateMessages.example(typeDay(exampleDay(field, today)));
}

/** The day of the week helps to come on the right day; nobody says on which one they were born. */
function isPast({ autocomplete, latest = '' }: DateField): boolean {
  return autocomplete === 'bday' || /^today(-|$)/.test(latest);
}

/** A day, typed in three boxes and kept as `2026-11-03`. */
export const dateRules: KindRules<DateField, string> = {
  inputs: () => inputs,
  parse(field, typed, { today }) {
    const question = { label: field.label, example: () => exampleOf(field, today) };
    const reading = readDay(question, {
      day: typed.line('.day'),
      month: typed.line('.month'),
      year: typed.line('.year'),
    });
    if (reading === 'empty') return empty('.day');
    if ('part' in reading) return refused(reading.code, reading.message, `.${reading.part}`);
    const refusal = outsideLimits(field, reading.day, today);
    return refusal ? refused(refusal.code, refusal.message, '.day') : value(reading.day);
  },
  accepts: isDay,
  type(_field, stored) {
    const { day, month, year } = typeDay(stored);
    return { '.day': day, '.month': month, '.year': year };
  },
  show: (field, stored) => [(isPast(field) ? formatDateWithoutWeekday : formatDate)(stored)],
  missing: (field, { today }) => complete(field, exampleOf(field, today)),
};
