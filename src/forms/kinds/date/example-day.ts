import { addDays, addMonths, daysBetween } from '../../../platform/text/index.ts';
import { resolveDay } from './resolve-day.ts';

/** A day that anybody reads as one: the first two numbers cannot be taken for each other's year. */
const anyDay = '2026-11-03';
/** Somebody of age, whatever the year in which this is read. */
const birthDay = '1984-05-03';

/** What an example must respect. */
interface DatedField {
  readonly earliest?: string | undefined;
  readonly latest?: string | undefined;
  readonly autocomplete?: string | undefined;
}

/** A day that this field would take: the usual one when it may, otherwise one well inside its limits. */
export function exampleDay(field: DatedField, today: string): string {
  const [earliest, latest] = [resolveDay(field.earliest, today), resolveDay(field.latest, today)];
  const fits = (day: string) =>
    (earliest === undefined || day >= earliest) && (latest === undefined || day <= latest);
  const usual = field.autocomplete === 'bday' ? birthDay : anyDay;
  if (fits(usual)) return usual;
  if (earliest !== undefined && latest !== undefined) {
    return addDays(earliest, Math.max(0, Math.floor(daysBetween(earliest, latest) / 2)));
  }
  return earliest === undefined ? addMonths(latest ?? usual, -1) : addMonths(earliest, 1);
}
