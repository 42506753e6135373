-- Authorities, what they are made of and what they tell.

create table authority (
  id uuid primary key,
  kind text not null check (kind in ('commune', 'intercommunality', 'department')),
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
  host text unique,
  -- « 70999 » for a commune, « 70 » for a département; an intercommunality has its SIREN alone.
  insee_code text,
  siren text unique check (siren ~ '^[0-9]{9}$'),
  -- Before it opens and while it is suspended its staff alone sees it; a portal that closed keeps its requests.
  stage text not null default 'preparing' check (stage in ('preparing', 'open', 'suspended', 'closed')),
  -- Days begin and offices open on this clock: those of La Réunion are not those of Paris.
  time_zone text not null default 'Europe/Paris',
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
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (kind, insee_code)
);

-- Keys and passwords that an authority entrusts to the program: apart, so that no page's statement can take one along.
create table authority_secret (
  authority_id uuid not null references authority (id) on delete cascade,
  name text not null check (name ~ '^[a-z][a-z_]{1,60}$'),
  value text not null,
  updated_at timestamptz not null,
  primary key (authority_id, name)
);

create table authority_parent (
  authority_id uuid not null references authority (id),
  parent_id uuid not null references authority (id),
  primary key (authority_id, parent_id),
  check (authority_id <> parent_id)
);

create table team (
  authority_id uuid not null references authority (id),
  id uuid not null,
  name text not null,
  email text not null,
  phone text not null,
  address text not null,
  primary key (authority_id, id)
);

create table news (
  authority_id uuid not null references authority (id),
  id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9][a-z0-9-]{1,80}$'),
  title text not null,
  summary text not null,
  body text not null,
  published_at timestamptz,
  primary key (authority_id, id),
  unique (authority_id, slug)
);
-- The latest news first.
create index news_by_date on news (authority_id, published_at desc, id desc) where published_at is not null;

alter table authority enable row level security;
alter table authority_secret enable row level security;
alter table authority_parent enable row level security;
alter table team enable row level security;
alter table news enable row level security;
create policy public_read on authority for select using (true);
create policy platform on authority using (current_setting('app.platform') = 'on');
create policy authority_change on authority for update using (id = current_setting('app.authority')::uuid);
-- No page reads a secret, not even the authority's own: the program alone keeps and uses them.
create policy platform on authority_secret using (current_setting('app.platform') = 'on');
create policy public_read on authority_parent for select using (true);
create policy platform on authority_parent using (current_setting('app.platform') = 'on');
create policy public_read on team for select using (true);
create policy platform on team using (current_setting('app.platform') = 'on');
create policy authority_all on team using (authority_id = current_setting('app.authority')::uuid);
create policy public_read on news for select using (published_at is not null);
create policy platform on news using (current_setting('app.platform') = 'on');
create policy authority_all on news using (authority_id = current_setting('app.authority')::uuid);
