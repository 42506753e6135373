-- lockWorld
select pg_advisory_xact_lock(hashtext('guichet demonstration'));

-- authorityExists
select "id"
  from "authority"
  where "slug" = $1;

-- insertBelongings
insert into "space" ("id", "kind", "name", "created_at")
  values ($1, $2, $3, $4);
insert into "space_access" ("space_id", "account_id", "role", "joined_at")
  values ($1, $2, $3, $4);
insert into "organisation" ("siret", "website", "phone", "space_id", "legal_name", "legal_form", "address", "created_at", "updated_at")
  values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9);

-- findPlace
select portal
  from enter_portal(null, $1::text, null, now());

-- findPerson
select jsonb_build_object( 'account', account.id, 'session', '', 'email', account.email, 'civility', account.civility, 'firstName', account.first_name, 'lastName', account.last_name, 'spaces', (select jsonb_agg(jsonb_build_object( 'id', space.id, 'kind', space.kind, 'name', space.name, 'role', access.role))
  from space_access access join space on space.id = access.space_id
  where access.account_id = account.id), 'staff', (select jsonb_build_object('role', staff.role, 'position', staff.position, 'teams', ( select coalesce(jsonb_agg(jsonb_build_object('team', seat.team_id, 'role', seat.role)), '[]')
  from staff_team seat
  where seat.authority_id = staff.authority_id
  and seat.account_id = staff.account_id))
  from staff
  where staff.account_id = account.id
  and staff.authority_id = $1::uuid) ) as viewer
  from account
  where account.email = $2
  and account.activated_at is not null;

-- findProcedureForm
select "id", "form_version_id"
  from "procedure"
  where "authority_id" = $1
  and "slug" = $2;

-- insertStoryDraft
insert into "draft" ("id", "authority_id", "procedure_id", "form_version_id", "space_id", "account_id", "page", "entries", "version", "created_at", "updated_at")
  values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9, $10, $11)
  on conflict do nothing;
