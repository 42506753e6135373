import { formatDateWithoutWeekday } from '../../../platform/text/index.ts';
import { dateMessages } from './messages.ts';
import { resolveDay } from './resolve-day.ts';

/** Says why a day is outside its limits, or nothing. */
export function outsideLimits(
  field: { label: string; earliest?: string | undefined; latest?: string | undefined },
  day: string,
  today: string,
): { code: string; message: string } | undefined {
  const earliest = resolveDay(field.earliest, today);
  if (earliest !== undefined && day < earliest) {
    return {
      code: 'too-early',
      message: dateMessages.tooEarly(field.label, formatDateWithoutWeekday(earliest)),
    };
  }
  const latest = resolveDay(field.latest, today);
  if (latest !== undefined && day > latest) {
    return { code: 'too-late', message: dateMessages.tooLate(field.label, formatDateWithoutWeekday(latest)) };
  }
  return undefined;
}
