import { isDay } from '../platform/text/index.ts';
import { definitionMessages as messages } from './definition.messages.ts';
import type { AnyField } from './types.ts';

/** Faults inside one field: limits upside down, days that do not exist, options given twice. */
export function fieldFaults(field: AnyField): string[] {
  const faults = [...limitFaults(field), ...dayFaults(field)];
  return 'options' in field ? [...faults, ...optionFaults(field)] : faults;
}

function limitFaults(field: AnyField): string[] {
  const limits = field as { minimum?: number; maximum?: number; earliest?: string; latest?: string };
  const faults: string[] = [];
  if (limits.minimum !== undefined && limits.maximum !== undefined && limits.minimum > limits.maximum) {
    faults.push(messages.reversed('minimum', 'maximum'));
  }
  const fixed = [limits.earliest, limits.latest].every(
    (limit) => limit !== undefined && !limit.startsWith('today'),
  );
  if (fixed && (limits.earliest ?? '') > (limits.latest ?? ''))
    faults.push(messages.reversed('earliest', 'latest'));
  return faults;
}

function dayFaults(field: AnyField): string[] {
  if (field.kind !== 'date' && field.kind !== 'date-range') return [];
  return [field.earliest, field.latest].flatMap((day) =>
    day === undefined || day.startsWith('today') || isDay(day) ? [] : [messages.noDay(day)],
  );
}

function optionFaults(field: Extract<AnyField, { options: unknown }>): string[] {
  const seen = new Set<string>();
  const faults = field.options.flatMap(({ value }) => {
    if (seen.has(value)) return [messages.duplicateOption(value)];
    seen.add(value);
    return [];
  });
  const wanted = field.kind === 'multiple-choice' ? (field.minimum ?? 0) : 0;
  return wanted > field.options.length ? [...faults, messages.tooManyWanted] : faults;
}
