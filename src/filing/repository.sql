-- findDraft
select "draft"."id", "draft"."authority_id", "draft"."procedure_id", "draft"."form_version_id", "draft"."space_id", "draft"."request_id", "draft"."entries", "draft"."sources", "draft"."version", "draft"."page_versions", "draft"."page", "draft"."updated_at", "draft"."saved_by", "draft"."saved_by_name", "procedure"."name" as "procedure_name", "procedure"."slug" as "procedure_slug", "procedure"."form_version_id" as "published_version", "procedure"."opens_on" as "opensOn", "procedure"."closes_on" as "closesOn", "request"."number", "request"."procedure_name" as "request_procedure_name", "request"."status" as "request_status", "complement"."explanation", "complement"."reasons" as "reasons", "complement"."due_on"
  from "draft"
  left join "procedure" on "procedure"."authority_id" = "draft"."authority_id"
  and "procedure"."id" = "draft"."procedure_id"
  left join "request" on "request"."authority_id" = "draft"."authority_id"
  and "request"."id" = "draft"."request_id"
  left join "complement" on "complement"."authority_id" = "request"."authority_id"
  and "complement"."request_id" = "request"."id"
  and "complement"."answered_at" is null
  where "draft"."id" = $1
  and "draft"."authority_id" = $2
  and "draft"."space_id" = any($3::uuid[]);

-- findWholeDraft
select "draft"."id", "draft"."authority_id", "draft"."procedure_id", "draft"."form_version_id", "draft"."space_id", "draft"."request_id", "draft"."entries", "draft"."sources", "draft"."version", "draft"."page_versions", "draft"."page", "draft"."updated_at", "draft"."saved_by", "draft"."saved_by_name", "procedure"."name" as "procedure_name", "procedure"."slug" as "procedure_slug", "procedure"."form_version_id" as "published_version", "procedure"."opens_on" as "opensOn", "procedure"."closes_on" as "closesOn", "request"."number", "request"."procedure_name" as "request_procedure_name", "request"."status" as "request_status", "complement"."explanation", "complement"."reasons" as "reasons", "complement"."due_on", (select coalesce(json_agg(agg), '[]')
  from (select "file"."id", "file"."authority_id", "file"."space_id", "file"."draft_id", "file"."request_id", "file"."role", "file"."document_key", "file"."name", "file"."hash", "content"."size", "content"."kind", "content"."state"
  from "file"
  inner join "content" on "content"."hash" = "file"."hash"
  where "file"."draft_id" = "draft"."id"
  and "file"."authority_id" = "draft"."authority_id"
  and "file"."space_id" = "draft"."space_id"
  order by "file"."document_key", "file"."created_at", "file"."id") as agg) as "files"
  from "draft"
  left join "procedure" on "procedure"."authority_id" = "draft"."authority_id"
  and "procedure"."id" = "draft"."procedure_id"
  left join "request" on "request"."authority_id" = "draft"."authority_id"
  and "request"."id" = "draft"."request_id"
  left join "complement" on "complement"."authority_id" = "request"."authority_id"
  and "complement"."request_id" = "request"."id"
  and "complement"."answered_at" is null
  where "draft"."id" = $1
  and "draft"."authority_id" = $2
  and "draft"."space_id" = any($3::uuid[]);

-- lockDraft
select "draft"."id", "draft"."authority_id", "draft"."procedure_id", "draft"."form_version_id", "draft"."space_id", "draft"."request_id", "draft"."entries", "draft"."sources", "draft"."version", "draft"."page_versions", "draft"."page", "draft"."updated_at", "draft"."saved_by", "draft"."saved_by_name", "procedure"."name" as "procedure_name", "procedure"."slug" as "procedure_slug", "procedure"."form_version_id" as "published_version", "procedure"."opens_on" as "opensOn", "procedure"."closes_on" as "closesOn", "request"."number", "request"."procedure_name" as "request_procedure_name", "request"."status" as "request_status", "complement"."explanation", "complement"."reasons" as "reasons", "complement"."due_on"
  from "draft"
  left join "procedure" on "procedure"."authority_id" = "draft"."authority_id"
  and "procedure"."id" = "draft"."procedure_id"
  left join "request" on "request"."authority_id" = "draft"."authority_id"
  and "request"."id" = "draft"."request_id"
  left join "complement" on "complement"."authority_id" = "request"."authority_id"
  and "complement"."request_id" = "request"."id"
  and "complement"."answered_at" is null
  where "draft"."id" = $1
  and "draft"."authority_id" = $2
  and "draft"."space_id" = any($3::uuid[])
  for update of "draft";

-- lockDraftForSending
select "draft"."id", "draft"."authority_id", "draft"."procedure_id", "draft"."form_version_id", "draft"."space_id", "draft"."request_id", "draft"."entries", "draft"."sources", "draft"."version", "draft"."page_versions", "draft"."page", "draft"."updated_at", "draft"."saved_by", "draft"."saved_by_name", "procedure"."name" as "procedure_name", "procedure"."slug" as "procedure_slug", "procedure"."form_version_id" as "published_version", "procedure"."opens_on" as "opensOn", "procedure"."closes_on" as "closesOn", "request"."number", "request"."procedure_name" as "request_procedure_name", "request"."status" as "request_status", "complement"."explanation", "complement"."reasons" as "reasons", "complement"."due_on", "procedure"."silence" as "silence", "procedure"."team_id"
  from "draft"
  left join "procedure" on "procedure"."authority_id" = "draft"."authority_id"
  and "procedure"."id" = "draft"."procedure_id"
  left join "request" on "request"."authority_id" = "draft"."authority_id"
  and "request"."id" = "draft"."request_id"
  left join "complement" on "complement"."authority_id" = "request"."authority_id"
  and "complement"."request_id" = "request"."id"
  and "complement"."answered_at" is null
  where "draft"."id" = $1
  and "draft"."authority_id" = $2
  and "draft"."space_id" = any($3::uuid[])
  for update of "draft";

-- insertDraft
insert into "draft" ("id", "authority_id", "procedure_id", "form_version_id", "space_id", "account_id", "request_id", "page", "entries", "sources", "version", "created_at", "updated_at")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10::jsonb, $11, $12, $13)
  on conflict do nothing
  returning "id";

-- saveDraft
update "draft"
  set "entries" = $1::jsonb, "sources" = $2::jsonb, "version" = $3, "page_versions" = $4::jsonb, "page" = $5, "updated_at" = $6, "saved_by" = $7, "saved_by_name" = $8
  where "id" = $9
  and "authority_id" = $10
  and "space_id" = $11;

-- patchDraft
with found as ( select updated_at, saved_by, saved_by_name
  from draft
  where id = $1::uuid
  and authority_id = $2::uuid
  and space_id = any($3::uuid[]) ), saved as ( update draft
  set entries = entries || $4::jsonb, sources = sources - $5::text[], version = version + 1, page_versions = page_versions || jsonb_build_object($6::text, version + 1), page = $7, updated_at = $8::timestamptz, saved_by = $9::uuid, saved_by_name = $10
  where id = $11::uuid
  and authority_id = $12::uuid
  and space_id = any($13::uuid[])
  and form_version_id = $14::uuid
  and coalesce((page_versions ->> $15)::integer, 0) <= $16::integer
  returning version ) select found.*, saved.version as saved
  from found
  left join saved on true;

-- moveDraftToVersion
update "draft"
  set "form_version_id" = $1, "entries" = $2::jsonb, "page" = $3, "version" = $4, "updated_at" = $5
  where "id" = $6
  and "authority_id" = $7
  and "space_id" = $8;

-- deleteDraft
delete
  from "draft"
  where "id" = $1
  and "authority_id" = $2
  and "space_id" = $3;

-- listDrafts
select "draft"."id", "draft"."procedure_id", "draft"."space_id", "draft"."created_at", "draft"."updated_at", json_build_object('id', "authority"."id", 'slug', "authority"."slug", 'host', "authority"."host", 'name', "authority"."name") as "authority", "space"."name" as "space_name", "procedure"."name" as "procedure_name", "request"."number", "request"."procedure_name" as "request_procedure_name"
  from "draft"
  inner join "authority" on "authority"."id" = "draft"."authority_id"
  inner join "space" on "space"."id" = "draft"."space_id"
  left join "procedure" on "procedure"."authority_id" = "draft"."authority_id"
  and "procedure"."id" = "draft"."procedure_id"
  left join "request" on "request"."authority_id" = "draft"."authority_id"
  and "request"."id" = "draft"."request_id"
  where "draft"."space_id" = any($1::uuid[])
  order by "draft"."updated_at" desc, "draft"."id" desc
  limit $2;

-- listDraftsToFinish
select "draft"."id", "draft"."space_id", "draft"."updated_at", "space"."name" as "space_name", "procedure"."name" as "procedure_name", count(*) over () as "open", json_build_object('id', "authority"."id", 'slug', "authority"."slug", 'host', "authority"."host", 'name', "authority"."name") as "authority"
  from "draft"
  inner join "authority" on "authority"."id" = "draft"."authority_id"
  inner join "space" on "space"."id" = "draft"."space_id"
  left join "procedure" on "procedure"."authority_id" = "draft"."authority_id"
  and "procedure"."id" = "draft"."procedure_id"
  where "draft"."space_id" = any($1::uuid[])
  and "draft"."request_id" is null
  order by "draft"."updated_at" desc, "draft"."id" desc
  limit $2;

-- holdDraftsOf
select "id", "authority_id", "space_id"
  from "draft"
  where "space_id" = any($1::uuid[])
  order by "id"
  for update;

-- findDraftOfRequest
select "id"
  from "draft"
  where "authority_id" = $1
  and "request_id" = $2;
