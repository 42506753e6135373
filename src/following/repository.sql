-- listRequestsOfSpaces
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."updated_at", "request"."unread_citizen", json_build_object('id', "authority"."id", 'slug', "authority"."slug", 'host', "authority"."host", 'name', "authority"."name") as "authority"
  from "request"
  inner join "authority" on "authority"."id" = "request"."authority_id"
  where "request"."space_id" = any($1::uuid[])
  and "request"."status" = any($2::text[])
  order by "request"."updated_at" desc, "request"."id" desc
  limit $3;
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."updated_at", "request"."unread_citizen", json_build_object('id', "authority"."id", 'slug', "authority"."slug", 'host', "authority"."host", 'name', "authority"."name") as "authority"
  from "request"
  inner join "authority" on "authority"."id" = "request"."authority_id"
  where "request"."space_id" = any($1::uuid[])
  and "request"."status" = any($2::text[])
  and (request.updated_at, request.id) < ($3::timestamptz, $4::uuid)
  order by "request"."updated_at" desc, "request"."id" desc
  limit $5;

-- countInSpaces
select (select count(*)
  from request
  where space_id = any($1::uuid[])
  and status in ('submitted', 'in_progress', 'awaiting_complement')) as requests, (select count(*)
  from draft
  where space_id = any($2::uuid[])
  and request_id is null) as drafts, (select coalesce(sum(unread_citizen), 0)::int
  from request
  where space_id = any($3::uuid[])) as unread, (select count(*)
  from safe_document
  where account_id = $4::uuid) as "safeDocuments", (select coalesce(json_agg(waiting
  order by waiting.updated_at desc), '[]')
  from ( select draft.id, draft.space_id, space.name as space_name, draft.updated_at, procedure.name as procedure_name, json_build_object('id', authority.id, 'slug', authority.slug, 'host', authority.host, 'name', authority.name) as authority
  from draft join authority on authority.id = draft.authority_id join space on space.id = draft.space_id
  left join procedure on procedure.authority_id = draft.authority_id
  and procedure.id = draft.procedure_id
  where draft.space_id = any($5::uuid[])
  and draft.request_id is null
  order by draft.updated_at desc
  limit $6 ) as waiting) as "waitingDrafts";

-- listForDashboard
select "request"."number", "request"."procedure_name", "request"."holder_name", "request"."space_id", "request"."status", "request"."submitted_at", "request"."unread_citizen", "complement"."due_on", json_build_object('id', "authority"."id", 'slug', "authority"."slug", 'host', "authority"."host", 'name', "authority"."name") as "authority"
  from "request"
  inner join "authority" on "authority"."id" = "request"."authority_id"
  left join "complement" on "complement"."request_id" = "request"."id"
  and "complement"."answered_at" is null
  where "request"."space_id" = any($1::uuid[])
  order by (request.status = 'awaiting_complement' or request.unread_citizen > 0) desc, "request"."updated_at" desc
  limit $2;
