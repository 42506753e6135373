import {
  authorise,
  type Outcome,
  type Refusal,
  refuseRepeated,
  type Stewardship,
} from '../../access/index.ts';
import { newId } from '../../platform/identifiers/index.ts';
import type { ProcedureContent } from '../content.ts';
import type { CatalogueRefusal } from '../design.ts';
import { hashDefinition } from '../form-version.ts';
import type { LibraryProcedure } from '../library/read-library.ts';
import { findFit, insertProcedures, type NewProcedure } from '../repository-design.ts';

/** A démarche of the library, with what its authority says in its own words. */
export interface Taking {
  readonly procedure: LibraryProcedure;
  readonly category: string;
  readonly team: string;
  readonly position: number;
  readonly popularity?: number;
  readonly own?: {
    readonly name?: string;
    readonly summary?: string;
    readonly content?: Partial<ProcedureContent>;
  };
}

const rowOf = ({ procedure, category, team, position, popularity = 0, own = {} }: Taking): NewProcedure => ({
  id: newId(),
  category,
  team,
  position,
  popularity,
  slug: procedure.slug,
  name: own.name ?? procedure.name,
  summary: own.summary ?? procedure.summary,
  keywords: procedure.keywords,
  kind: procedure.kind,
  externalUrl: procedure.kind === 'link' ? procedure.externalUrl : null,
  requiresAccount: procedure.requiresAccount,
  holder: procedure.holder,
  minutes: procedure.kind === 'form' ? procedure.minutes : null,
  content: { ...procedure.content, ...own.content },
  silence: procedure.silence,
  opensOn: procedure.opensOn ?? null,
  closesOn: procedure.closesOn ?? null,
  // What was taken, before the words of the authority: a later update of the library is compared with it.
  library: { name: procedure.slug, hash: hashDefinition(procedure) },
});

const longest = { name: 120, summary: 140 };

const refusalsOf = ({ own }: Taking, index: number): Refusal<CatalogueRefusal>[] =>
  (['name', 'summary'] as const).flatMap((said): Refusal<CatalogueRefusal>[] => {
    const words = own?.[said];
    if (words === undefined) return [];
    const input = `${index}.${said}`;
    if (words.trim() === '') return [{ input, code: 'missing' }];
    return words.length > longest[said] ? [{ input, code: 'too_long' }] : [];
  });

/** Takes démarches of the library: nobody sees them before they are published. Identifiers come back in the order given. */
export const takeProcedures = async (
  stewardship: Stewardship,
  authority: string,
  takings: readonly Taking[],
): Promise<Outcome<readonly { readonly id: string }[], CatalogueRefusal>> => {
  const { tx, at } = stewardship;
  authorise(stewardship, 'catalogue', authority);
  const fit = await findFit(tx, authority);
  const slugs = [...fit.slugs, ...takings.map(({ procedure }) => procedure.slug)];
  const refused = [
    ...takings.flatMap((taking, index) => [
      ...(fit.categories.includes(taking.category)
        ? []
        : [{ input: `${index}.category`, code: 'category' as const }]),
      ...(fit.teams.includes(taking.team) ? [] : [{ input: `${index}.team`, code: 'team' as const }]),
      ...refusalsOf(taking, index),
    ]),
    ...refuseRepeated(slugs, (index) => `${index - fit.slugs.length}.procedure`, 'taken' as const),
  ];
  if (refused.length > 0) return { refused };
  const rows = takings.map(rowOf);
  if (rows.length > 0) await insertProcedures(tx, authority, rows, at);
  return { done: rows.map(({ id }) => ({ id })) };
};
