-- Démarches, their forms, the catalogue as a portal shows it, and a search that forgives.

create table category (
  authority_id uuid not null references authority (id),
  id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9][a-z0-9-]{1,80}$'),
  name text not null,
  icon text not null,
  position integer not null,
  primary key (authority_id, id),
  unique (authority_id, slug)
);

create table procedure (
  authority_id uuid not null references authority (id),
  id uuid not null,
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
  -- The démarche of the library it was taken from, and the hash of what was taken: an update has something to compare with.
  library_name text,
  library_hash text,
  updated_at timestamptz not null,
  search tsvector generated always as (
    setweight(to_tsvector('public.guichet_french', name), 'A')
    || setweight(to_tsvector('public.guichet_french', keywords), 'B')
    || setweight(to_tsvector('public.guichet_french', summary), 'C')
  ) stored,
  -- What typing errors are compared with: the words without accents or capitals.
  words text not null generated always as (plain_text(name || ' ' || keywords || ' ' || summary)) stored,
  primary key (authority_id, id),
  unique (authority_id, slug),
  check ((library_name is null) = (library_hash is null)),
  foreign key (authority_id, category_id) references category (authority_id, id),
  foreign key (authority_id, team_id) references team (authority_id, id)
);

create table form_version (
  authority_id uuid not null references authority (id),
  id uuid not null,
  procedure_id uuid not null,
  number integer not null,
  hash text not null,
  definition jsonb not null,
  published_at timestamptz not null,
  primary key (authority_id, id),
  unique (authority_id, procedure_id, number),
  -- A démarche opens a version of its own form, never of another's.
  unique (authority_id, procedure_id, id),
  foreign key (authority_id, procedure_id) references procedure (authority_id, id)
);
alter table procedure
  add foreign key (authority_id, id, form_version_id) references form_version (authority_id, procedure_id, id);

-- The copy of a form that its authority works on: one a démarche, under a version number that each save names.
create table form_edition (
  authority_id uuid not null,
  procedure_id uuid not null,
  version integer not null,
  definition jsonb not null,
  changed_at timestamptz not null,
  primary key (authority_id, procedure_id),
  foreign key (authority_id, procedure_id) references procedure (authority_id, id) on delete cascade
);

-- What each save replaced, the last first: undoing one takes it back. Forgotten when the edition is published.
create table form_edition_step (
  authority_id uuid not null,
  procedure_id uuid not null,
  version integer not null,
  definition jsonb not null,
  account_id uuid references account (id) on delete set null,
  replaced_at timestamptz not null,
  primary key (authority_id, procedure_id, version),
  foreign key (authority_id, procedure_id) references form_edition (authority_id, procedure_id) on delete cascade
);

-- One row per démarche and portal that lists it: the authority's own, and those of the open authorities it belongs to.
create view catalogue_entry with (security_invoker = true) as
select
  listed.portal_id, listed.authority_id, listed.authority_id = listed.portal_id as own,
  authority.slug as authority_slug, authority.host as authority_host, authority.name as authority_name,
  procedure.id, procedure.slug, procedure.name, procedure.summary, procedure.kind, procedure.external_url,
  procedure.requires_account, procedure.holder, procedure.minutes, procedure.opens_on, procedure.closes_on,
  procedure.popularity, procedure.position,
  category.slug as category_slug, category.name as category_name, category.icon as category_icon,
  category.position as category_position
from (
  select id as portal_id, id as authority_id from authority
  union all
  select member.authority_id, member.parent_id
  from authority_parent member join authority parent on parent.id = member.parent_id and parent.stage = 'open'
) listed
join authority on authority.id = listed.authority_id
join procedure on procedure.authority_id = listed.authority_id and procedure.published_at is not null
join category on category.authority_id = procedure.authority_id and category.id = procedure.category_id;

-- A word is found by its stem, by its beginning (results come as one types), or nearly (typing errors, from four letters).
-- Rows that hold the most words of the question come back, at least half of them: « comment avoir un acte de
-- naissance » finds « Acte de naissance ». Words that mean nothing (« le », « de ») are not looked for; a question
-- made of them alone asks for everything. Ids only, best first.
create function search_procedures(authorities uuid[], query text)
  returns table (id uuid, rank real)
  language sql stable security definer set search_path = public
begin atomic
  with asked as (
    select distinct word,
      to_tsquery('public.guichet_french', word || ':*') || plainto_tsquery('public.guichet_french', word) as stem
    from (select word from regexp_split_to_table(plain_text(query), '[^a-z0-9]+') as word where length(word) > 1 limit 12) typed
    where numnode(plainto_tsquery('public.guichet_french', word)) > 0
  ), candidate as (
    select procedure.id, procedure.search, procedure.words, procedure.popularity
    from procedure where procedure.authority_id = any (authorities) and procedure.published_at is not null
  ), compared as (
    select candidate.id, candidate.popularity, asked.word,
      candidate.search @@ asked.stem
        or position(' ' || asked.word in ' ' || candidate.words) > 0
        or (length(asked.word) > 3 and strict_word_similarity(asked.word, candidate.words) >= 0.4) as found,
      ts_rank(candidate.search, asked.stem) + strict_word_similarity(asked.word, candidate.words) / 4 as score
    from candidate left join asked on true
  ), counted as (
    select compared.id, compared.popularity,
      count(*) filter (where compared.found) as matches,
      count(compared.word) as words,
      coalesce(sum(compared.score) filter (where compared.found), 0) as score
    from compared group by compared.id, compared.popularity
  )
  select counted.id, counted.score::real
  from counted
  where counted.matches * 2 >= counted.words and counted.matches = (select max(best.matches) from counted best)
  order by counted.score desc, counted.popularity desc, counted.id;
end;

alter table category enable row level security;
alter table procedure enable row level security;
alter table form_version enable row level security;
alter table form_edition enable row level security;
alter table form_edition_step enable row level security;
create policy public_read on category for select using (true);
create policy platform on category using (current_setting('app.platform') = 'on');
create policy authority_all on category using (authority_id = current_setting('app.authority')::uuid);
create policy public_read on procedure for select using (published_at is not null);
create policy platform on procedure using (current_setting('app.platform') = 'on');
create policy authority_all on procedure using (authority_id = current_setting('app.authority')::uuid);
-- The public sees the forms of what is published: the policy of procedure answers inside the exists.
create policy public_read on form_version for select using (
  exists (select from procedure
    where procedure.authority_id = form_version.authority_id and procedure.id = form_version.procedure_id));
create policy platform on form_version using (current_setting('app.platform') = 'on');
create policy authority_read on form_version for select using (authority_id = current_setting('app.authority')::uuid);
create policy authority_add on form_version for insert with check (authority_id = current_setting('app.authority')::uuid);
-- What an authority works on is its own.
create policy platform on form_edition using (current_setting('app.platform') = 'on');
create policy authority_all on form_edition using (authority_id = current_setting('app.authority')::uuid);
create policy platform on form_edition_step using (current_setting('app.platform') = 'on');
create policy authority_all on form_edition_step using (authority_id = current_setting('app.authority')::uuid);
