-- The document safe (« Mes pièces justificatives »): documents a person keeps, to join them to requests. It belongs to the
-- account, to no space and to no authority: a colleague, the other parent or an agent never sees it.

create table safe_document (
  id uuid primary key,
  account_id uuid not null references account (id) on delete cascade,
  kind text not null check (kind in (
    'identity', 'address_proof', 'family_quotient', 'bank_details', 'insurance', 'school_certificate', 'statutes',
    'deliberation', 'other')),
  -- What the person calls it, when no kind does.
  name text not null default '',
  valid_until date,
  created_at timestamptz not null,
  unique (account_id, id),
  check (kind <> 'other' or name <> '')
);

create table safe_file (
  id uuid primary key,
  account_id uuid not null,
  document_id uuid not null,
  name text not null,
  hash text not null references content (hash),
  created_at timestamptz not null,
  foreign key (account_id, document_id) references safe_document (account_id, id) on delete cascade
);
create index safe_file_by_document on safe_file (account_id, document_id, created_at);
create index safe_file_by_hash on safe_file (hash);

alter table safe_document enable row level security;
alter table safe_file enable row level security;
create policy own on safe_document using (account_id = current_setting('app.account')::uuid);
create policy own on safe_file using (account_id = current_setting('app.account')::uuid);

-- Contents that nothing leads to any more (files refused, drafts deleted): among these hashes, those to remove.
-- SECURITY DEFINER: a file that the scope at work does not see must never pass for one that does not exist. What was
-- transmitted keeps its rows in `file` as long as its request.
create function unreachable_contents(hashes text[]) returns setof text
  language sql volatile security definer set search_path = public
begin atomic
  select candidate
  from unnest(hashes) as candidate
  where not exists (select from file where file.hash = candidate)
    and not exists (select from safe_file where safe_file.hash = candidate)
    and not exists (select from authority where candidate in (authority.logo_hash, authority.banner_hash))
    and not exists (select from procedure_content where procedure_content.hash = candidate);
end;

-- Among these spaces, those that nothing hangs on: the program removes them when their people have left. SECURITY DEFINER: what
-- the scope at work does not see must never pass for what does not exist.
create function unused_spaces(asked uuid[]) returns setof uuid
  language sql stable security definer set search_path = public
begin atomic
  select candidate
  from unnest(asked) as candidate
  where current_setting('app.platform') = 'on'
    and not exists (select from request where request.space_id = candidate)
    and not exists (select from draft where draft.space_id = candidate)
    and not exists (select from file where file.space_id = candidate)
    and not exists (select from upload where upload.space_id = candidate);
end;
