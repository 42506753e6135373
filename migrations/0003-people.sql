-- People, and the spaces in which they act.

create table account (
  id uuid primary key,
  email text not null check (email = lower(email)),
  civility text not null check (civility in ('madam', 'sir', 'unspecified')),
  last_name text not null,
  first_name text not null,
  -- Asked of citizens by the sign-up form; nobody needs that of an agent.
  birth_date date,
  address jsonb,
  phone text,
  mobile text,
  -- In which the person is written to.
  language text not null default 'fr' check (language in ('fr', 'en')),
  activated_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
-- A sign-up becomes the account of an address when its mailbox and its password are proved together: until then several
-- may wait for one address, and none replaces another (docs/decisions/007-a-sign-up-is-proved-by-its-password.md).
create unique index account_active_email on account (email) where activated_at is not null;
create index account_by_email on account (email, created_at);

-- How a person proves who they are. A password of their own, which who comes by an identity provider never has…
create table password (
  account_id uuid primary key references account (id) on delete cascade,
  hash text not null,
  changed_at timestamptz not null
);

-- … and what a provider (FranceConnect, ProConnect) vouches for: the same subject is one account, for ever.
create table identity (
  provider text not null,
  subject text not null,
  account_id uuid not null references account (id) on delete cascade,
  -- What the provider says it verified, as it said it.
  facts jsonb not null,
  verified_at timestamptz not null,
  unique (provider, subject)
);
create index identity_account on identity (account_id);

-- What a person agreed to, and with whom; one who changes their mind leaves the proof that they had agreed.
create table consent (
  authority_id uuid not null references authority (id),
  account_id uuid not null references account (id) on delete cascade,
  what text not null check (what in ('terms')),
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (authority_id, account_id, what, given_at)
);
create index consent_account on consent (account_id);

create table account_token (
  token_hash text primary key,
  account_id uuid not null references account (id) on delete cascade,
  purpose text not null check (purpose in ('activation', 'password')),
  expires_at timestamptz not null,
  used_at timestamptz,
  -- The page to come back to, from the root of the portal: kept here, so that a mail carries nothing that was typed.
  return_to text check (length(return_to) <= 300),
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

-- Browsers in which the password was given once: the failures of strangers never hold them up.
create table known_device (
  token_hash text not null,
  account_id uuid not null references account (id) on delete cascade,
  expires_at timestamptz not null,
  primary key (account_id, token_hash)
);
create index known_device_hash on known_device (token_hash);

create table space (
  id uuid primary key,
  kind text not null check (kind in ('person', 'household', 'organisation', 'guest')),
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

-- Who files without account: a space of its own, reached by whoever proved to read the mails of an address.
create table guest_access (
  id uuid primary key,
  space_id uuid not null references space (id) on delete cascade,
  token_hash text not null unique,
  email text not null check (email = lower(email)),
  created_at timestamptz not null,
  -- Null as long as nobody came with the token, which leaves by mail only.
  proven_at timestamptz,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index guest_access_space on guest_access (space_id);

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

-- Spaces of the citizen at work, or the one of a guest. SECURITY DEFINER: it reads these tables beneath their own policies.
-- The second is looked for when there is no account alone. Whether an access is expired is said when its holder enters, as of a session.
create function my_spaces() returns uuid[]
  language plpgsql stable security definer set search_path = public
as $$
begin
  return coalesce(
    (select array_agg(space_id) from space_access where account_id = current_setting('app.account')::uuid),
    (select array[space_id] from guest_access
      where id = current_setting('app.guest')::uuid and proven_at is not null and revoked_at is null),
    '{}');
end;
$$;

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
alter table password enable row level security;
alter table identity enable row level security;
alter table consent enable row level security;
alter table guest_access enable row level security;
alter table account_token enable row level security;
alter table session enable row level security;
alter table space enable row level security;
alter table known_device enable row level security;
alter table space_access enable row level security;
alter table organisation enable row level security;
create policy platform on account using (current_setting('app.platform') = 'on');
create policy own on account using (id = current_setting('app.account')::uuid);
create policy platform on password using (current_setting('app.platform') = 'on');
create policy platform on identity using (current_setting('app.platform') = 'on');
create policy own on identity using (account_id = current_setting('app.account')::uuid);
create policy platform on consent using (current_setting('app.platform') = 'on');
create policy own on consent using (account_id = current_setting('app.account')::uuid);
create policy platform on guest_access using (current_setting('app.platform') = 'on');
create policy platform on account_token using (current_setting('app.platform') = 'on');
create policy platform on session using (current_setting('app.platform') = 'on');
create policy own on session using (account_id = current_setting('app.account')::uuid);
create policy platform on known_device using (current_setting('app.platform') = 'on');
create policy platform on space using (current_setting('app.platform') = 'on');
create policy own on space using (id = any ((select my_spaces())::uuid[]));
create policy platform on space_access using (current_setting('app.platform') = 'on');
create policy own on space_access using (space_id = any ((select my_spaces())::uuid[]));
create policy platform on organisation using (current_setting('app.platform') = 'on');
create policy own on organisation using (space_id = any ((select my_spaces())::uuid[]));
