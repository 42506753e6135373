-- Foundations: authorities and their catalogue, accounts and spaces, requests and what they are made of.
-- Scope of a transaction: app.authority (staff at work), app.account (a citizen), app.platform (the program itself).
-- The connection sets all three to "nobody" when it opens, so the plain current_setting() form never fails.

create extension if not exists unaccent;
create extension if not exists pg_trgm;

create text search configuration guichet_french (copy = french);
alter text search configuration guichet_french
  alter mapping for hword, hword_part, word with unaccent, french_stem;

-- Immutable so that it may stand in an index; unaccent() alone is only "stable" because its dictionary can be replaced.
create function plain_text(value text) returns text
  language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, value));

-- ───────────────────────────── authorities ─────────────────────────────

create table authority (
  id uuid primary key,
  kind text not null check (kind in ('commune', 'intercommunality', 'department')),
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
  host text unique,
  name text not null,
  -- « de Plassans », « du Département de la Viorne »: French needs the article to build sentences.
  name_of text not null,
  slogan text,
  colour text not null check (colour ~ '^#[0-9a-f]{6}$'),
  logo_hash text,
  banner_hash text,
  address jsonb not null,
  phone text not null,
  email text not null,
  website text,
  -- [{ days: [1..7], from: '09:00', to: '12:00' }]
  opening_hours jsonb not null default '[]',
  -- { gracious: « la présidente du Département », court: « tribunal administratif de Besançon » … }
  appeal jsonb not null,
  -- data protection officer, accessibility state, publication director…
  legal jsonb not null default '{}',
  links jsonb not null default '[]',
  active boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

-- A commune's portal also lists the démarches of the authorities it belongs to.
create table authority_parent (
  authority_id uuid not null references authority (id),
  parent_id uuid not null references authority (id),
  primary key (authority_id, parent_id),
  check (authority_id <> parent_id)
);

create table team (
  id uuid not null,
  authority_id uuid not null references authority (id),
  name text not null,
  email text not null,
  phone text not null,
  address text not null,
  primary key (id),
  unique (authority_id, id)
);

create table category (
  id uuid primary key,
  authority_id uuid not null references authority (id),
  slug text not null,
  name text not null,
  icon text not null,
  position integer not null,
  unique (authority_id, slug),
  unique (authority_id, id)
);

create table procedure (
  id uuid primary key,
  authority_id uuid not null references authority (id),
  category_id uuid not null,
  team_id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9][a-z0-9-]{1,80}$'),
  name text not null,
  summary text not null,
  keywords text not null default '',
  kind text not null check (kind in ('form', 'link', 'information')),
  external_url text,
  requires_account boolean not null default true,
  -- Who may hold the request: the person, one of their organisations, or either.
  holder text not null check (holder in ('person', 'organisation', 'any')),
  minutes integer,
  -- The fiche: { purpose, audience, conditions[], documents[], steps[], cost, duration, downloads[] }
  content jsonb not null,
  -- { kind: 'accept'|'reject'|'none', months: 2 }
  silence jsonb not null default '{"kind":"none"}',
  opens_on date,
  closes_on date,
  form_version_id uuid,
  popularity integer not null default 0,
  position integer not null default 0,
  published_at timestamptz,
  updated_at timestamptz not null,
  search tsvector generated always as (
    setweight(to_tsvector('public.guichet_french', name), 'A')
    || setweight(to_tsvector('public.guichet_french', keywords), 'B')
    || setweight(to_tsvector('public.guichet_french', summary), 'C')
  ) stored,
  unique (authority_id, slug),
  unique (authority_id, id),
  foreign key (authority_id, category_id) references category (authority_id, id),
  foreign key (authority_id, team_id) references team (authority_id, id)
);

-- Immutable: publishing adds a row, drafts and requests keep theirs.
create table form_version (
  id uuid primary key,
  authority_id uuid not null references authority (id),
  procedure_id uuid not null,
  number integer not null,
  hash text not null,
  definition jsonb not null,
  published_at timestamptz not null,
  unique (procedure_id, number),
  unique (authority_id, id),
  foreign key (authority_id, procedure_id) references procedure (authority_id, id)
);
alter table procedure
  add foreign key (authority_id, form_version_id) references form_version (authority_id, id);

create table news (
  id uuid primary key,
  authority_id uuid not null references authority (id),
  slug text not null,
  title text not null,
  summary text not null,
  body text not null,
  published_at timestamptz,
  unique (authority_id, slug)
);

-- ───────────────────────────── people ─────────────────────────────

create table account (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  password_hash text not null,
  civility text not null check (civility in ('madam', 'sir', 'unspecified')),
  last_name text not null,
  first_name text not null,
  birth_date date not null,
  address jsonb,
  phone text,
  mobile text,
  activated_at timestamptz,
  terms_accepted_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

-- One-time links (activation, forgotten password): only the hash is kept.
create table account_token (
  token_hash text primary key,
  account_id uuid not null references account (id) on delete cascade,
  purpose text not null check (purpose in ('activation', 'password')),
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null
);
create index account_token_account on account_token (account_id);

create table session (
  token_hash text primary key,
  id uuid not null unique,
  account_id uuid not null references account (id) on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  device text not null default ''
);
create index session_account on session (account_id);

-- Slow-down and lock after repeated failures, and every other rate limit. The key is a hash: no address, no e-mail in clear.
create table throttle (
  key text primary key,
  failures integer not null,
  window_started_at timestamptz not null,
  locked_until timestamptz
);

-- A space holds requests: the person's own, a household's, an organisation's.
create table space (
  id uuid primary key,
  kind text not null check (kind in ('person', 'household', 'organisation')),
  name text not null,
  created_at timestamptz not null
);
create table space_member (
  space_id uuid not null references space (id) on delete cascade,
  account_id uuid not null references account (id) on delete cascade,
  role text not null check (role in ('manager', 'contributor')),
  joined_at timestamptz not null,
  primary key (account_id, space_id)
);
create index space_member_space on space_member (space_id);

create table organisation (
  space_id uuid primary key references space (id) on delete cascade,
  legal_name text not null,
  legal_form text not null,
  siret text,
  rna text,
  website text,
  address jsonb not null,
  phone text,
  fax text,
  -- Where the facts come from: typed by hand, or the directory of companies at a date.
  source text not null default 'typed' check (source in ('typed', 'directory')),
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table staff (
  authority_id uuid not null references authority (id),
  account_id uuid not null references account (id),
  role text not null check (role in ('administrator', 'manager', 'agent', 'reader')),
  -- Null: every team of the authority.
  team_id uuid,
  position text not null default '',
  active boolean not null default true,
  primary key (authority_id, account_id),
  foreign key (authority_id, team_id) references team (authority_id, id)
);
create index staff_account on staff (account_id);

-- ───────────────────────────── requests ─────────────────────────────

-- Narrow and typed: what agents list, sort and filter on stands here, the answers stand in submission.
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
create index request_by_team on request (authority_id, team_id, updated_at desc, id desc);
create index request_by_procedure on request (authority_id, procedure_id, updated_at desc, id desc);
create index request_by_agent on request (authority_id, assigned_to, updated_at desc, id desc);
create index request_by_space on request (space_id, updated_at desc, id desc);

-- What was transmitted; append-only. draft_id is the idempotency key of the sending.
create table submission (
  id uuid primary key,
  authority_id uuid not null,
  request_id uuid not null,
  space_id uuid not null,
  sequence integer not null,
  form_version_id uuid not null,
  answers jsonb not null,
  -- { "<slot>": [{ id, name, hash, size, kind }] }: files by value, so that the proof stands alone.
  documents jsonb not null,
  content_hash text not null,
  draft_id uuid not null unique,
  account_id uuid not null references account (id),
  submitted_at timestamptz not null,
  unique (request_id, sequence),
  foreign key (authority_id, request_id) references request (authority_id, id)
);
create index submission_by_request on submission (authority_id, request_id, sequence);

-- Work in progress of a citizen: a new request, or the answer to a complement (request_id set). Authorities never see it.
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
  created_at timestamptz not null,
  updated_at timestamptz not null,
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
  foreign key (authority_id, request_id) references request (authority_id, id)
);
create index message_by_request on message (authority_id, request_id, sent_at);

-- A reference to a content-addressed blob. It stands in a draft, then in a request; or in a message; or is a decision.
create table file (
  id uuid primary key,
  authority_id uuid not null references authority (id),
  space_id uuid not null references space (id),
  draft_id uuid references draft (id) on delete set null,
  request_id uuid,
  message_id uuid references message (id),
  role text not null check (role in ('document', 'message', 'decision')),
  -- Field key of the supporting document, with the group item: 'plan', 'sites.k3f.photo'.
  slot text not null default '',
  name text not null,
  hash text not null,
  size bigint not null,
  kind text not null check (kind in ('jpeg', 'png', 'pdf', 'odt', 'docx')),
  state text not null check (state in ('pending', 'safe', 'infected', 'unchecked')),
  virus text,
  uploaded_by uuid not null references account (id),
  created_at timestamptz not null,
  foreign key (authority_id, request_id) references request (authority_id, id)
);
create index file_by_draft on file (draft_id, slot, created_at) where draft_id is not null;
create index file_by_request on file (authority_id, request_id, created_at) where request_id is not null;
create index file_by_message on file (message_id) where message_id is not null;
create index file_by_hash on file (hash);

-- Upload in progress, in pieces; resumed after a lost network.
create table upload (
  id uuid primary key,
  draft_id uuid not null references draft (id) on delete cascade,
  space_id uuid not null references space (id),
  account_id uuid not null references account (id),
  slot text not null,
  name text not null,
  size bigint not null,
  created_at timestamptz not null
);
create index upload_by_draft on upload (draft_id);

-- Closed vocabulary, append-only, hash-chained per request.
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

create table request_search (
  authority_id uuid not null,
  request_id uuid not null,
  team_id uuid not null,
  words tsvector not null,
  names text not null,
  primary key (authority_id, request_id),
  foreign key (authority_id, request_id) references request (authority_id, id)
);
create extension if not exists btree_gin;
create index request_search_words on request_search using gin (authority_id, words);
create index request_search_names on request_search using gin (authority_id, names gin_trgm_ops);

-- Kept, never counted on the fly.
create table request_counter (
  authority_id uuid not null references authority (id),
  team_id uuid not null,
  status text not null,
  count bigint not null,
  primary key (authority_id, team_id, status)
);

create table mail (
  id uuid primary key,
  authority_id uuid,
  account_id uuid,
  request_id uuid,
  kind text not null,
  recipient text not null,
  subject text not null,
  text_body text not null,
  html_body text not null,
  from_name text not null,
  reply_to text,
  status text not null check (status in ('queued', 'sent', 'failed')),
  attempts integer not null default 0,
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz
);
create index mail_waiting on mail (created_at) where status = 'queued';

-- ───────────────────────────── who sees what ─────────────────────────────

-- Spaces of the citizen at work. SECURITY DEFINER: it reads the membership table beneath that table's own policy.
create function my_spaces() returns uuid[]
  language sql stable security definer set search_path = public
  return coalesce(
    (select array_agg(space_id) from space_member where account_id = current_setting('app.account')::uuid), '{}');

alter table authority enable row level security;
alter table authority_parent enable row level security;
alter table team enable row level security;
alter table category enable row level security;
alter table procedure enable row level security;
alter table form_version enable row level security;
alter table news enable row level security;
alter table account enable row level security;
alter table account_token enable row level security;
alter table session enable row level security;
alter table throttle enable row level security;
alter table space enable row level security;
alter table space_member enable row level security;
alter table organisation enable row level security;
alter table staff enable row level security;
alter table request enable row level security;
alter table submission enable row level security;
alter table draft enable row level security;
alter table complement enable row level security;
alter table message enable row level security;
alter table file enable row level security;
alter table upload enable row level security;
alter table event enable row level security;
alter table request_search enable row level security;
alter table request_counter enable row level security;
alter table mail enable row level security;

-- What the public reads.
create policy public_read on authority for select using (true);
create policy public_read on authority_parent for select using (true);
create policy public_read on team for select using (true);
create policy public_read on category for select using (true);
create policy public_read on procedure for select using (published_at is not null);
create policy public_read on form_version for select using (true);
create policy public_read on news for select using (published_at is not null);

-- The program itself: sign-up, sign-in, mails, virus scan, setting up authorities.
create policy platform on authority using (current_setting('app.platform') = 'on');
create policy platform on authority_parent using (current_setting('app.platform') = 'on');
create policy platform on team using (current_setting('app.platform') = 'on');
create policy platform on category using (current_setting('app.platform') = 'on');
create policy platform on procedure using (current_setting('app.platform') = 'on');
create policy platform on form_version using (current_setting('app.platform') = 'on');
create policy platform on news using (current_setting('app.platform') = 'on');
create policy platform on account using (current_setting('app.platform') = 'on');
create policy platform on account_token using (current_setting('app.platform') = 'on');
create policy platform on session using (current_setting('app.platform') = 'on');
create policy platform on throttle using (current_setting('app.platform') = 'on');
create policy platform on space using (current_setting('app.platform') = 'on');
create policy platform on space_member using (current_setting('app.platform') = 'on');
create policy platform on organisation using (current_setting('app.platform') = 'on');
create policy platform on staff using (current_setting('app.platform') = 'on');
create policy platform on mail using (current_setting('app.platform') = 'on');
create policy platform on file using (current_setting('app.platform') = 'on');

-- The authority at work.
create policy authority_read on procedure for select using (authority_id = current_setting('app.authority')::uuid);
create policy authority_read on staff for select using (authority_id = current_setting('app.authority')::uuid);
create policy authority_all on request using (authority_id = current_setting('app.authority')::uuid);
create policy authority_read on submission for select using (authority_id = current_setting('app.authority')::uuid);
create policy authority_all on complement using (authority_id = current_setting('app.authority')::uuid);
create policy authority_all on message using (authority_id = current_setting('app.authority')::uuid);
create policy authority_all on file
  using (authority_id = current_setting('app.authority')::uuid and draft_id is null and request_id is not null);
create policy authority_read on event for select using (authority_id = current_setting('app.authority')::uuid);
create policy authority_add on event for insert with check (authority_id = current_setting('app.authority')::uuid);
create policy authority_read on request_counter for select using (authority_id = current_setting('app.authority')::uuid);

-- The citizen at work.
create policy own on account using (id = current_setting('app.account')::uuid);
create policy own on session using (account_id = current_setting('app.account')::uuid);
create policy own_read on staff for select using (account_id = current_setting('app.account')::uuid);
create policy own on space using (id = any ((select my_spaces())::uuid[]));
create policy own on space_member using (space_id = any ((select my_spaces())::uuid[]));
create policy own on organisation using (space_id = any ((select my_spaces())::uuid[]));
create policy own on request using (space_id = any ((select my_spaces())::uuid[]));
create policy own_read on submission for select using (space_id = any ((select my_spaces())::uuid[]));
create policy own_add on submission for insert with check (space_id = any ((select my_spaces())::uuid[]));
create policy own on draft using (space_id = any ((select my_spaces())::uuid[]));
create policy own on complement using (space_id = any ((select my_spaces())::uuid[]));
create policy own on message using (space_id = any ((select my_spaces())::uuid[]));
create policy own on file using (space_id = any ((select my_spaces())::uuid[]));
create policy own on upload using (space_id = any ((select my_spaces())::uuid[]));
create policy own_read on event for select using (space_id = any ((select my_spaces())::uuid[]));
create policy own_add on event for insert with check (space_id = any ((select my_spaces())::uuid[]));

-- A mail is written by whoever causes it and read by the program alone.
create policy anyone_adds on mail for insert with check (true);

-- ───────────────────────────── functions beneath the policies ─────────────────────────────

-- Where and who, in one statement: the portal asked for (by host or slug), the open session, the staff role there.
create function enter_portal(asked_host text, asked_slug text, session_hash text, at timestamptz)
  returns table (portal jsonb, account jsonb, staff jsonb, spaces jsonb)
  language sql stable security definer set search_path = public
begin atomic
  select
    to_jsonb(place.*) as portal,
    case when person.id is null then null else jsonb_build_object(
      'id', person.id, 'email', person.email, 'civility', person.civility, 'last_name', person.last_name,
      'first_name', person.first_name, 'session', visit.id) end as account,
    case when worker.account_id is null then null else jsonb_build_object(
      'role', worker.role, 'team_id', worker.team_id, 'position', worker.position) end as staff,
    (select coalesce(jsonb_agg(jsonb_build_object('id', space.id, 'kind', space.kind, 'name', space.name, 'role', member.role)
              order by space.created_at, space.id), '[]')
       from space_member member join space on space.id = member.space_id
      where member.account_id = person.id) as spaces
  from (select 1) as one
  left join authority place on (place.host = asked_host or (asked_host is null and place.slug = asked_slug))
  left join session visit on visit.token_hash = session_hash and visit.expires_at > at
  left join account person on person.id = visit.account_id and person.activated_at is not null
  left join staff worker on worker.account_id = person.id and worker.authority_id = place.id and worker.active;
end;

-- Every word must be found: by its stem, by its beginning, or nearly (typing errors). Ids only, best first.
create function search_procedures(authorities uuid[], query text)
  returns table (id uuid, rank real)
  language sql stable security definer set search_path = public
begin atomic
  with asked as (
    select word from regexp_split_to_table(plain_text(query), '[^a-z0-9]+') as word where length(word) > 1 limit 12
  ), candidate as (
    select procedure.id, procedure.search,
           plain_text(procedure.name || ' ' || procedure.keywords || ' ' || procedure.summary) as words
    from procedure where procedure.authority_id = any (authorities) and procedure.published_at is not null
  ), scored as (
    select candidate.id,
      bool_and(
        candidate.search @@ to_tsquery('public.guichet_french', asked.word || ':*')
        or candidate.search @@ plainto_tsquery('public.guichet_french', asked.word)
        or word_similarity(asked.word, candidate.words) >= 0.55) as every_word,
      sum(ts_rank(candidate.search, to_tsquery('public.guichet_french', asked.word || ':*'))
          + word_similarity(asked.word, candidate.words) / 10) as rank
    from candidate cross join asked group by candidate.id
  )
  select scored.id, scored.rank::real from scored where scored.every_word order by scored.rank desc, scored.id;
end;

-- Ids of the requests of the authority at work that hold every word; newest first, at most 200.
-- Text operators are not leakproof: under row-level security they would lose their index, hence the definer.
create function search_requests(team uuid, query text)
  returns table (id uuid)
  language sql stable security definer set search_path = public
begin atomic
  select request.id
  from request_search found
  join request on request.authority_id = found.authority_id and request.id = found.request_id
  where found.authority_id = current_setting('app.authority')::uuid
    and (team is null or found.team_id = team)
    and (found.words @@ plainto_tsquery('public.guichet_french', query)
         or found.names like '%' || replace(replace(replace(plain_text(query), '\', '\\'), '%', '\%'), '_', '\_') || '%')
  order by request.updated_at desc, request.id desc
  limit 200;
end;

-- Whoever sends or changes a request keeps the counters and the search row true, beneath the policies.
create function count_request(counted_authority uuid, counted_team uuid, before text, after text) returns void
  language sql security definer set search_path = public
begin atomic
  insert into request_counter (authority_id, team_id, status, count)
  select counted_authority, counted_team, change.status, change.delta
  from (values (before, -1), (after, 1)) as change (status, delta)
  where change.status is not null
  order by change.status -- one order for all: two changes at once never wait for each other in a circle
  on conflict (authority_id, team_id, status) do update set count = request_counter.count + excluded.count;
end;

-- Where to write to the author of a request: the staff at work may not read accounts, only this address.
create function request_recipient(asked_request uuid) returns text
  language sql stable security definer set search_path = public
begin atomic
  select account.email
  from request join account on account.id = request.account_id
  where request.id = asked_request
    and (request.authority_id = current_setting('app.authority')::uuid or request.space_id = any (my_spaces()));
end;

create function index_request(indexed_authority uuid, indexed_request uuid, indexed_team uuid, names text, content text) returns void
  language sql security definer set search_path = public
begin atomic
  insert into request_search (authority_id, request_id, team_id, names, words)
  values (indexed_authority, indexed_request, indexed_team, plain_text(names),
          setweight(to_tsvector('public.guichet_french', names), 'A') || to_tsvector('public.guichet_french', content))
  on conflict (authority_id, request_id) do update set names = excluded.names, words = excluded.words;
end;

-- ───────────────────────────── rights of the program's role ─────────────────────────────

grant usage on schema public to guichet_app;
grant select, insert, update, delete on all tables in schema public to guichet_app;
-- Written once.
revoke update, delete on submission, event, form_version from guichet_app;
revoke delete on request, message, complement, mail, authority from guichet_app;
revoke execute on all functions in schema public from public;
grant execute on all functions in schema public to guichet_app;
