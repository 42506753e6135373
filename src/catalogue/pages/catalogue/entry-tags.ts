import type { TagProps } from '../../../ui/index.ts';
import { words } from '../../messages.ts';
import type { CatalogueEntry } from '../../repository.ts';
import { requirementOf } from '../../rules.ts';

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

/** Facts below the name of a démarche: who answers for it, what it asks, how long it takes. */
export const entryTags = (entry: CatalogueEntry): TagProps[] => [
  { children: entry.authority.name, framed: true },
  ...requirementTag(entry),
  ...kindTag(entry),
  ...(entry.minutes && entry.kind === 'form'
    ? [{ icon: 'clock', children: words.inMinutes(entry.minutes) } as const]
    : []),
];
