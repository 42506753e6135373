import { formatDateWithoutWeekday } from '../../../platform/text/index.ts';
import type { TagProps } from '../../../ui/index.ts';
import { words } from '../../messages.ts';
import type { CatalogueEntry } from '../../repository.ts';
import { filingState, requirementOf } from '../../rules.ts';

const requirementTag = (entry: CatalogueEntry): TagProps[] => {
  const requirement = requirementOf(entry);
  if (requirement === 'none') return [];
  const organisation = requirement === 'account-and-organisation';
  return [{ icon: 'lock', children: organisation ? words.accountAndOrganisation : words.account }];
};

const kindTag = ({ kind }: CatalogueEntry): TagProps[] => {
  if (kind === 'form') return [];
  return [
    kind === 'link'
      ? { icon: 'external-link', children: words.elsewhere }
      : { icon: 'info', children: words.information },
  ];
};

/** The date that decides whether one may still start, when there is one. */
const periodTag = (entry: CatalogueEntry, today: string): TagProps[] => {
  const { opensOn, closesOn } = entry;
  const state = filingState(entry, today);
  if (state === 'not_yet' && opensOn)
    return [{ icon: 'calendar', children: words.opens(formatDateWithoutWeekday(opensOn)) }];
  if (!closesOn) return [];
  const date = formatDateWithoutWeekday(closesOn);
  return [{ icon: 'calendar', children: state === 'over' ? words.over(date) : words.closes(date) }];
};

/** Facts below the name of a démarche: who answers for it, what it asks, how long it takes, until when. */
export const entryTags = (entry: CatalogueEntry, today: string): TagProps[] => [
  { children: entry.authority.name, framed: true },
  ...requirementTag(entry),
  ...kindTag(entry),
  ...(entry.minutes && entry.kind === 'form'
    ? [{ icon: 'clock', children: words.inMinutes(entry.minutes) } as const]
    : []),
  ...periodTag(entry, today),
];
