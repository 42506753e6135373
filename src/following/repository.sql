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
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."updated_at", "request"."unread_citizen", json_build_object('id', "authority"."id", 'slug', "authority"."slug", 'host', "authority"."host", 'name', "authority"."name") as "authority"
  from "request"
  inner join "authority" on "authority"."id" = "request"."authority_id"
  where "request"."space_id" = any($1::uuid[])
  and "request"."unread_citizen" > $2
  order by "request"."updated_at" desc, "request"."id" desc
  limit $3;

-- hasFinished
select "request"."id"
  from "request"
  where "request"."space_id" = any($1::uuid[])
  and "request"."status" = any($2::text[])
  limit $3;

-- listForDashboard
select "request"."number", "request"."procedure_name", "request"."holder_name", "request"."space_id", "request"."status", "request"."submitted_at", "request"."unread_citizen", "complement"."due_on", count(*) filter (where request.status in ('submitted', 'in_progress', 'awaiting_complement')) over () as "under_way", (sum(request.unread_citizen) over ())::int as "unread", json_build_object('id', "authority"."id", 'slug', "authority"."slug", 'host', "authority"."host", 'name', "authority"."name") as "authority"
  from "request"
  inner join "authority" on "authority"."id" = "request"."authority_id"
  left join "complement" on "complement"."authority_id" = "request"."authority_id"
  and "complement"."request_id" = "request"."id"
  and "complement"."answered_at" is null
  where "request"."space_id" = any($1::uuid[])
  order by (request.status = 'awaiting_complement' or request.unread_citizen > 0) desc, "request"."updated_at" desc
  limit $2;
