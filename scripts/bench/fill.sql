-- Fills one authority with requests as years of work leave them: two years, mostly settled, the newest still open, with
-- their submissions, events, search rows and counters. Run as the owner of the database.
-- bench.authority, bench.agent, bench.count and bench.first (first number given) are set by scripts/bench/fill.mjs.

create temp table filling as
with offered as (
  select row_number() over (order by position, slug) - 1 as place, count(*) over () as places,
         id, team_id, form_version_id, name
  from procedure
  where authority_id = current_setting('bench.authority')::uuid and form_version_id is not null
), numbered as (
  select n, (n - 1)::float / current_setting('bench.count')::integer as progress, (n::bigint * 7919) % 100 as chance,
         ((n + current_setting('bench.first')::bigint) * 15485863) % 37822859361 as code
  from generate_series(1, current_setting('bench.count')::integer) n
), dated as (
  select *, now() - interval '730 days' * (1 - progress) - interval '1 second' as submitted_at,
    case
      when progress > 0.95 then
        case when chance < 35 then 'submitted' when chance < 80 then 'in_progress'
             when chance < 92 then 'awaiting_complement' else 'accepted' end
      when chance = 0 then 'in_progress'
      when chance < 70 then 'accepted' when chance < 85 then 'refused' when chance < 95 then 'closed'
      else 'cancelled'
    end as status
  from numbered
), person as (
  select dated.*,
    (array['Claire','Amina','Georges','Sylvie','Julien','Hélène','Karim','Camille','Zoé','Étienne','Noël'])[1 + n % 11] as first_name,
    (array['Fontaine','Diallo','Maurin','Noël','Besson','Roussel','Haddad','Berger','Lefèvre','Garnier','Perrin','Morel','Chevalier'])[1 + n % 13] as last_name,
    (array['Plassans','Valbelle','Aubignac','Ceyrac','Monteils','Saint-Elme','La Roque','Vernoux','Thiézac'])[1 + n % 9] as town
  from dated
)
select
  uuidv7(person.submitted_at - now()) as id, person.n, offered.id as procedure_id, offered.team_id, offered.form_version_id,
  offered.name as procedure_name, person.status, person.town, person.submitted_at,
  least(now(), person.submitted_at + interval '1 day' * (1 + person.n % 45)) as updated_at,
  first_name || ' ' || last_name as author_name,
  case when person.n % 3 = 0 then 'Mairie de ' || town else first_name || ' ' || last_name end as holder_name,
  (select string_agg(substr('234679CDFGHJKMNPQRTWX', ((code / (21 ^ place)::bigint) % 21 + 1)::integer, 1)
            || case when place = 3 then '-' else '' end, '' order by place)
     from generate_series(0, 7) place) as number,
  status in ('submitted', 'in_progress', 'awaiting_complement') as open
from person join offered on offered.place = person.n % offered.places;

insert into account (id, email, civility, last_name, first_name, activated_at, created_at, updated_at)
values (md5(current_setting('bench.authority'))::uuid, 'remplissage-' || current_setting('bench.first') || '@banc.example',
  'unspecified', 'Remplissage', 'Banc', now(), now(), now());
insert into space (id, kind, name, created_at)
values (md5(current_setting('bench.authority'))::uuid, 'person', 'Banc Remplissage', now());

insert into request (id, authority_id, procedure_id, team_id, form_version_id, space_id, account_id, number, tracking_code,
  procedure_name, holder_name, author_name, town, status, step, assigned_to, assigned_name, submission_count, submitted_at,
  updated_at, decided_at, silence_due_on, silence_kind, event_count, event_head)
select id, current_setting('bench.authority')::uuid, procedure_id, team_id, form_version_id,
  md5(current_setting('bench.authority'))::uuid, md5(current_setting('bench.authority'))::uuid, number, number,
  procedure_name, holder_name, author_name, town, status, status,
  case when status <> 'submitted' then current_setting('bench.agent')::uuid end,
  case when status <> 'submitted' then 'Julien Besson' end,
  1, submitted_at, updated_at, case when not open then updated_at end,
  (submitted_at + interval '2 months')::date, 'reject',
  case when status = 'submitted' then 1 when open then 2 else 3 end, sha256(number::bytea)
from filling order by n;

insert into submission (id, authority_id, request_id, space_id, sequence, form_version_id, answers, documents, content_hash, salt,
  draft_id, account_id, submitted_at)
select uuidv7(submitted_at - now()), current_setting('bench.authority')::uuid, id, md5(current_setting('bench.authority'))::uuid,
  1, form_version_id,
  jsonb_build_object('collectivite', holder_name, 'contactNom', author_name, 'habitants', 100 + n % 9000, 'commune', town,
    'dejaParticipe', n % 2 = 0, 'actions', jsonb_build_array('vivaces', 'paillage', 'ecole'),
    'budgetPlants', 120000 + n, 'presentation', repeat('Des vivaces au pied des murs, un paillage local, une école qui jardine. ', 8),
    'sites', jsonb_build_array(jsonb_build_object('id', 'a', 'values', jsonb_build_object('siteNom', 'Place du Lavoir', 'surface', 35)))),
  '{}', encode(sha256(number::bytea), 'hex'), sha256(id::text::bytea), gen_random_uuid(), md5(current_setting('bench.authority'))::uuid, submitted_at
from filling order by n;

insert into event (request_id, sequence, authority_id, space_id, kind, side, actor_name, data, salt, commitment, occurred_at, previous_hash, hash)
select id, step.sequence, current_setting('bench.authority')::uuid, md5(current_setting('bench.authority'))::uuid,
  case step.sequence when 1 then 'request_submitted' when 2 then 'request_taken'
    else case status when 'accepted' then 'request_accepted' when 'refused' then 'request_refused'
                     when 'closed' then 'request_closed' else 'request_cancelled' end end,
  case step.sequence when 1 then 'citizen' else 'authority' end,
  case step.sequence when 1 then author_name else 'Julien Besson' end,
  '{}', sha256(id::text::bytea), sha256((number || step.sequence)::bytea), case step.sequence when 1 then submitted_at else updated_at end,
  sha256((number || step.sequence - 1)::bytea), sha256((number || step.sequence)::bytea)
from filling
cross join lateral generate_series(1, case when status = 'submitted' then 1 when open then 2 else 3 end) step (sequence)
order by n, step.sequence;

insert into request_search (authority_id, request_id, words, names)
select current_setting('bench.authority')::uuid, id,
  setweight(to_tsvector('public.guichet_french', number || ' ' || holder_name || ' ' || author_name || ' ' || town), 'A')
    || to_tsvector('public.guichet_french', procedure_name || ' vivaces paillage école place du lavoir ' || n),
  plain_text(number || ' ' || holder_name || ' ' || author_name || ' ' || town)
from filling order by n;

insert into request_counter (authority_id, team_id, status, count)
select current_setting('bench.authority')::uuid, team_id, status, count(*) from filling group by team_id, status
on conflict (authority_id, team_id, status) do update set count = request_counter.count + excluded.count;

drop table filling;
