-- What agents search and count; whoever sends or changes a request keeps it true, beneath the policies.

create table request_search (
  authority_id uuid not null,
  request_id uuid not null,
  words tsvector not null,
  names text not null,
  primary key (authority_id, request_id),
  foreign key (authority_id, request_id) references request (authority_id, id)
);
create index request_search_words on request_search using gin (authority_id, words);
create index request_search_names on request_search using gin (authority_id, names gin_trgm_ops);

create table request_counter (
  authority_id uuid not null references authority (id),
  team_id uuid not null,
  status text not null,
  count bigint not null,
  primary key (authority_id, team_id, status)
);

-- What works beneath the policies asks by itself whose the request is: a scope that could not write a request counts
-- nothing for its authority and does not touch its search row.
create function count_request(counted_authority uuid, counted_team uuid, before text, after text) returns void
  language plpgsql security definer set search_path = public
as $$
begin
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
$$;

create function index_request(indexed_authority uuid, indexed_request uuid, names text, content text) returns void
  language plpgsql security definer set search_path = public
as $$
begin
  insert into request_search (authority_id, request_id, names, words)
  select request.authority_id, request.id, plain_text(names),
         setweight(to_tsvector('public.guichet_french', names), 'A') || to_tsvector('public.guichet_french', content)
  from request
  where request.authority_id = indexed_authority and request.id = indexed_request
    and (request.authority_id = current_setting('app.authority')::uuid or request.space_id = any (my_spaces()))
  on conflict (authority_id, request_id) do update set names = excluded.names, words = excluded.words;
end;
$$;

-- Ids of the requests of the authority at work that hold every word; newest first, at most 200.
-- Text operators are not leakproof: under row-level security they would lose their index, hence the definer.
-- The search knows the list in which it is made: its 200 newest are 200 of that list. Null: no limit of that sort.
create function search_requests(query text, teams uuid[], agent uuid, statuses text[])
  returns table (id uuid)
  language sql stable security definer set search_path = public
begin atomic
  select request.id
  from request_search found
  join request on request.authority_id = found.authority_id and request.id = found.request_id
  where found.authority_id = current_setting('app.authority')::uuid
    and (teams is null or request.team_id = any (teams))
    and (agent is null or request.assigned_to = agent)
    and (statuses is null or request.status = any (statuses))
    and (found.words @@ plainto_tsquery('public.guichet_french', query)
         or found.names like '%' || replace(replace(replace(plain_text(query), '\', '\\'), '%', '\%'), '_', '\_') || '%')
  order by request.updated_at desc, request.id desc
  limit 200;
end;

-- Whom to write to about a request: whoever has access to its space now. The staff at work may
-- not read accounts, only these. PL/pgSQL, so that it is planned once a connection: before PostgreSQL 18 a function in SQL
-- that works beneath the policies is planned at each call.
create function request_recipients(asked_authority uuid, asked_request uuid) returns jsonb
  language plpgsql stable security definer set search_path = public
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
                              'account', account.id, 'email', account.email, 'language', account.language)
                              order by access.joined_at, account.id), '[]')
    from request
    join space_access access on access.space_id = request.space_id
    join account on account.id = access.account_id and account.activated_at is not null
    where request.authority_id = asked_authority and request.id = asked_request
      and (request.authority_id = current_setting('app.authority')::uuid or request.space_id = any (my_spaces())));
end;
$$;

alter table request_search enable row level security;
alter table request_counter enable row level security;
create policy authority_read on request_counter for select using (authority_id = current_setting('app.authority')::uuid);
