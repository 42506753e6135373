-- Files of requests, and files on their way.

create table file (
  id uuid primary key,
  authority_id uuid not null references authority (id),
  space_id uuid not null references space (id),
  draft_id uuid references draft (id) on delete set null,
  request_id uuid,
  message_id uuid references message (id),
  role text not null check (role in ('document', 'message', 'decision')),
  -- Field key of the supporting document, with the group item: 'plan', 'sites.k3f.photo'.
  document_key text not null default '',
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
create index file_by_draft on file (draft_id, document_key, created_at) where draft_id is not null;
create index file_by_request on file (authority_id, request_id, created_at) where request_id is not null;
create index file_by_message on file (message_id) where message_id is not null;
create index file_by_hash on file (hash);

create table upload (
  id uuid primary key,
  draft_id uuid not null references draft (id) on delete cascade,
  space_id uuid not null references space (id),
  account_id uuid not null references account (id),
  document_key text not null,
  name text not null,
  size bigint not null,
  created_at timestamptz not null
);
create index upload_by_draft on upload (draft_id);

alter table file enable row level security;
alter table upload enable row level security;
create policy platform on file using (current_setting('app.platform') = 'on');
create policy authority_all on file
  using (authority_id = current_setting('app.authority')::uuid and draft_id is null and request_id is not null);
create policy own on file using (space_id = any ((select my_spaces())::uuid[]));
-- Uploads that nobody goes on with are forgotten by the program itself.
create policy platform on upload using (current_setting('app.platform') = 'on');
create policy own on upload using (space_id = any ((select my_spaces())::uuid[]));
