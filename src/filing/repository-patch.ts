import { sql } from 'kysely';
import type { Entries } from '../forms/index.ts';
import type { Transaction } from '../platform/database/index.ts';
import type { Author, DraftKey } from './repository.ts';

/** A few inputs of one page, saved by the browser by itself. */
export interface Patch {
  readonly formVersion: string;
  readonly page: string;
  /** Version of the draft that the person had before their eyes. */
  readonly version: number;
  readonly entries: Entries;
  /** Fields that changed: they no longer say where their value came from. */
  readonly fields: readonly string[];
  readonly author: Author;
  readonly at: Date;
}

interface PatchOutcome {
  /** New version; null when somebody changed this page meanwhile. */
  readonly saved: number | null;
  readonly updated_at: Date;
  readonly saved_by: string | null;
  readonly saved_by_name: string;
}

/** Saves a patch unless the page changed meanwhile, and tells who changed it: one statement, whatever happens. */
export const patchDraft = async (
  tx: Transaction,
  key: DraftKey,
  patch: Patch,
): Promise<PatchOutcome | undefined> => {
  const { rows } = await sql<PatchOutcome>`
    with found as (
      select updated_at, saved_by, saved_by_name from draft
      where id = ${key.draft}::uuid and authority_id = ${key.authority}::uuid and space_id = any(${key.spaces}::uuid[])
    ), saved as (
      update draft set
        entries = entries || ${JSON.stringify(patch.entries)}::jsonb,
        sources = sources - ${patch.fields}::text[],
        version = version + 1,
        page_versions = page_versions || jsonb_build_object(${patch.page}::text, version + 1),
        page = ${patch.page}, updated_at = ${patch.at}::timestamptz,
        saved_by = ${patch.author.account}::uuid, saved_by_name = ${patch.author.name}
      where id = ${key.draft}::uuid and authority_id = ${key.authority}::uuid and space_id = any(${key.spaces}::uuid[])
        and form_version_id = ${patch.formVersion}::uuid
        and coalesce((page_versions ->> ${patch.page})::integer, 0) <= ${patch.version}::integer
      returning version
    )
    select found.*, saved.version as saved from found left join saved on true
  `.execute(tx);
  return rows[0];
};
