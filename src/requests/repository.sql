-- findByNumber
select "id", "authority_id", "procedure_id", "team_id", "form_version_id", "space_id", "account_id", "number", "tracking_code", "procedure_name", "holder_name", "author_name", "town", "status", "assigned_to", "assigned_name", "submission_count", "submitted_at", "updated_at", "decided_at", "silence_due_on", "silence_kind", "clock_suspended_at", "unread_citizen", "unread_staff", "answer_unread", "event_count", "event_head", "step", "erased_at"
  from "request"
  where "authority_id" = $1
  and "number" = $2;

-- lockByNumber
select "id", "authority_id", "procedure_id", "team_id", "form_version_id", "space_id", "account_id", "number", "tracking_code", "procedure_name", "holder_name", "author_name", "town", "status", "assigned_to", "assigned_name", "submission_count", "submitted_at", "updated_at", "decided_at", "silence_due_on", "silence_kind", "clock_suspended_at", "unread_citizen", "unread_staff", "answer_unread", "event_count", "event_head", "step", "erased_at"
  from "request"
  where "authority_id" = $1
  and "number" = $2
  for update;

-- lockById
select "id", "authority_id", "procedure_id", "team_id", "form_version_id", "space_id", "account_id", "number", "tracking_code", "procedure_name", "holder_name", "author_name", "town", "status", "assigned_to", "assigned_name", "submission_count", "submitted_at", "updated_at", "decided_at", "silence_due_on", "silence_kind", "clock_suspended_at", "unread_citizen", "unread_staff", "answer_unread", "event_count", "event_head", "step", "erased_at"
  from "request"
  where "authority_id" = $1
  and "id" = $2
  for update;

-- insertRequest
insert into "request" ("authority_id", "id", "team_id", "space_id", "procedure_id", "form_version_id", "account_id", "number", "tracking_code", "procedure_name", "holder_name", "author_name", "status", "step", "submission_count", "submitted_at", "updated_at", "silence_kind", "event_count", "event_head")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20);

-- updateRequest
update "request"
  set "status" = $1, "updated_at" = $2
  where "authority_id" = $3
  and "id" = $4;

-- insertSubmission
insert into "submission" ("id", "authority_id", "request_id", "space_id", "sequence", "form_version_id", "answers", "documents", "content_hash", "draft_id", "account_id", "submitted_at")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);

-- findSentDraft
select "request"."number", "submission"."sequence"
  from "submission"
  inner join "request" on "request"."authority_id" = "submission"."authority_id"
  and "request"."id" = "submission"."request_id"
  where "submission"."draft_id" = $1
  and "submission"."authority_id" = $2
  and "submission"."space_id" = any($3::uuid[]);

-- listSubmissions
select "id", "sequence", "form_version_id", "answers", "documents", "content_hash", "salt", "submitted_at", "silence_due_on"
  from "submission"
  where "authority_id" = $1
  and "request_id" = $2
  order by "sequence";

-- insertEvents
insert into "event" ("request_id", "sequence", "kind", "side", "actor_id", "actor_name", "data", "salt", "commitment", "occurred_at", "previous_hash", "hash", "authority_id", "space_id")
  values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10, $11, $12, $13, $14);

-- listEvents
select "request_id", "sequence", "kind", "side", "actor_id", "actor_name", "data", "salt", "commitment", "occurred_at", "previous_hash", "hash"
  from "event"
  where "authority_id" = $1
  and "request_id" = $2
  order by "sequence";

-- moveCounter
select count_request($1::uuid, $2::uuid, $3::text, $4::text);

-- countAndIndex
select count_request($1::uuid, $2::uuid, $3::text, $4::text), index_request($5::uuid, $6::uuid, $7::text, $8::text);

-- moveDraftFiles
update "file"
  set "draft_id" = $1, "request_id" = $2
  where "authority_id" = $3
  and "draft_id" = $4;

-- insertMessage
insert into "message" ("id", "authority_id", "request_id", "space_id", "side", "author_id", "author_name", "body", "send_key", "sent_at")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  on conflict ("authority_id", "send_key") do nothing
  returning "id";

-- listMessages
select "id", "side", "author_id", "author_name", "body", "sent_at", "read_at"
  from "message"
  where "message"."authority_id" = $1
  and "message"."request_id" = $2
  and (message.sent_at, message.id) <= (select last.sent_at, last.id
  from message last
  where last.authority_id = $3::uuid
  and last.request_id = $4::uuid
  and last.id = $5::uuid)
  order by "message"."sent_at" desc, "message"."id" desc
  limit $6;

-- markMessagesRead
update "message"
  set "read_at" = $1
  where "authority_id" = $2
  and "request_id" = $3
  and "id" = any($4::uuid[])
  and "read_at" is null
  returning "id";

-- countAsRead
update "request"
  set "unread_staff" = greatest("unread_staff" - $1::integer, 0)
  where "authority_id" = $2
  and "id" = $3;

-- markAnswerRead
update "request"
  set "answer_unread" = $1
  where "authority_id" = $2
  and "id" = $3
  and "submission_count" = $4;

-- insertComplement
insert into "complement" ("id", "authority_id", "request_id", "space_id", "explanation", "reasons", "asked_by", "asked_at")
  values ($1, $2, $3, $4, $5, $6, $7, $8);

-- closeComplement
update "complement"
  set "answered_at" = $1
  where "authority_id" = $2
  and "request_id" = $3
  and "answered_at" is null;

-- findCorrespondence
select "team"."name" as "team_name", "team"."email" as "team_email", "team"."phone" as "team_phone", "team"."address" as "team_address", json_build_object('kind', "authority"."kind", 'name', "authority"."name", 'name_of', "authority"."name_of", 'address', "authority"."address", 'phone', "authority"."phone", 'colour', "authority"."colour", 'slug', "authority"."slug", 'host', "authority"."host", 'time_zone', "authority"."time_zone", 'appeal', "authority"."appeal") as "authority", request_recipients("request"."authority_id", "request"."id") as "recipients"
  from "request"
  inner join "authority" on "authority"."id" = "request"."authority_id"
  inner join "team" on "team"."authority_id" = "request"."authority_id"
  and "team"."id" = "request"."team_id"
  where "request"."authority_id" = $1
  and "request"."id" = $2;

-- findForReading
select "request"."id", "request"."authority_id", "request"."procedure_id", "request"."team_id", "request"."form_version_id", "request"."space_id", "request"."account_id", "request"."number", "request"."tracking_code", "request"."procedure_name", "request"."holder_name", "request"."author_name", "request"."town", "request"."status", "request"."assigned_to", "request"."assigned_name", "request"."submission_count", "request"."submitted_at", "request"."updated_at", "request"."decided_at", "request"."silence_due_on", "request"."silence_kind", "request"."clock_suspended_at", "request"."unread_citizen", "request"."unread_staff", "request"."answer_unread", "request"."event_count", "request"."event_head", "request"."step", "request"."erased_at", "team"."name" as "team_name", "team"."email" as "team_email", "team"."phone" as "team_phone", "team"."address" as "team_address", "complement"."explanation" as "complement_explanation", "complement"."reasons" as "complement_reasons", "complement"."due_on" as "complement_due_on", "complement"."asked_at" as "complement_asked_at"
  from "request"
  inner join "team" on "team"."authority_id" = "request"."authority_id"
  and "team"."id" = "request"."team_id"
  left join "complement" on "complement"."authority_id" = "request"."authority_id"
  and "complement"."request_id" = "request"."id"
  and "complement"."answered_at" is null
  where "request"."authority_id" = $1
  and "request"."number" = $2;

-- eraseWords
select erase_request($1::uuid, $2::uuid);

-- listToVerify
select "id", "number", "status", "event_count", "event_head"
  from "request"
  where "authority_id" = $1
  and "id" > $2
  order by "id"
  limit $3;

-- listHistories
select *
  from "event"
  where "authority_id" = $1
  and "request_id" = any($2::uuid[])
  order by "request_id", "sequence";

-- listTransmitted
select "request_id", "sequence", "form_version_id", "answers", "documents", "content_hash", "salt"
  from "submission"
  where "authority_id" = $1
  and "request_id" = any($2::uuid[])
  order by "request_id", "sequence";

-- listFalseCounters
select team_id as team, status, coalesce(kept.count, 0) as kept, coalesce(found.count, 0) as real
  from (select team_id, status, count
  from request_counter
  where authority_id = $1::uuid) as kept full join (select team_id, status, count(*)
  from request
  where authority_id = $2::uuid
  group by team_id, status) as found using (team_id, status)
  where coalesce(kept.count, 0) <> coalesce(found.count, 0)
  order by team_id, status;

-- listFiles
select "file"."id", "message_id", "role", "document_key", "name", "size", "kind", "state", "file"."created_at"
  from "file"
  inner join "content" on "content"."hash" = "file"."hash"
  where "file"."authority_id" = $1
  and "file"."request_id" = $2
  and "file"."draft_id" is null
  and ("file"."message_id" is null or "file"."message_id" in (select "message"."id"
  from "message"
  where "message"."authority_id" = $3
  and "message"."request_id" = $4
  order by "message"."sent_at" desc, "message"."id" desc
  limit $5))
  order by "file"."created_at", "file"."id";
