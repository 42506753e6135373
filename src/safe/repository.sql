-- lockSafe
select "id"
  from "account"
  where "id" = $1 for no key update;

-- listSafeFiles
select "safe_file"."id", "safe_file"."name", "safe_file"."hash", "content"."size", "content"."kind", "content"."state", "safe_document"."id" as "document_id", "safe_document"."kind" as "document_kind", "safe_document"."name" as "document_name", "safe_document"."valid_until"::text as "valid_until"
  from "safe_file"
  inner join "content" on "content"."hash" = "safe_file"."hash"
  inner join "safe_document" on "safe_document"."account_id" = "safe_file"."account_id"
  and "safe_document"."id" = "safe_file"."document_id"
  where "safe_file"."account_id" = $1
  order by "safe_document"."created_at", "safe_document"."id", "safe_file"."created_at", "safe_file"."id";

-- countSafeDocuments
select count(*) as "count"
  from "safe_document"
  where "account_id" = $1;

-- findSafeFile
select "safe_file"."id", "safe_file"."name", "safe_file"."hash", "content"."size", "content"."kind", "content"."state"
  from "safe_file"
  inner join "content" on "content"."hash" = "safe_file"."hash"
  where "safe_file"."account_id" = $1
  and "safe_file"."id" = $2;

-- insertSafeDocument
insert into "safe_document" ("id", "account_id", "created_at", "kind", "name", "valid_until")
  values ($1, $2, $3, $4, $5, $6);

-- insertSafeFiles
with "known" as (insert into "content" ("hash", "size", "kind", "state", "examined_at", "created_at")
  values ($1, $2, $3, $4, $5, $6)
  on conflict ("hash") do nothing) insert into "safe_file" ("id", "account_id", "created_at", "name", "hash", "document_id")
  values ($7, $8, $9, $10, $11, $12);

-- deleteSafe
delete
  from "safe_document"
  where "account_id" = $1;

-- deleteSafeDocument
delete
  from "safe_document"
  where "account_id" = $1
  and "id" = $2;
