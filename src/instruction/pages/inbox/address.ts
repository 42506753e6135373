import { isId, parsePublicNumber } from '../../../platform/identifiers/index.ts';
import { readAddress, sortAddresses, viewAddresses } from '../../addresses.ts';
import type { InboxPosition, InboxQuestion } from '../../repository.ts';
import { inboxSorts, inboxViews, isDoneView } from '../../rules.ts';

/** Parameters of the inbox's address, as anyone may type them. */
export interface InboxParameters {
  readonly vue?: string;
  readonly tri?: string;
  readonly q?: string;
  /** « <instant>_<id> » of the last row of the page before, or of the first row of the page after. */
  readonly apres?: string;
  readonly avant?: string;
}

const longestQuery = 200;
const instant = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(\.\d{1,6})?\+00$/;

// A day that no calendar has (31 February) would be refused by the database.
const isInstant = (text: string): boolean => {
  const [, day, time] = instant.exec(text) ?? [];
  const date = new Date(`${day}T${time}Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${day}T${time}`);
};

/** Reads a place in the list; anything that is not one is the beginning of the list. */
export const readPosition = (text: string | undefined): InboxPosition | undefined => {
  const [at = '', id = ''] = (text ?? '').split('_');
  return isId(id) && isInstant(at) ? { at, id } : undefined;
};

/** Writes a place in the list for an address. */
export const writePosition = ({ position, id }: { position: string; id: string }): string =>
  `${position}_${id}`;

const single = (value: unknown): string => (typeof value === 'string' ? value : '');

const readQuery = (typed: unknown): string => {
  const words = single(typed).replaceAll('\u0000', ' ').replaceAll(/\s+/g, ' ').trim().slice(0, longestQuery);
  // A number dictated on the phone, without its hyphen or in small letters.
  return parsePublicNumber(words) ?? words;
};

const readFrom = ({ apres, avant }: InboxParameters): InboxQuestion['from'] => {
  const after = readPosition(single(apres));
  if (after) return { position: after, side: 'after' };
  const before = readPosition(single(avant));
  return before && { position: before, side: 'before' };
};

/** What an address asks of the inbox; what it does not say, or says wrong, is what the agent finds on arriving. */
export const questionOf = (parameters: InboxParameters): InboxQuestion => {
  const view = readAddress(viewAddresses, parameters.vue) ?? inboxViews[0];
  const sort = readAddress(sortAddresses, parameters.tri) ?? inboxSorts[0];
  const query = readQuery(parameters.q);
  return { view, sort: isDoneView(view) ? 'recent' : sort, query, from: readFrom(parameters) };
};

/** A search made from the list of arrival looks in every request, open or closed. */
export const looksEverywhere = ({ view, query }: Pick<InboxQuestion, 'view' | 'query'>): boolean =>
  query !== '' && view === inboxViews[0];

/** The list and its order as an address says them; what is as on arriving is left out. */
export const listParameters = ({
  view,
  sort,
}: Pick<InboxQuestion, 'view' | 'sort'>): Pick<InboxParameters, 'vue' | 'tri'> => ({
  ...(view === inboxViews[0] ? {} : { vue: viewAddresses[view] }),
  ...(sort === inboxSorts[0] ? {} : { tri: sortAddresses[sort] }),
});

/** The address of a list. */
export const addressOf = (
  { view, sort, query }: Pick<InboxQuestion, 'view' | 'sort' | 'query'>,
  more: Pick<InboxParameters, 'apres' | 'avant'> = {},
): string => {
  const parameters = new URLSearchParams({
    ...listParameters({ view, sort }),
    ...(query ? { q: query } : {}),
    ...more,
  });
  return parameters.size > 0 ? `/agent?${parameters}` : '/agent';
};
