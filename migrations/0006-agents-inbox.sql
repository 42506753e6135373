-- The agents' inbox: each of its lists is read in the order of an index, whatever the number of requests behind it.

-- « Terminées »: everything that has its outcome.
create index request_done on request (authority_id, updated_at desc, id desc)
  where status in ('accepted', 'refused', 'closed', 'cancelled');
-- « À prendre en charge », « En cours », « Complément demandé », the oldest first.
create index request_open_status_by_age on request (authority_id, status, submitted_at, id)
  where status in ('submitted', 'in_progress', 'awaiting_complement');
-- « Mes dossiers »: what an agent has in hand.
create index request_agent_open on request (authority_id, assigned_to, updated_at desc, id desc)
  where status in ('submitted', 'in_progress', 'awaiting_complement');
create index request_agent_open_by_age on request (authority_id, assigned_to, submitted_at, id)
  where status in ('submitted', 'in_progress', 'awaiting_complement');
-- The same lists for an agent who works for one team only.
create index request_team_open on request (authority_id, team_id, updated_at desc, id desc)
  where status in ('submitted', 'in_progress', 'awaiting_complement');
create index request_team_open_by_age on request (authority_id, team_id, submitted_at, id)
  where status in ('submitted', 'in_progress', 'awaiting_complement');
create index request_team_open_status_by_age on request (authority_id, team_id, status, submitted_at, id)
  where status in ('submitted', 'in_progress', 'awaiting_complement');
create index request_team_by_status on request (authority_id, team_id, status, updated_at desc, id desc);
create index request_team_done on request (authority_id, team_id, updated_at desc, id desc)
  where status in ('accepted', 'refused', 'closed', 'cancelled');
-- No list mixes the open and the closed requests of one team, or of one agent.
drop index request_by_team;
drop index request_by_agent;

-- The search knows the list in which it is made: its 200 newest are 200 of that list. Null: no limit of that sort.
drop function search_requests(uuid, text);
create function search_requests(query text, team uuid, agent uuid, statuses text[])
  returns table (id uuid)
  language sql stable security definer set search_path = public
begin atomic
  select request.id
  from request_search found
  join request on request.authority_id = found.authority_id and request.id = found.request_id
  where found.authority_id = current_setting('app.authority')::uuid
    and (team is null or found.team_id = team)
    and (agent is null or request.assigned_to = agent)
    and (statuses is null or request.status = any (statuses))
    and (found.words @@ plainto_tsquery('public.guichet_french', query)
         or found.names like '%' || replace(replace(replace(plain_text(query), '\', '\\'), '%', '\%'), '_', '\_') || '%')
  order by request.updated_at desc, request.id desc
  limit 200;
end;
revoke execute on function search_requests(text, uuid, uuid, text[]) from public;
grant execute on function search_requests(text, uuid, uuid, text[]) to guichet_app;
