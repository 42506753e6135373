-- Authorities, what they are made of and what they tell.

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
-- The latest news first.
create index news_by_date on news (authority_id, published_at desc, id desc) where published_at is not null;

alter table authority enable row level security;
alter table authority_parent enable row level security;
alter table team enable row level security;
alter table news enable row level security;
create policy public_read on authority for select using (true);
create policy platform on authority using (current_setting('app.platform') = 'on');
create policy public_read on authority_parent for select using (true);
create policy platform on authority_parent using (current_setting('app.platform') = 'on');
create policy public_read on team for select using (true);
create policy platform on team using (current_setting('app.platform') = 'on');
create policy public_read on news for select using (published_at is not null);
create policy platform on news using (current_setting('app.platform') = 'on');
