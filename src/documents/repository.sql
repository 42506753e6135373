-- findFileOfSpaces
select "file"."id", "file"."authority_id", "file"."space_id", "file"."draft_id", "file"."request_id", "file"."role", "file"."document_key", "file"."name", "file"."hash", "file"."size", "file"."kind", "file"."state"
  from "file"
  where "file"."authority_id" = $1
  and "file"."space_id" = any($2::uuid[])
  and "file"."id" = $3;

-- findFileOfAuthority
select "file"."id", "file"."authority_id", "file"."space_id", "file"."draft_id", "file"."request_id", "file"."role", "file"."document_key", "file"."name", "file"."hash", "file"."size", "file"."kind", "file"."state", "request"."team_id", "request"."status"
  from "file"
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
select "file"."id", "file"."authority_id", "file"."space_id", "file"."draft_id", "file"."request_id", "file"."role", "file"."document_key", "file"."name", "file"."hash", "file"."size", "file"."kind", "file"."state"
  from "file"
  where "file"."draft_id" = $1
  and "file"."authority_id" = $2
  and "file"."space_id" = $3
  order by "file"."document_key", "file"."created_at", "file"."id";

-- listCompletingFiles
select "file"."id", "file"."authority_id", "file"."space_id", "file"."draft_id", "file"."request_id", "file"."role", "file"."document_key", "file"."name", "file"."hash", "file"."size", "file"."kind", "file"."state", (select "sent"."id"
  from "file" as "sent"
  where "sent"."authority_id" = $1
  and "sent"."request_id" = $2
  and "sent"."role" = $3
  and "sent"."document_key" = "file"."document_key"
  and "sent"."hash" = "file"."hash"
  order by "sent"."created_at", "sent"."id"
  limit $4) as "sent_as"
  from "file"
  where "file"."draft_id" = $5
  and "file"."authority_id" = $6
  and "file"."space_id" = $7
  order by "file"."document_key", "file"."created_at", "file"."id";

-- insertFiles
insert into "file" ("id", "authority_id", "space_id", "draft_id", "request_id", "message_id", "role", "document_key", "name", "hash", "size", "kind", "state", "uploaded_by", "created_at")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15);

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
select "file"."id", "file"."authority_id", "file"."space_id", "file"."draft_id", "file"."request_id", "file"."role", "file"."document_key", "file"."name", "file"."hash", "file"."size", "file"."kind", "file"."state"
  from "file"
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

-- listPendingFiles
select "file"."id", "file"."authority_id", "file"."space_id", "file"."draft_id", "file"."request_id", "file"."role", "file"."document_key", "file"."name", "file"."hash", "file"."size", "file"."kind", "file"."state"
  from "file"
  where "file"."hash" = $1
  and "file"."state" = $2;

-- markFiles
update "file"
  set "state" = $1, "virus" = $2
  where "file"."id" = any($3::uuid[])
  and "file"."state" = $4
  returning "file"."id";

-- markDraftFiles
update "file"
  set "state" = $1, "virus" = $2
  where "file"."id" = any($3::uuid[])
  and "file"."state" = $4
  and "file"."request_id" is null;

-- hasPendingSafeFiles
select "id"
  from "safe_file"
  where "hash" = $1
  and "state" = $2
  limit $3;

-- markSafeFiles
update "safe_file"
  set "state" = $1, "virus" = $2
  where "hash" = $3
  and "state" = $4;

-- insertUpload
insert into "upload" ("id", "draft_id", "space_id", "account_id", "document_key", "name", "size", "created_at")
  values ($1, $2, $3, $4, $5, $6, $7, $8);

-- findUpload
select "id", "draft_id", "space_id", "account_id", "document_key", "name", "size"
  from "upload"
  where "id" = $1
  and "draft_id" = $2
  and "space_id" = $3;

-- countUploads
select count(*) as "count"
  from "upload"
  where "draft_id" = $1;

-- deleteUpload
delete
  from "upload"
  where "id" = $1
  and "draft_id" = $2;

-- deleteOldUploads
delete
  from "upload"
  where "created_at" < $1
  returning "id";

-- holdContents
select pg_advisory_xact_lock(hashtextextended(hash, 0))
  from ( select hash
  from unnest($1::text[]) as hash
  order by hash) as ordered;

-- findUnreachable
select hash
  from unreachable_contents($1::text[]) as hash;
