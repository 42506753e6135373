-- Who works for an authority.

create table staff (
  authority_id uuid not null references authority (id),
  account_id uuid not null references account (id),
  role text not null check (role in ('administrator', 'manager', 'agent', 'reader')),
  -- Null: every team of the authority.
  team_id uuid,
  position text not null default '',
  active boolean not null default true,
  primary key (authority_id, account_id),
  foreign key (authority_id, team_id) references team (authority_id, id)
);
create index staff_account on staff (account_id);

alter table staff enable row level security;
create policy platform on staff using (current_setting('app.platform') = 'on');
create policy authority_read on staff for select using (authority_id = current_setting('app.authority')::uuid);
create policy own_read on staff for select using (account_id = current_setting('app.account')::uuid);
