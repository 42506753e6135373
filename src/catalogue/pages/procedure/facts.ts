import { formatDateWithoutWeekday } from '../../../platform/text/index.ts';
import type { Fact } from '../../../ui/index.ts';
import type { ProcedureContent } from '../../content.ts';
import type { Procedure } from '../../repository.ts';
import { words } from './messages.ts';

const periodOf = ({ opensOn, closesOn }: Procedure): string | undefined => {
  if (opensOn && closesOn)
    return words.between(formatDateWithoutWeekday(opensOn), formatDateWithoutWeekday(closesOn));
  if (opensOn) return words.from(formatDateWithoutWeekday(opensOn));
  return closesOn ? words.until(formatDateWithoutWeekday(closesOn)) : undefined;
};

/** What to know at a glance: time to fill in, cost, period. */
export const factsOf = (procedure: Procedure, { cost }: ProcedureContent): Fact[] => {
  const { kind, minutes } = procedure;
  const facts: (Omit<Fact, 'value'> & { value: string | undefined })[] = [
    {
      icon: 'clock',
      label: words.time,
      value: kind === 'form' && minutes ? words.minutes(minutes) : undefined,
    },
    { icon: 'euro', label: words.cost, value: cost },
    { icon: 'calendar', label: words.period, value: periodOf(procedure) },
  ];
  return facts.filter(({ value }) => value !== undefined);
};
