-- People, and the spaces in which they act.

create table account (
  id uuid primary key,
  email text not null check (email = lower(email)),
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
-- A sign-up becomes the account of an address when its mailbox and its password are proved together: until then several
-- may wait for one address, and none replaces another (docs/decisions/007-a-sign-up-is-proved-by-its-password.md).
create unique index account_active_email on account (email) where activated_at is not null;
create index account_by_email on account (email, created_at);

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

create table space (
  id uuid primary key,
  kind text not null check (kind in ('person', 'household', 'organisation')),
  name text not null,
  created_at timestamptz not null
);

create table space_access (
  space_id uuid not null references space (id) on delete cascade,
  account_id uuid not null references account (id) on delete cascade,
  role text not null check (role in ('manager', 'contributor')),
  joined_at timestamptz not null,
  primary key (account_id, space_id)
);
create index space_access_space on space_access (space_id);

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

-- Spaces of the citizen at work. SECURITY DEFINER: it reads the membership table beneath that table's own policy.
create function my_spaces() returns uuid[]
  language sql stable security definer set search_path = public
  return coalesce(
    (select array_agg(space_id) from space_access where account_id = current_setting('app.account')::uuid), '{}');

-- Who shares a space: a member may not read the accounts of the others, only their names.
create function people_with_access(asked_space uuid)
  returns table (account_id uuid, name text, role text, joined_at timestamptz)
  language sql stable security definer set search_path = public
begin atomic
  select access.account_id, person.first_name || ' ' || person.last_name, access.role, access.joined_at
  from space_access access join account person on person.id = access.account_id
  where access.space_id = asked_space and asked_space = any (my_spaces())
  order by access.role = 'manager' desc, person.last_name, person.first_name, person.id;
end;

alter table account enable row level security;
alter table account_token enable row level security;
alter table session enable row level security;
alter table space enable row level security;
alter table space_access enable row level security;
alter table organisation enable row level security;
create policy platform on account using (current_setting('app.platform') = 'on');
create policy own on account using (id = current_setting('app.account')::uuid);
create policy platform on account_token using (current_setting('app.platform') = 'on');
create policy platform on session using (current_setting('app.platform') = 'on');
create policy own on session using (account_id = current_setting('app.account')::uuid);
create policy platform on space using (current_setting('app.platform') = 'on');
create policy own on space using (id = any ((select my_spaces())::uuid[]));
create policy platform on space_access using (current_setting('app.platform') = 'on');
create policy own on space_access using (space_id = any ((select my_spaces())::uuid[]));
create policy platform on organisation using (current_setting('app.platform') = 'on');
create policy own on organisation using (space_id = any ((select my_spaces())::uuid[]));
