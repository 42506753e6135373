-- Requests and what they are made of.

create table request (
  id uuid primary key,
  authority_id uuid not null references authority (id),
  procedure_id uuid not null,
  team_id uuid not null,
  form_version_id uuid not null,
  space_id uuid not null references space (id),
  account_id uuid not null references account (id),
  number text not null unique,
  tracking_code text not null,
  procedure_name text not null,
  holder_name text not null,
  author_name text not null,
  town text not null default '',
  status text not null check (status in
    ('submitted', 'in_progress', 'awaiting_complement', 'accepted', 'refused', 'closed', 'cancelled')),
  assigned_to uuid references account (id),
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
  unique (authority_id, id),
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
create index request_by_space on request (space_id, updated_at desc, id desc);
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
  id uuid primary key,
  authority_id uuid not null,
  request_id uuid not null,
  space_id uuid not null,
  sequence integer not null,
  form_version_id uuid not null,
  answers jsonb not null,
  -- { "<document_key>": [{ id, name, hash, size, kind }] }: files by value, so that the proof stands alone.
  documents jsonb not null,
  content_hash text not null,
  draft_id uuid not null unique,
  account_id uuid not null references account (id),
  submitted_at timestamptz not null,
  -- Implicit decision announced with this sending, for ever: the clock of the request stops and moves, the receipt does not.
  silence_due_on date,
  unique (request_id, sequence),
  foreign key (authority_id, request_id) references request (authority_id, id)
);
create index submission_by_request on submission (authority_id, request_id, sequence);

create table draft (
  id uuid primary key,
  authority_id uuid not null references authority (id),
  procedure_id uuid not null,
  form_version_id uuid not null,
  space_id uuid not null references space (id),
  account_id uuid not null references account (id),
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
  unique (authority_id, id),
  foreign key (authority_id, procedure_id) references procedure (authority_id, id),
  foreign key (authority_id, form_version_id) references form_version (authority_id, id),
  foreign key (authority_id, request_id) references request (authority_id, id)
);
create index draft_by_space on draft (space_id, updated_at desc);
create unique index draft_one_per_complement on draft (request_id) where request_id is not null;

create table complement (
  id uuid primary key,
  authority_id uuid not null,
  request_id uuid not null,
  space_id uuid not null,
  explanation text not null,
  -- [{ field: 'sites', reason: « … » }]
  reasons jsonb not null,
  due_on date,
  asked_by uuid not null references account (id),
  asked_at timestamptz not null,
  answered_at timestamptz,
  foreign key (authority_id, request_id) references request (authority_id, id)
);
create index complement_by_request on complement (authority_id, request_id);
create unique index complement_one_open on complement (request_id) where answered_at is null;

create table message (
  id uuid primary key,
  authority_id uuid not null,
  request_id uuid not null,
  space_id uuid not null,
  side text not null check (side in ('citizen', 'authority')),
  author_id uuid not null references account (id),
  author_name text not null,
  body text not null,
  -- Sent twice (double click, retry on a weak network), written once.
  send_key uuid not null unique,
  sent_at timestamptz not null,
  read_at timestamptz,
  unique (authority_id, id),
  foreign key (authority_id, request_id) references request (authority_id, id)
);
create index message_by_request on message (authority_id, request_id, sent_at);

create table event (
  request_id uuid not null,
  sequence integer not null,
  authority_id uuid not null,
  space_id uuid not null,
  kind text not null check (kind in (
    'request_submitted', 'request_taken', 'message_sent', 'complement_requested', 'complement_answered',
    'request_accepted', 'request_refused', 'request_closed', 'request_cancelled', 'file_added', 'file_flagged')),
  side text not null check (side in ('citizen', 'authority', 'system')),
  actor_id uuid,
  actor_name text not null,
  data jsonb not null,
  occurred_at timestamptz not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (request_id, sequence),
  foreign key (authority_id, request_id) references request (authority_id, id)
);

alter table request enable row level security;
alter table submission enable row level security;
alter table draft enable row level security;
alter table complement enable row level security;
alter table message enable row level security;
alter table event enable row level security;
create policy authority_all on request using (authority_id = current_setting('app.authority')::uuid);
create policy own on request using (space_id = any ((select my_spaces())::uuid[]));
create policy authority_read on submission for select using (authority_id = current_setting('app.authority')::uuid);
create policy own_read on submission for select using (space_id = any ((select my_spaces())::uuid[]));
create policy own_add on submission for insert with check (space_id = any ((select my_spaces())::uuid[]));
create policy own on draft using (space_id = any ((select my_spaces())::uuid[]));
create policy authority_all on complement using (authority_id = current_setting('app.authority')::uuid);
create policy own on complement using (space_id = any ((select my_spaces())::uuid[]));
create policy authority_all on message using (authority_id = current_setting('app.authority')::uuid);
create policy own on message using (space_id = any ((select my_spaces())::uuid[]));
create policy authority_read on event for select using (authority_id = current_setting('app.authority')::uuid);
create policy authority_add on event for insert with check (authority_id = current_setting('app.authority')::uuid);
create policy own_read on event for select using (space_id = any ((select my_spaces())::uuid[]));
create policy own_add on event for insert with check (space_id = any ((select my_spaces())::uuid[]));

-- Whoever has something filed on a form reads that form, even when its démarche is no longer published.
create policy own_read on form_version for select using (
  exists (select from draft
    where draft.authority_id = form_version.authority_id and draft.form_version_id = form_version.id
      and draft.space_id = any ((select my_spaces())::uuid[]))
  or exists (select from request
    join submission on submission.authority_id = request.authority_id and submission.request_id = request.id
    where request.authority_id = form_version.authority_id and submission.form_version_id = form_version.id
      and request.space_id = any ((select my_spaces())::uuid[])));
