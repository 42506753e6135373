import { formatHour } from '../../../platform/text/index.ts';
import { complete } from '../../messages.ts';
import { empty, type KindRules, refused, singleInput, value } from '../kind.ts';
import { timeMessages } from './messages.ts';
import type { TimeField } from './schema.ts';

function isHour(stored: unknown): stored is string {
  return typeof stored === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(stored);
}

/** « 14 h 05 », or the first hour that the field would take, or the last. */
function exampleOf({ example, earliest, latest }: TimeField): string {
  const usual = '14:05';
  const fits = usual >= (earliest ?? usual) && usual <= (latest ?? usual);
  return example ?? formatHour(fits ? usual : (earliest ?? latest ?? usual));
}

/** An hour, typed « 14 h 05 », « 14:05 » or « 1405 », kept as `14:05`. */
export const timeRules: KindRules<TimeField, string> = {
  inputs: singleInput,
  parse(field, typed) {
    const text = typed.code();
    if (text === '') return empty();
    const match = /^(\d{1,2})(?:\s*(?:h|heures?|:|\.|\s)\s*(\d{1,2})?|(\d{2}))?\s*(?:mn|min)?$/i.exec(text);
    if (!match) return refused('not-time', timeMessages.notTime(field.label, exampleOf(field)));
    const [hour, minute] = [Number(match[1]), Number(match[2] ?? match[3] ?? 0)];
    if (hour > 23) return refused('hour', timeMessages.hour(field.label, exampleOf(field)));
    if (minute > 59) return refused('minute', timeMessages.minute(field.label, exampleOf(field)));
    const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
    if (field.earliest !== undefined && time < field.earliest) {
      return refused('too-early', timeMessages.tooEarly(field.label, field.earliest));
    }
    if (field.latest !== undefined && time > field.latest) {
      return refused('too-late', timeMessages.tooLate(field.label, field.latest));
    }
    return value(time);
  },
  accepts: isHour,
  type: (_field, stored) => ({ '': formatHour(stored) }),
  show: (_field, stored) => [formatHour(stored)],
  missing: (field) => complete(field, exampleOf(field)),
};
