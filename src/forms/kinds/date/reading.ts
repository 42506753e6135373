/** How a day is typed: in three boxes, or pasted whole in the first one. */

import { daysInMonth, writeDay } from '../../../platform/text/index.ts';
import { cleanCode } from '../../cleaning.ts';
import { dateMessages } from './messages.ts';

type DayPart = 'day' | 'month' | 'year';
export type TypedDay = Record<DayPart, string>;

/** What was understood: a day, nothing typed, or why not and in which box. */
export type DayReading = { day: string } | 'empty' | { part: DayPart; code: string; message: string };

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function spread(typed: TypedDay): TypedDay {
  if (typed.month !== '' || typed.year !== '') return typed;
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(typed.day);
  if (iso) return { day: iso[3] ?? '', month: iso[2] ?? '', year: iso[1] ?? '' };
  const french = /^(\d{1,2}|1er)[\s/.\-–]+(\d{1,2}|\p{L}{3,9}\.?)[\s/.\-–]+(\d{1,4})$/iu.exec(typed.day);
  if (french) return { day: french[1] ?? '', month: french[2] ?? '', year: french[3] ?? '' };
  const dense = /^(\d{2})(\d{2})(\d{4})$/.exec(typed.day);
  return dense ? { day: dense[1] ?? '', month: dense[2] ?? '', year: dense[3] ?? '' } : typed;
}

function readMonth(typed: string): number {
  if (/^\d{1,2}$/.test(typed)) return Number(typed);
  const name = withoutAccents(typed).replace(/\.$/, '');
  if (name.length < 3) return 0;
  const matches = dateMessages.monthNames.flatMap((month, index) =>
    withoutAccents(month).startsWith(name) ? [index + 1] : [],
  );
  return matches.length === 1 ? (matches[0] ?? 0) : 0;
}

/** A question that asks for a day; its example is worked out when something is refused only. */
interface DayQuestion {
  label: string;
  example: () => string;
}

/** Understands a day typed under this question. */
export function readDay({ label, example }: DayQuestion, raw: TypedDay): DayReading {
  const typed = spread({
    day: cleanCode(raw.day),
    month: cleanCode(raw.month),
    year: cleanCode(raw.year),
  });
  const missing = (['day', 'month', 'year'] as const).filter((part) => typed[part] === '');
  if (missing.length === 3) return 'empty';
  if (missing[0]) {
    return {
      part: missing[0],
      code: 'incomplete',
      message: dateMessages.incomplete(label, missing, example()),
    };
  }
  const day = /^\d{1,2}(er)?$/i.test(typed.day) ? Number.parseInt(typed.day, 10) : 0;
  if (day < 1 || day > 31) return { part: 'day', code: 'day', message: dateMessages.day(label, example()) };
  const month = readMonth(typed.month);
  if (month < 1 || month > 12)
    return { part: 'month', code: 'month', message: dateMessages.month(label, example()) };
  if (!/^[1-9]\d{3}$/.test(typed.year)) {
    return { part: 'year', code: 'year', message: dateMessages.year(label, example()) };
  }
  return checkDay(label, Number(typed.year), month, day);
}

function checkDay(label: string, year: number, month: number, day: number): DayReading {
  const days = daysInMonth(year, month);
  if (day <= days) return { day: writeDay(year, month, day) };
  const name =
    month === 2 ? `${dateMessages.monthNames[1]} ${year}` : (dateMessages.monthNames[month - 1] ?? '');
  return { part: 'day', code: 'impossible', message: dateMessages.impossible(label, day, name, days) };
}

/** What to type in the three boxes to get this day. */
export function typeDay(stored: string): TypedDay {
  const [year = '', month = '', day = ''] = stored.split('-');
  return { day: String(Number(day)), month: String(Number(month)), year };
}
