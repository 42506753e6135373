-- Requests and what they are made of. What belongs to an authority bears its name first in keys, uniques and indexes; people are
-- kept by value (a name, which can be erased) and by a key that is nothing once they left.

-- How a démarche goes on, designed by an authority: named steps inside the closed phases of `status`. Written once; a request
-- without it follows the table of the program (src/requests/deeds.ts).
create table workflow_version (
  authority_id uuid not null,
  id uuid not null,
  procedure_id uuid not null,
  number integer not null,
  -- What src/requests/workflow.ts accepts.
  definition jsonb not null,
  hash text not null,
  published_at timestamptz not null,
  primary key (authority_id, id),
  unique (authority_id, procedure_id, number),
  foreign key (authority_id, procedure_id) references procedure (authority_id, id)
);

create table request (
  authority_id uuid not null references authority (id),
  id uuid not null,
  procedure_id uuid not null,
  team_id uuid not null,
  form_version_id uuid not null,
  space_id uuid not null references space (id),
  account_id uuid references account (id) on delete set null,
  number text not null,
  tracking_code text not null,
  procedure_name text not null,
  holder_name text not null,
  author_name text not null,
  town text not null default '',
  -- Where to write when no account is behind the request, or besides.
  contact_email text,
  channel text not null default 'online' check (channel in ('online', 'desk', 'phone', 'mail', 'email')),
  -- In which the citizen's side is written to.
  language text not null default 'fr' check (language ~ '^[a-z]{2,3}$'),
  -- The closed phase, on which law, rights and indexes rest; inside it, the step that the authority named.
  status text not null check (status in
    ('submitted', 'in_progress', 'awaiting_complement', 'accepted', 'refused', 'closed', 'cancelled')),
  workflow_version_id uuid,
  step text not null,
  assigned_to uuid references account (id) on delete set null,
  assigned_name text,
  -- The last submission; sequence starts at 1.
  submission_count integer not null,
  submitted_at timestamptz not null,
  updated_at timestamptz not null,
  decided_at timestamptz,
  -- Implicit decision: date and meaning, null when silence says nothing or the clock is stopped.
  silence_due_on date,
  silence_kind text not null check (silence_kind in ('accept', 'reject', 'none')),
  clock_suspended_at timestamptz,
  -- Unread messages on each side.
  unread_citizen integer not null default 0,
  unread_staff integer not null default 0,
  -- A request that the citizen completed stands out until somebody of the service opens it or acts on it.
  answer_unread boolean not null default false,
  event_count integer not null,
  event_head bytea not null,
  -- When the words of the request were erased; its history says under which rule.
  erased_at timestamptz,
  primary key (authority_id, id),
  constraint request_number_key unique (authority_id, number),
  foreign key (authority_id, workflow_version_id) references workflow_version (authority_id, id),
  foreign key (authority_id, procedure_id) references procedure (authority_id, id),
  foreign key (authority_id, team_id) references team (authority_id, id),
  foreign key (authority_id, form_version_id) references form_version (authority_id, id)
);
create index request_by_update on request (authority_id, updated_at desc, id desc);
create index request_by_submission on request (authority_id, submitted_at desc, id desc);
create index request_by_status on request (authority_id, status, updated_at desc, id desc);
create index request_open on request (authority_id, updated_at desc, id desc)
  where status in ('submitted', 'in_progress', 'awaiting_complement');
create index request_open_by_age on request (authority_id, submitted_at, id)
  where status in ('submitted', 'in_progress', 'awaiting_complement');
create index request_by_procedure on request (authority_id, procedure_id, updated_at desc, id desc);
-- A person's list goes across authorities, and so does the departure of a person, whose keys become null wherever they stand.
-- None by agent alone: the planner would join it with another instead of reading « Mes dossiers » in order.
create index request_by_space on request (space_id, updated_at desc, id desc);
create index request_by_author on request (account_id) where account_id is not null;
-- The agents' inbox: each of its lists is read in the order of an index, whatever the number of requests behind it. No list
-- mixes the open and the closed requests of one team, or of one agent.
-- « Terminées »: everything that has its outcome.
create index request_done on request (authority_id, updated_at desc, id desc)
  where status in ('accepted', 'refused', 'closed', 'cancelled');
-- « À prendre en charge », « En cours », « Complément demandé », the oldest first.
create index request_open_status_by_age on request (authority_id, status, submitted_at, id)
  where status in ('submitted', 'in_progress', 'awaiting_complement');
-- « Mes dossiers »: what an agent has in hand.
create index request_agent_open on request (authority_id, assigned_to, updated_at desc, id desc)
  where status in ('submitted', 'in_progress', 'awaiting_complement');
create index request_agent_open_by_age on request (authority_id, assigned_to, submitted_at, id)
  where status in ('submitted', 'in_progress', 'awaiting_complement');
-- The same lists for an agent who works for one team only.
create index request_team_open on request (authority_id, team_id, updated_at desc, id desc)
  where status in ('submitted', 'in_progress', 'awaiting_complement');
create index request_team_open_by_age on request (authority_id, team_id, submitted_at, id)
  where status in ('submitted', 'in_progress', 'awaiting_complement');
create index request_team_open_status_by_age on request (authority_id, team_id, status, submitted_at, id)
  where status in ('submitted', 'in_progress', 'awaiting_complement');
create index request_team_by_status on request (authority_id, team_id, status, updated_at desc, id desc);
create index request_team_done on request (authority_id, team_id, updated_at desc, id desc)
  where status in ('accepted', 'refused', 'closed', 'cancelled');

create table submission (
  authority_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  space_id uuid not null,
  sequence integer not null,
  form_version_id uuid not null,
  answers jsonb not null,
  -- { "<document_key>": [{ id, name, hash, size, kind }] }: files by value, so that the proof stands alone.
  documents jsonb not null,
  -- Salted commitment to form, answers and files: who has not the salt guesses nothing from it.
  content_hash text not null,
  -- Nothing once the answers were erased.
  salt bytea check (octet_length(salt) >= 16),
  draft_id uuid not null,
  account_id uuid references account (id) on delete set null,
  submitted_at timestamptz not null,
  -- Implicit decision announced with this sending, for ever: the clock of the request stops and moves, the receipt does not.
  silence_due_on date,
  primary key (authority_id, id),
  constraint submission_draft_id_key unique (authority_id, draft_id),
  unique (authority_id, request_id, sequence),
  foreign key (authority_id, request_id) references request (authority_id, id)
);

create index submission_by_account on submission (account_id) where account_id is not null;

create table draft (
  authority_id uuid not null references authority (id),
  id uuid not null,
  procedure_id uuid not null,
  form_version_id uuid not null,
  space_id uuid not null references space (id),
  account_id uuid references account (id) on delete set null,
  request_id uuid,
  -- Raw typing, flat: an erroneous value is kept as it was typed.
  entries jsonb not null,
  -- Where prefilled values come from, by field key.
  sources jsonb not null default '{}',
  -- Grows at each save; a save that names an older one is refused and shown.
  version integer not null,
  page text not null,
  -- Two tabs on two pages do not disagree: what is stale is told page by page. { "<page>": version of its last change }
  page_versions jsonb not null default '{}',
  -- Who saved last, by value: a colleague of the same organisation may be named, the account table shows only oneself.
  saved_by uuid references account (id) on delete set null,
  saved_by_name text not null default '',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, procedure_id) references procedure (authority_id, id),
  foreign key (authority_id, form_version_id) references form_version (authority_id, id),
  foreign key (authority_id, request_id) references request (authority_id, id)
);
-- A person's list, across authorities.
create index draft_by_space on draft (space_id, updated_at desc);
create unique index draft_one_per_complement on draft (authority_id, request_id) where request_id is not null;

-- A name goes with its key: a draft is no history.
create function forget_last_author() returns trigger
  language plpgsql set search_path = public
as $$
begin
  new.saved_by_name := '';
  return new;
end $$;
create trigger forget_last_author before update of saved_by on draft
  for each row when (old.saved_by is not null and new.saved_by is null) execute function forget_last_author();

create table complement (
  authority_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  space_id uuid not null,
  explanation text not null,
  -- [{ field: 'sites', reason: « … » }]
  reasons jsonb not null,
  due_on date,
  asked_by uuid references account (id) on delete set null,
  asked_at timestamptz not null,
  answered_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, request_id) references request (authority_id, id)
);
create index complement_by_request on complement (authority_id, request_id);
create unique index complement_one_open on complement (authority_id, request_id) where answered_at is null;

create table message (
  authority_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  space_id uuid not null,
  side text not null check (side in ('citizen', 'authority')),
  author_id uuid references account (id) on delete set null,
  author_name text not null,
  body text not null,
  -- Sent twice (double click, retry on a weak network), written once.
  send_key uuid not null,
  sent_at timestamptz not null,
  read_at timestamptz,
  primary key (authority_id, id),
  unique (authority_id, send_key),
  foreign key (authority_id, request_id) references request (authority_id, id)
);
create index message_by_request on message (authority_id, request_id, sent_at);
create index message_by_author on message (author_id) where author_id is not null;

-- What happened, chained. The hash covers request, sequence, kind, side, time, previous hash and the commitment: no word and
-- nobody's name. Data and name can be erased with their salt; the chain then still proves all the rest.
create table event (
  authority_id uuid not null,
  request_id uuid not null,
  sequence integer not null,
  space_id uuid not null,
  kind text not null check (kind in (
    'request_submitted', 'request_taken', 'message_sent', 'complement_requested', 'complement_answered',
    'request_accepted', 'request_refused', 'request_closed', 'request_cancelled', 'file_added', 'file_flagged',
    'request_erased')),
  side text not null check (side in ('citizen', 'authority', 'system')),
  actor_id uuid references account (id) on delete set null,
  actor_name text not null,
  data jsonb not null,
  -- Nothing once data and name were erased.
  salt bytea check (octet_length(salt) >= 16),
  commitment bytea not null,
  occurred_at timestamptz not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (authority_id, request_id, sequence),
  foreign key (authority_id, request_id) references request (authority_id, id)
);
create index event_by_actor on event (actor_id) where actor_id is not null;

alter table workflow_version enable row level security;
alter table request enable row level security;
alter table submission enable row level security;
alter table draft enable row level security;
alter table complement enable row level security;
alter table message enable row level security;
alter table event enable row level security;
create policy authority_all on request using (authority_id = current_setting('app.authority')::uuid);
create policy own_read on request for select using (space_id = any ((select my_spaces())::uuid[]));
create policy own_add on request for insert
  with check (space_id = any ((select my_spaces())::uuid[]) and status = 'submitted');
create policy own_change on request for update using (space_id = any ((select my_spaces())::uuid[]));
create policy authority_read on submission for select using (authority_id = current_setting('app.authority')::uuid);
create policy own_read on submission for select using (space_id = any ((select my_spaces())::uuid[]));
create policy own_add on submission for insert with check (space_id = any ((select my_spaces())::uuid[]));
create policy own on draft using (space_id = any ((select my_spaces())::uuid[]));
create policy authority_all on complement using (authority_id = current_setting('app.authority')::uuid);
create policy own on complement using (space_id = any ((select my_spaces())::uuid[]));
create policy authority_all on message using (authority_id = current_setting('app.authority')::uuid);
create policy own on message using (space_id = any ((select my_spaces())::uuid[]));
create policy authority_read on event for select using (authority_id = current_setting('app.authority')::uuid);
create policy authority_add on event for insert
  with check (authority_id = current_setting('app.authority')::uuid and side in ('authority', 'system'));
create policy own_read on event for select using (space_id = any ((select my_spaces())::uuid[]));
-- Each side says what it may do, and nothing in the name of the other: the citizen decides nothing.
create policy own_add on event for insert
  with check (space_id = any ((select my_spaces())::uuid[]) and side = 'citizen' and kind in
    ('request_submitted', 'message_sent', 'complement_answered', 'request_cancelled', 'file_added'));
create policy authority_read on workflow_version for select using (authority_id = current_setting('app.authority')::uuid);
create policy own_read on workflow_version for select using (exists (
  select from request
  where request.authority_id = workflow_version.authority_id and request.workflow_version_id = workflow_version.id
    and request.space_id = any ((select my_spaces())::uuid[])));
create policy platform on workflow_version using (current_setting('app.platform') = 'on');

-- In a person's name a status moves two ways only: the request is cancelled, or the complement is answered. A policy sees the
-- new row and not the old one, hence the trigger.
create function keep_status_from_citizens() returns trigger
  language plpgsql set search_path = public as $$
begin
  if coalesce(current_setting('app.account', true), '') in ('', '00000000-0000-0000-0000-000000000000')
    or new.status = old.status
    or (new.status = 'cancelled' and old.status in ('submitted', 'in_progress', 'awaiting_complement'))
    or (new.status = 'in_progress' and old.status = 'awaiting_complement') then
    return new;
  end if;
  raise insufficient_privilege using message = 'in a person''s name, a request is cancelled or completed';
end $$;
create trigger keep_status_from_citizens before update of status on request
  for each row execute function keep_status_from_citizens();

-- Erases what people typed and who they are, in a request whose history already tells that it was erased and under which rule.
-- Submissions and events are written once by whoever works for the program: only this may empty them.
create function erase_request(erased_authority uuid, erased_request uuid) returns void
  language plpgsql security definer set search_path = public as $$
declare told integer;
begin
  select sequence into told from event
  where authority_id = erased_authority and request_id = erased_request and kind = 'request_erased'
    and authority_id = current_setting('app.authority')::uuid;
  if told is null then return; end if;
  update event set data = '{}', actor_name = '', actor_id = null, salt = null
    where authority_id = erased_authority and request_id = erased_request and sequence < told;
  update submission set answers = '{}', documents = '{}', salt = null, account_id = null
    where authority_id = erased_authority and request_id = erased_request;
  update message set body = '', author_name = '', author_id = null
    where authority_id = erased_authority and request_id = erased_request;
  update complement set explanation = '', reasons = '[]', asked_by = null
    where authority_id = erased_authority and request_id = erased_request;
  delete from file where authority_id = erased_authority and (request_id = erased_request or draft_id in (
    select id from draft where authority_id = erased_authority and draft.request_id = erased_request));
  delete from draft where authority_id = erased_authority and request_id = erased_request;
  delete from request_search where authority_id = erased_authority and request_id = erased_request;
  delete from mail where authority_id = erased_authority and request_id = erased_request;
end $$;

-- Whoever has something filed on a form reads that form, even when its démarche is no longer published.
create policy own_read on form_version for select using (
  exists (select from draft
    where draft.authority_id = form_version.authority_id and draft.form_version_id = form_version.id
      and draft.space_id = any ((select my_spaces())::uuid[]))
  or exists (select from request
    join submission on submission.authority_id = request.authority_id and submission.request_id = request.id
    where request.authority_id = form_version.authority_id and submission.form_version_id = form_version.id
      and request.space_id = any ((select my_spaces())::uuid[])));
