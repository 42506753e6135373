/**
 * The directory of companies (« Recherche d’entreprises », open to all, no key): what it knows of a SIRET fills the form,
 * and its silence never stops anybody.
 */
import type { Clock } from '../../platform/clock/index.ts';
import { answerSchema, type Company, companyIn } from './answer.ts';

export type { Company } from './answer.ts';

/** What a look-up gave. `unknown` does not mean that the establishment does not exist: some are kept out. */
export type Finding =
  | { readonly kind: 'found'; readonly company: Company }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unavailable' };

/** The directory, as pages use it. */
export interface Directory {
  find: (siret: string) => Promise<Finding>;
  /** What was found lately, without asking again. */
  recall: (siret: string) => Company | undefined;
}

const patience = 3_000;
const day = 24 * 3_600_000;
const mostKept = 500;

const ask = async (url: string, siret: string, userAgent: string): Promise<Finding> => {
  const address = new URL('search', url.endsWith('/') ? url : `${url}/`);
  address.search = new URLSearchParams({ q: siret, page: '1', per_page: '5' }).toString();
  const answer = await fetch(address, {
    headers: { accept: 'application/json', 'user-agent': userAgent },
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  });
  if (!answer.ok) return { kind: 'unavailable' };
  const company = companyIn(answerSchema.parse(await answer.json()), siret);
  return company ? { kind: 'found', company } : { kind: 'unknown' };
};

/** Opens the directory at an address; `userAgent` tells its keepers who asks, as they wish. */
export const openDirectory = (options: { url: string; userAgent: string; clock: Clock }): Directory => {
  const kept = new Map<string, { company: Company; until: number }>();
  const recall = (siret: string): Company | undefined => {
    const found = kept.get(siret);
    return found && found.until > options.clock().getTime() ? found.company : undefined;
  };
  const keep = (company: Company): void => {
    const [oldest] = kept.keys();
    if (kept.size >= mostKept && oldest) kept.delete(oldest);
    kept.set(company.siret, { company, until: options.clock().getTime() + day });
  };
  return {
    recall,
    find: async (siret) => {
      const known = recall(siret);
      if (known) return { kind: 'found', company: known };
      // Network cut, time-out, an answer in another form: the person types by hand.
      const finding = await ask(options.url, siret, options.userAgent).catch(
        (): Finding => ({ kind: 'unavailable' }),
      );
      if (finding.kind === 'found') keep(finding.company);
      return finding;
    },
  };
};
