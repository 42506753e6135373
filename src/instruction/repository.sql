-- listInbox, ouvertes, recent
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."unread_staff", "request"."updated_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.status in ('submitted', 'in_progress', 'awaiting_complement')
  order by "request"."updated_at" desc, "request"."id" desc
  limit $2;

-- listInbox, ouvertes, ancien
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."unread_staff", "request"."submitted_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.status in ('submitted', 'in_progress', 'awaiting_complement')
  order by "request"."submitted_at" asc, "request"."id" asc
  limit $2;

-- listInbox, a-prendre-en-charge, recent
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."unread_staff", "request"."updated_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.status = 'submitted'
  order by "request"."updated_at" desc, "request"."id" desc
  limit $2;

-- listInbox, a-prendre-en-charge, ancien
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."unread_staff", "request"."submitted_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.status = 'submitted'
  order by "request"."submitted_at" asc, "request"."id" asc
  limit $2;

-- listInbox, en-cours, recent
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."unread_staff", "request"."updated_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.status = 'in_progress'
  order by "request"."updated_at" desc, "request"."id" desc
  limit $2;

-- listInbox, en-cours, ancien
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."unread_staff", "request"."submitted_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.status = 'in_progress'
  order by "request"."submitted_at" asc, "request"."id" asc
  limit $2;

-- listInbox, complement-demande, recent
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."unread_staff", "request"."updated_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.status = 'awaiting_complement'
  order by "request"."updated_at" desc, "request"."id" desc
  limit $2;

-- listInbox, complement-demande, ancien
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."unread_staff", "request"."submitted_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.status = 'awaiting_complement'
  order by "request"."submitted_at" asc, "request"."id" asc
  limit $2;

-- listInbox, mes-dossiers, recent
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."unread_staff", "request"."updated_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.status in ('submitted', 'in_progress', 'awaiting_complement')
  and "request"."assigned_to" = $2
  order by "request"."updated_at" desc, "request"."id" desc
  limit $3;

-- listInbox, mes-dossiers, ancien
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."unread_staff", "request"."submitted_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.status in ('submitted', 'in_progress', 'awaiting_complement')
  and "request"."assigned_to" = $2
  order by "request"."submitted_at" asc, "request"."id" asc
  limit $3;

-- listInbox, terminees, recent
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."unread_staff", "request"."updated_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.status in ('accepted', 'refused', 'closed', 'cancelled')
  order by "request"."updated_at" desc, "request"."id" desc
  limit $2;

-- listInbox, acceptees, recent
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."unread_staff", "request"."updated_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.status = 'accepted'
  order by "request"."updated_at" desc, "request"."id" desc
  limit $2;

-- listInbox, refusees, recent
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."unread_staff", "request"."updated_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.status = 'refused'
  order by "request"."updated_at" desc, "request"."id" desc
  limit $2;

-- listInbox, classees, recent
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."unread_staff", "request"."updated_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.status = 'closed'
  order by "request"."updated_at" desc, "request"."id" desc
  limit $2;

-- listInbox, annulees, recent
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."unread_staff", "request"."updated_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.status = 'cancelled'
  order by "request"."updated_at" desc, "request"."id" desc
  limit $2;

-- listInbox, one team
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."unread_staff", "request"."updated_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.status in ('submitted', 'in_progress', 'awaiting_complement')
  and "request"."team_id" = $2
  order by "request"."updated_at" desc, "request"."id" desc
  limit $3;

-- listInbox, next page
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."unread_staff", "request"."updated_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.status in ('submitted', 'in_progress', 'awaiting_complement')
  and "request"."team_id" = $2
  and ("request"."updated_at", request.id) < ($3::timestamptz, $4::uuid)
  order by "request"."updated_at" desc, "request"."id" desc
  limit $5;

-- listInbox, page before
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."unread_staff", "request"."updated_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.status in ('submitted', 'in_progress', 'awaiting_complement')
  and "request"."team_id" = $2
  and ("request"."updated_at", request.id) > ($3::timestamptz, $4::uuid)
  order by "request"."updated_at" asc, "request"."id" asc
  limit $5;

-- listInbox, search
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."unread_staff", "request"."updated_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.id = any(array( select search_requests($2::text, $3::uuid, $4::uuid, $5::text[])))
  and "request"."team_id" = $6
  order by "request"."updated_at" desc, "request"."id" desc
  limit $7;

-- readCounters, every team
select "status", sum(count)::int8 as "count"
  from "request_counter"
  where "authority_id" = $1
  group by "status";

-- readCounters, one team
select "status", sum(count)::int8 as "count"
  from "request_counter"
  where "authority_id" = $1
  and "team_id" = $2
  group by "status";
