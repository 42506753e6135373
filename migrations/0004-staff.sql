-- Who works for an authority: a role everywhere, roles in some of its teams, or both; that of the team prevails there.

create table staff (
  authority_id uuid not null references authority (id),
  account_id uuid not null references account (id) on delete cascade,
  -- In every team, those to come included. Null: only where staff_team says so.
  role text check (role in ('administrator', 'manager', 'agent', 'reader', 'archivist')),
  position text not null default '',
  active boolean not null default true,
  joined_at timestamptz not null,
  primary key (authority_id, account_id)
);
-- Where somebody works, on whatever portal; and what their account takes with it.
create index staff_account on staff (account_id);

create table staff_team (
  authority_id uuid not null,
  account_id uuid not null,
  team_id uuid not null,
  role text not null check (role in ('administrator', 'manager', 'agent', 'reader', 'archivist')),
  primary key (authority_id, account_id, team_id),
  foreign key (authority_id, account_id) references staff (authority_id, account_id) on delete cascade,
  foreign key (authority_id, team_id) references team (authority_id, id)
);
create index staff_team_by_team on staff_team (authority_id, team_id);

alter table staff enable row level security;
alter table staff_team enable row level security;
create policy platform on staff using (current_setting('app.platform') = 'on');
create policy authority_all on staff using (authority_id = current_setting('app.authority')::uuid);
create policy own_read on staff for select using (account_id = current_setting('app.account')::uuid);
create policy platform on staff_team using (current_setting('app.platform') = 'on');
create policy authority_all on staff_team using (authority_id = current_setting('app.authority')::uuid);
create policy own_read on staff_team for select using (account_id = current_setting('app.account')::uuid);

-- The staff of the authority at work by name: who works there may not read accounts, only these names and addresses.
create function staff_of(authority uuid)
  returns table (account uuid, name text, email text, "position" text, role text, teams jsonb, active boolean)
  language sql stable security definer set search_path = public
begin atomic
  select staff.account_id, person.first_name || ' ' || person.last_name, person.email, staff.position, staff.role,
    (select coalesce(jsonb_agg(jsonb_build_object('team', seat.team_id, 'role', seat.role) order by seat.team_id), '[]')
       from staff_team seat where seat.authority_id = staff.authority_id and seat.account_id = staff.account_id),
    staff.active
  from staff join account person on person.id = staff.account_id
  where staff.authority_id = authority
    and (authority = current_setting('app.authority')::uuid or current_setting('app.platform') = 'on')
  order by person.last_name, person.first_name, person.id;
end;
