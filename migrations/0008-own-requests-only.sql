-- What works beneath the policies asks by itself whose the request is: a scope that could not write a request counts
-- nothing for its authority and does not touch its search row.

create or replace function count_request(counted_authority uuid, counted_team uuid, before text, after text) returns void
  language sql security definer set search_path = public
begin atomic
  insert into request_counter (authority_id, team_id, status, count)
  select counted_authority, counted_team, change.status, change.delta
  from (values (before, -1), (after, 1)) as change (status, delta)
  where change.status is not null
    and (counted_authority = current_setting('app.authority')::uuid or exists (
      select from request
      where request.space_id = any (my_spaces())
        and request.authority_id = counted_authority and request.team_id = counted_team))
  order by change.status -- one order for all: two changes at once never wait for each other in a circle
  on conflict (authority_id, team_id, status) do update set count = request_counter.count + excluded.count;
end;

create or replace function index_request(indexed_authority uuid, indexed_request uuid, indexed_team uuid, names text, content text) returns void
  language sql security definer set search_path = public
begin atomic
  insert into request_search (authority_id, request_id, team_id, names, words)
  select request.authority_id, request.id, indexed_team, plain_text(names),
         setweight(to_tsvector('public.guichet_french', names), 'A') || to_tsvector('public.guichet_french', content)
  from request
  where request.authority_id = indexed_authority and request.id = indexed_request
    and (request.authority_id = current_setting('app.authority')::uuid or request.space_id = any (my_spaces()))
  on conflict (authority_id, request_id) do update set names = excluded.names, words = excluded.words;
end;
