import { authorise, type Outcome, type Refusal, type Stewardship } from '../../access/index.ts';
import type { CatalogueRefusal } from '../design.ts';
import { holdProcedures, updatePublication } from '../repository-design.ts';

/** Shows démarches to the public; one that is filed online needs its form first. */
export const publishProcedures = async (
  stewardship: Stewardship,
  authority: string,
  procedures: readonly string[],
): Promise<Outcome<true, CatalogueRefusal>> => {
  const { tx, at } = stewardship;
  authorise(stewardship, 'catalogue', authority);
  const held = new Map((await holdProcedures(tx, authority, procedures)).map((one) => [one.id, one]));
  const refused = procedures.flatMap((id, index): Refusal<CatalogueRefusal>[] => {
    const procedure = held.get(id);
    if (!procedure) return [{ input: String(index), code: 'unknown' }];
    return procedure.kind === 'form' && !procedure.version ? [{ input: String(index), code: 'no_form' }] : [];
  });
  if (refused.length > 0) return { refused };
  await updatePublication(tx, authority, procedures, { published: true, at });
  return { done: true };
};

/** Hides démarches from the public: drafts and requests go on, nothing new is filed. */
export const unpublishProcedures = async (
  stewardship: Stewardship,
  authority: string,
  procedures: readonly string[],
): Promise<void> => {
  authorise(stewardship, 'catalogue', authority);
  await updatePublication(stewardship.tx, authority, procedures, { published: false, at: stewardship.at });
};
