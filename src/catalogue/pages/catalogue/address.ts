import type { Visit } from '../../../access/index.ts';
import type { CatalogueQuestion } from '../../repository.ts';

const longestQuery = 200;

/** Parameters of the catalogue's address, as they came. */
export interface CatalogueParameters {
  q?: string | string[];
  categorie?: string | string[];
}

const first = (value: string | string[] | undefined): string => [value ?? ''].flat()[0] ?? '';

/** What the address asks. */
export const questionOf = ({ q, categorie }: CatalogueParameters): CatalogueQuestion => ({
  query: first(q).trim().slice(0, longestQuery),
  category: first(categorie) || null,
});

/** The address of a question: the one that stands in links, without parameters that say nothing. */
export const catalogueAddress = (
  visit: Pick<Visit, 'link'>,
  { query, category }: CatalogueQuestion,
): string => {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  if (category) parameters.set('categorie', category);
  const asked = parameters.toString();
  return visit.link('/demarches') + (asked ? `?${asked}` : '');
};
