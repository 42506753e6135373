-- Where and who, in one statement: the portal asked for (by host or slug), the open session, the staff role there.
-- PL/pgSQL, as every function that each page calls: before PostgreSQL 18 one in SQL is planned at every call.
create function enter_portal(asked_host text, asked_slug text, session_hash text, at timestamptz)
  returns table (portal jsonb, account jsonb, staff jsonb, spaces jsonb)
  language plpgsql stable security definer set search_path = public
as $$
begin
  return query select
    case when place.id is null then null else jsonb_build_object(
      'id', place.id, 'kind', place.kind, 'slug', place.slug, 'host', place.host, 'stage', place.stage,
      'time_zone', place.time_zone, 'name', place.name, 'name_of', place.name_of, 'slogan', place.slogan,
      'colour', place.colour, 'logo_hash', place.logo_hash, 'banner_hash', place.banner_hash,
      'address', place.address, 'phone', place.phone, 'email', place.email, 'website', place.website,
      'opening_hours', place.opening_hours, 'appeal', place.appeal, 'legal', place.legal, 'links', place.links)
      end as portal,
    case when person.id is null then null else jsonb_build_object(
      'id', person.id, 'email', person.email, 'civility', person.civility, 'last_name', person.last_name,
      'first_name', person.first_name, 'session', visit.id) end as account,
    case when worker.account_id is null then null else jsonb_build_object(
      'position', worker.position, 'role', worker.role,
      'teams', (select coalesce(jsonb_agg(jsonb_build_object('team', seat.team_id, 'role', seat.role)
                         order by seat.team_id), '[]')
        from staff_team seat
        where seat.authority_id = worker.authority_id and seat.account_id = worker.account_id)) end as staff,
    (select coalesce(jsonb_agg(jsonb_build_object('id', space.id, 'kind', space.kind, 'name', space.name, 'role', access.role)
              order by space.created_at, space.id), '[]')
       from space_access access join space on space.id = access.space_id
      where access.account_id = person.id) as spaces
  from (select 1) as one
  left join authority place on (place.host = asked_host or (asked_host is null and place.slug = asked_slug))
  left join session visit on visit.token_hash = session_hash and visit.expires_at > at
  left join account person on person.id = visit.account_id and person.activated_at is not null
  left join staff worker on worker.account_id = person.id and worker.authority_id = place.id and worker.active;
end;
$$;
