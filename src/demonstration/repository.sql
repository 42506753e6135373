-- lockWorld
select pg_advisory_xact_lock(hashtext('guichet demonstration'));

-- authorityExists
select "id"
  from "authority"
  where "slug" = $1;

-- insertTerritory
insert into "authority" ("id", "kind", "slug", "name", "name_of", "slogan", "colour", "logo_hash", "banner_hash", "address", "phone", "email", "website", "opening_hours", "appeal", "legal", "links", "stage", "created_at", "updated_at")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb, $11, $12, $13, $14::jsonb, $15::jsonb, $16::jsonb, $17::jsonb, $18, $19, $20), ($21, $22, $23, $24, $25, $26, $27, $28, $29, $30::jsonb, $31, $32, $33, $34::jsonb, $35::jsonb, $36::jsonb, $37::jsonb, $38, $39, $40);
insert into "authority_parent" ("authority_id", "parent_id")
  values ($1, $2);
insert into "team" ("name", "email", "phone", "address", "id", "authority_id")
  values ($1, $2, $3, $4, $5, $6);
insert into "category" ("slug", "name", "icon", "position", "id", "authority_id")
  values ($1, $2, $3, $4, $5, $6);
insert into "procedure" ("authority_id", "category_id", "team_id", "position", "id", "slug", "name", "summary", "keywords", "kind", "external_url", "requires_account", "holder", "minutes", "content", "silence", "popularity", "published_at", "updated_at")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15::jsonb, $16::jsonb, $17, $18, $19);
insert into "form_version" ("id", "authority_id", "procedure_id", "number", "hash", "definition", "published_at")
  values ($1, $2, $3, $4, $5, $6::jsonb, $7);
insert into "news" ("slug", "title", "summary", "body", "id", "authority_id", "published_at")
  values ($1, $2, $3, $4, $5, $6, $7);
update "procedure"
  set "form_version_id" = "form_version"."id"
  from "form_version"
  where "form_version"."procedure_id" = "procedure"."id"
  and "form_version"."authority_id" = "procedure"."authority_id"
  and "form_version"."id" = any($1::uuid[]);

-- insertBelongings
insert into "space" ("id", "kind", "name", "created_at")
  values ($1, $2, $3, $4);
insert into "space_access" ("space_id", "account_id", "role", "joined_at")
  values ($1, $2, $3, $4);
insert into "organisation" ("siret", "website", "phone", "space_id", "legal_name", "legal_form", "address", "created_at", "updated_at")
  values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9);
insert into "staff" ("authority_id", "account_id", "position", "role", "joined_at")
  values ($1, $2, $3, $4, $5);
insert into "staff_team" ("authority_id", "account_id", "team_id", "role")
  values ($1, $2, $3, $4);

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
