import { authorise, type Outcome, type Refusal, type Stewardship } from '../../access/index.ts';
import { checkDefinition, type Definition } from '../../forms/index.ts';
import { newId } from '../../platform/identifiers/index.ts';
import { readContent } from '../content.ts';
import { type CatalogueRefusal, documentsAgree } from '../design.ts';
import { hashDefinition } from '../form-version.ts';
import { holdProcedures, insertVersions, type NewVersion, openVersions } from '../repository-design.ts';

/** A form to publish for a démarche. */
export interface FormToPublish {
  readonly procedure: string;
  readonly form: unknown;
}

type Held = Awaited<ReturnType<typeof holdProcedures>>[number];
type Decided =
  | { readonly version: NewVersion }
  | { readonly same: string }
  | { readonly code: CatalogueRefusal };

const decide = (procedure: Held | undefined, form: unknown): Decided => {
  if (!procedure) return { code: 'unknown' };
  if (procedure.kind !== 'form') return { code: 'kind' };
  const checked = checkDefinition(form);
  if ('faults' in checked) return { code: 'form' };
  const { definition } = checked;
  if (!documentsAgree(readContent(procedure.content), definition)) return { code: 'documents' };
  return nextVersion(procedure, definition);
};

const nextVersion = ({ id, version }: Held, definition: Definition): Decided => {
  const hash = hashDefinition(definition);
  if (version?.hash === hash) return { same: version.id };
  return { version: { id: newId(), procedure: id, number: (version?.number ?? 0) + 1, hash, definition } };
};

/**
 * Publishes forms: each becomes the next version of its démarche, and the one that new drafts take; drafts and requests
 * keep theirs. A form that is already the last version adds none. The versions come back in the order given.
 */
export const publishForms = async (
  stewardship: Stewardship,
  authority: string,
  forms: readonly FormToPublish[],
): Promise<Outcome<readonly { readonly version: string }[], CatalogueRefusal>> => {
  const { tx, at } = stewardship;
  authorise(stewardship, 'catalogue', authority);
  const held = await holdProcedures(
    tx,
    authority,
    forms.map(({ procedure }) => procedure),
  );
  const byId = new Map(held.map((one) => [one.id, one]));
  const decided = forms.map(({ procedure, form }) => decide(byId.get(procedure), form));
  const refused = decided.flatMap((one, index): Refusal<CatalogueRefusal>[] =>
    'code' in one ? [{ input: `${index}.form`, code: one.code }] : [],
  );
  if (refused.length > 0) return { refused };
  const versions = decided.flatMap((one) => ('version' in one ? [one.version] : []));
  if (versions.length > 0) await insertVersions(tx, authority, versions, at);
  const opened = decided.flatMap((one) =>
    'version' in one ? [one.version.id] : 'same' in one ? [one.same] : [],
  );
  if (opened.length > 0) await openVersions(tx, authority, opened, at);
  return { done: opened.map((version) => ({ version })) };
};
