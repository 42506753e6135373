-- What everything stands on: languages of the search, and what is counted against abuse.
-- Scope of a transaction: app.authority (staff at work), app.account (a citizen), app.guest (one without account),
-- app.platform (the program itself). The connection sets all four to "nobody" when it opens, so the plain current_setting() form never fails.

create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

create text search configuration guichet_french (copy = french);
alter text search configuration guichet_french
  alter mapping for hword, hword_part, word with unaccent, french_stem;

-- Immutable so that it may stand in an index; unaccent() alone is only "stable" because its dictionary can be replaced.
create function plain_text(value text) returns text
  language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, value));

create table throttle (
  key text primary key,
  failures integer not null,
  window_started_at timestamptz not null,
  locked_until timestamptz
);

alter table throttle enable row level security;
create policy platform on throttle using (current_setting('app.platform') = 'on');
