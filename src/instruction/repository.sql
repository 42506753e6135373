-- listInbox, open, recent
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."updated_at", "request"."unread_staff", "request"."answer_unread", "request"."updated_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.status in ('submitted', 'in_progress', 'awaiting_complement')
  order by "request"."updated_at" desc, "request"."id" desc
  limit $2;

-- listInbox, open, oldest
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."updated_at", "request"."unread_staff", "request"."answer_unread", "request"."submitted_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.status in ('submitted', 'in_progress', 'awaiting_complement')
  order by "request"."submitted_at" asc, "request"."id" asc
  limit $2;

-- listInbox, untaken, recent
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."updated_at", "request"."unread_staff", "request"."answer_unread", "request"."updated_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.status = 'submitted'
  order by "request"."updated_at" desc, "request"."id" desc
  limit $2;

-- listInbox, untaken, oldest
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."updated_at", "request"."unread_staff", "request"."answer_unread", "request"."submitted_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.status = 'submitted'
  order by "request"."submitted_at" asc, "request"."id" asc
  limit $2;

-- listInbox, inProgress, recent
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."updated_at", "request"."unread_staff", "request"."answer_unread", "request"."updated_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.status = 'in_progress'
  order by "request"."updated_at" desc, "request"."id" desc
  limit $2;

-- listInbox, inProgress, oldest
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."updated_at", "request"."unread_staff", "request"."answer_unread", "request"."submitted_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.status = 'in_progress'
  order by "request"."submitted_at" asc, "request"."id" asc
  limit $2;

-- listInbox, awaitingComplement, recent
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."updated_at", "request"."unread_staff", "request"."answer_unread", "request"."updated_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.status = 'awaiting_complement'
  order by "request"."updated_at" desc, "request"."id" desc
  limit $2;

-- listInbox, awaitingComplement, oldest
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."updated_at", "request"."unread_staff", "request"."answer_unread", "request"."submitted_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.status = 'awaiting_complement'
  order by "request"."submitted_at" asc, "request"."id" asc
  limit $2;

-- listInbox, mine, recent
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."updated_at", "request"."unread_staff", "request"."answer_unread", "request"."updated_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.status in ('submitted', 'in_progress', 'awaiting_complement')
  and "request"."assigned_to" = $2
  order by "request"."updated_at" desc, "request"."id" desc
  limit $3;

-- listInbox, mine, oldest
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."updated_at", "request"."unread_staff", "request"."answer_unread", "request"."submitted_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.status in ('submitted', 'in_progress', 'awaiting_complement')
  and "request"."assigned_to" = $2
  order by "request"."submitted_at" asc, "request"."id" asc
  limit $3;

-- listInbox, done, recent
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."updated_at", "request"."unread_staff", "request"."answer_unread", "request"."updated_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.status in ('accepted', 'refused', 'closed', 'cancelled')
  order by "request"."updated_at" desc, "request"."id" desc
  limit $2;

-- listInbox, accepted, recent
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."updated_at", "request"."unread_staff", "request"."answer_unread", "request"."updated_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.status = 'accepted'
  order by "request"."updated_at" desc, "request"."id" desc
  limit $2;

-- listInbox, refused, recent
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."updated_at", "request"."unread_staff", "request"."answer_unread", "request"."updated_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.status = 'refused'
  order by "request"."updated_at" desc, "request"."id" desc
  limit $2;

-- listInbox, closed, recent
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."updated_at", "request"."unread_staff", "request"."answer_unread", "request"."updated_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.status = 'closed'
  order by "request"."updated_at" desc, "request"."id" desc
  limit $2;

-- listInbox, cancelled, recent
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."updated_at", "request"."unread_staff", "request"."answer_unread", "request"."updated_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.status = 'cancelled'
  order by "request"."updated_at" desc, "request"."id" desc
  limit $2;

-- listInbox, one team
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."updated_at", "request"."unread_staff", "request"."answer_unread", "request"."updated_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.status in ('submitted', 'in_progress', 'awaiting_complement')
  and "request"."team_id" = $2
  order by "request"."updated_at" desc, "request"."id" desc
  limit $3;

-- listInbox, two teams
select "request".*
  from unnest($1::uuid[]) as asked (team)
  inner join lateral (select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."updated_at", "request"."unread_staff", "request"."answer_unread", "request"."updated_at"::text as "position"
  from "request"
  where "request"."authority_id" = $2
  and request.status in ('submitted', 'in_progress', 'awaiting_complement')
  and "request"."team_id" = asked.team
  order by "request"."updated_at" desc, "request"."id" desc
  limit $3) as "request" on true
  order by "request"."updated_at" desc, "request"."id" desc
  limit $4;

-- listInbox, next page
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."updated_at", "request"."unread_staff", "request"."answer_unread", "request"."updated_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.status in ('submitted', 'in_progress', 'awaiting_complement')
  and "request"."team_id" = $2
  and ("request"."updated_at", request.id) < ($3::timestamptz, $4::uuid)
  order by "request"."updated_at" desc, "request"."id" desc
  limit $5;

-- listInbox, page before
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."updated_at", "request"."unread_staff", "request"."answer_unread", "request"."updated_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.status in ('submitted', 'in_progress', 'awaiting_complement')
  and "request"."team_id" = $2
  and ("request"."updated_at", request.id) > ($3::timestamptz, $4::uuid)
  order by "request"."updated_at" asc, "request"."id" asc
  limit $5;

-- listInbox, search
select "request"."id", "request"."number", "request"."procedure_name", "request"."holder_name", "request"."status", "request"."assigned_name", "request"."submitted_at", "request"."updated_at", "request"."unread_staff", "request"."answer_unread", "request"."updated_at"::text as "position"
  from "request"
  where "request"."authority_id" = $1
  and request.id = any(array( select search_requests($2::text, $3::uuid[], $4::uuid, $5::text[])))
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
  and "team_id" = any($2::uuid[])
  group by "status";
