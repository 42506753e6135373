-- Contents of the store, files of requests, and files on their way.

-- What the store holds, known once for all whoever sent it: a virus found once is found for everybody, what was examined is
-- not examined again. It names nobody, and knowing a hash opens nothing: a content is reached only by a row that leads to it,
-- under the policies of that row.
create table content (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  size bigint not null,
  kind text not null check (kind in ('jpeg', 'png', 'pdf', 'odt', 'docx')),
  state text not null check (state in ('pending', 'safe', 'infected', 'unchecked')),
  virus text,
  examined_at timestamptz,
  created_at timestamptz not null,
  check ((state in ('safe', 'infected')) = (examined_at is not null)),
  check ((state = 'infected') = (virus is not null))
);
alter table authority add foreign key (logo_hash) references content (hash);
alter table authority add foreign key (banner_hash) references content (hash);

-- Contents that a fiche gives to download, as its JSON names them; kept by the database itself, so that nobody who writes a
-- fiche forgets one and sees it removed.
create table procedure_content (
  authority_id uuid not null,
  procedure_id uuid not null,
  hash text not null references content (hash),
  primary key (authority_id, procedure_id, hash),
  foreign key (authority_id, procedure_id) references procedure (authority_id, id) on delete cascade
);
create index procedure_content_by_hash on procedure_content (hash);

create function keep_procedure_contents() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  delete from procedure_content where authority_id = new.authority_id and procedure_id = new.id;
  insert into procedure_content (authority_id, procedure_id, hash)
  select distinct new.authority_id, new.id, download ->> 'hash'
  from jsonb_array_elements(coalesce(new.content -> 'downloads', '[]')) as download
  where download ->> 'hash' is not null;
  return null;
end $$;
create trigger keep_contents after insert or update of content on procedure
  for each row execute function keep_procedure_contents();

create table file (
  authority_id uuid not null references authority (id),
  id uuid not null,
  space_id uuid not null references space (id),
  draft_id uuid,
  request_id uuid,
  message_id uuid,
  role text not null check (role in ('document', 'message', 'decision')),
  -- Field key of the supporting document, with the group item: 'plan', 'sites.k3f.photo'.
  document_key text not null default '',
  name text not null,
  hash text not null references content (hash),
  -- When the history of its request said that a virus was found in it.
  flagged_at timestamptz,
  uploaded_by uuid references account (id) on delete set null,
  created_at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, draft_id) references draft (authority_id, id) on delete set null (draft_id),
  foreign key (authority_id, request_id) references request (authority_id, id),
  foreign key (authority_id, message_id) references message (authority_id, id)
);
create index file_by_draft on file (authority_id, draft_id, document_key, created_at) where draft_id is not null;
create index file_by_request on file (authority_id, request_id, created_at) where request_id is not null;
create index file_by_message on file (authority_id, message_id) where message_id is not null;
create index file_by_hash on file (hash);
-- The departure of a person, and of a space with them.
create index file_by_sender on file (uploaded_by) where uploaded_by is not null;
create index file_by_space on file (space_id);

create table upload (
  authority_id uuid not null,
  id uuid not null,
  draft_id uuid not null,
  space_id uuid not null references space (id),
  account_id uuid not null references account (id) on delete cascade,
  document_key text not null,
  name text not null,
  size bigint not null,
  created_at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, draft_id) references draft (authority_id, id) on delete cascade
);
create index upload_by_draft on upload (authority_id, draft_id);

alter table content enable row level security;
alter table procedure_content enable row level security;
alter table file enable row level security;
alter table upload enable row level security;
create policy known on content for select using (true);
create policy received on content for insert with check (true);
-- The verdict of the antivirus, and the removal of what nothing leads to.
create policy platform on content using (current_setting('app.platform') = 'on');
create policy platform on procedure_content for select using (current_setting('app.platform') = 'on');
create policy platform on file using (current_setting('app.platform') = 'on');
create policy authority_all on file
  using (authority_id = current_setting('app.authority')::uuid and draft_id is null and request_id is not null);
create policy own on file using (space_id = any ((select my_spaces())::uuid[]));
-- Uploads that nobody goes on with are forgotten by the program itself.
create policy platform on upload using (current_setting('app.platform') = 'on');
create policy own on upload using (space_id = any ((select my_spaces())::uuid[]));
