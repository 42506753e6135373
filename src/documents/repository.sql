-- findFileOfSpaces
select "file"."id", "file"."authority_id", "file"."space_id", "file"."draft_id", "file"."request_id", "file"."role", "file"."document_key", "file"."name", "file"."hash", "content"."size", "content"."kind", "content"."state"
  from "file"
  inner join "content" on "content"."hash" = "file"."hash"
  where "file"."authority_id" = $1
  and "file"."space_id" = any($2::uuid[])
  and "file"."id" = $3;

-- findFileOfAuthority
select "file"."id", "file"."authority_id", "file"."space_id", "file"."draft_id", "file"."request_id", "file"."role", "file"."document_key", "file"."name", "file"."hash", "content"."size", "content"."kind", "content"."state", "request"."team_id", "request"."status"
  from "file"
  inner join "content" on "content"."hash" = "file"."hash"
  inner join "request" on "request"."authority_id" = "file"."authority_id"
  and "request"."id" = "file"."request_id"
  where "file"."authority_id" = $1
  and "file"."draft_id" is null
  and "file"."id" = $2;

-- lockDraft
select "id"
  from "draft"
  where "id" = $1
  and "authority_id" = $2
  and "space_id" = $3
  for update;

-- listDraftFiles
select "file"."id", "file"."authority_id", "file"."space_id", "file"."draft_id", "file"."request_id", "file"."role", "file"."document_key", "file"."name", "file"."hash", "content"."size", "content"."kind", "content"."state"
  from "file"
  inner join "content" on "content"."hash" = "file"."hash"
  where "file"."draft_id" = $1
  and "file"."authority_id" = $2
  and "file"."space_id" = any($3::uuid[])
  order by "file"."document_key", "file"."created_at", "file"."id";

-- listCompletingFiles
select "file"."id", "file"."authority_id", "file"."space_id", "file"."draft_id", "file"."request_id", "file"."role", "file"."document_key", "file"."name", "file"."hash", "content"."size", "content"."kind", "content"."state", (select "sent"."id"
  from "file" as "sent"
  where "sent"."authority_id" = $1
  and "sent"."request_id" = $2
  and "sent"."role" = $3
  and "sent"."document_key" = "file"."document_key"
  and "sent"."hash" = "file"."hash"
  order by "sent"."created_at", "sent"."id"
  limit $4) as "sent_as"
  from "file"
  inner join "content" on "content"."hash" = "file"."hash"
  where "file"."draft_id" = $5
  and "file"."authority_id" = $6
  and "file"."space_id" = $7
  order by "file"."document_key", "file"."created_at", "file"."id";

-- insertFiles
with "known" as (insert into "content" ("hash", "size", "kind", "state", "examined_at", "created_at")
  values ($1, $2, $3, $4, $5, $6)
  on conflict ("hash") do nothing) insert into "file" ("id", "authority_id", "space_id", "draft_id", "request_id", "message_id", "role", "document_key", "name", "hash", "uploaded_by", "created_at")
  values ($7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18);

-- deleteSomeDraftFiles
delete
  from "file"
  where "draft_id" = $1
  and "authority_id" = $2
  and "space_id" = $3
  and "id" = any($4::uuid[]);

-- deleteDraftFiles
delete
  from "file"
  where "draft_id" = $1
  and "authority_id" = $2
  and "space_id" = $3;

-- listRequestFiles
select "file"."id", "file"."authority_id", "file"."space_id", "file"."draft_id", "file"."request_id", "file"."role", "file"."document_key", "file"."name", "file"."hash", "content"."size", "content"."kind", "content"."state"
  from "file"
  inner join "content" on "content"."hash" = "file"."hash"
  where "file"."authority_id" = $1
  and "file"."request_id" = $2
  and "file"."id" = any($3::uuid[])
  order by "file"."created_at", "file"."id";

-- listRequestDocuments
select "id", "document_key", "hash"
  from "file"
  where "authority_id" = $1
  and "request_id" = $2
  and "role" = $3
  order by "created_at";

-- insertContents
insert into "content" ("hash", "size", "kind", "state", "examined_at", "created_at")
  values ($1, $2, $3, $4, $5, $6)
  on conflict ("hash") do nothing;

-- findContent
select "state", "virus"
  from "content"
  where "hash" = $1;

-- markContent
update "content"
  set "state" = $1, "virus" = $2, "examined_at" = $3
  where "hash" = $4
  and "state" in ($5, $6);

-- listFilesToFlag
select "authority_id", "id", "request_id", "name"
  from "file"
  where "hash" = $1
  and "request_id" is not null
  and "flagged_at" is null;

-- flagFile
update "file"
  set "flagged_at" = $1
  where "authority_id" = $2
  and "id" = $3
  and "flagged_at" is null
  returning "id";

-- deleteContents
delete
  from "content"
  where "hash" = any($1::text[]);

-- insertUpload
insert into "upload" ("authority_id", "id", "draft_id", "space_id", "account_id", "document_key", "name", "size", "created_at")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- findUpload
select "id", "draft_id", "space_id", "account_id", "document_key", "name", "size"
  from "upload"
  where "authority_id" = $1
  and "id" = $2
  and "draft_id" = $3
  and "space_id" = $4;

-- countUploads
select count(*) as "count"
  from "upload"
  where "authority_id" = $1
  and "draft_id" = $2;

-- deleteUpload
delete
  from "upload"
  where "authority_id" = $1
  and "id" = $2
  and "draft_id" = $3;

-- deleteOldUploads
delete
  from "upload"
  where "created_at" < $1
  returning "id";

-- holdContents
select pg_advisory_xact_lock(hashtextextended(hash, 0)), hash, (select state
  from content
  where content.hash = ordered.hash) as state
  from ( select hash
  from unnest($1::text[]) as hash
  order by hash) as ordered;

-- listContents
select "hash", "size"
  from "content"
  where "hash" > $1
  order by "hash"
  limit $2;

-- listContentsOf
select "hash", "size"
  from "content"
  where "hash" > $1
  and "hash" in (select "file"."hash"
  from "file"
  where "file"."authority_id" = $2)
  order by "hash"
  limit $3;

-- listFilesOfContent
select "file"."id", "file"."name", "authority"."slug"
  from "file"
  inner join "authority" on "authority"."id" = "file"."authority_id"
  where "file"."hash" = $1
  order by "file"."authority_id", "file"."id"
  limit $2;

-- findUnreachable
select hash
  from unreachable_contents($1::text[]) as hash;
