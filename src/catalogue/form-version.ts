import { createHash } from 'node:crypto';
import type { Definition } from '../forms/index.ts';
import { canonicalJson } from '../platform/canonical-json/index.ts';
import { jsonb } from '../platform/database/index.ts';
import { newId } from '../platform/identifiers/index.ts';

/** What a form version is known by: the sha256 of its definition in canonical JSON. */
export const hashDefinition = (form: unknown): string =>
  createHash('sha256').update(canonicalJson(form)).digest('hex');

/** The row of a form version, which is published once and never altered. */
export const formVersionRow = (
  procedure: { readonly id: string; readonly authority_id: string },
  { number, form, publishedAt }: { number: number; form: Definition; publishedAt: Date },
) => ({
  id: newId(),
  authority_id: procedure.authority_id,
  procedure_id: procedure.id,
  number,
  hash: hashDefinition(form),
  definition: jsonb(form),
  published_at: publishedAt,
});
