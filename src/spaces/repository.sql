-- insertSpace
insert into "space" ("id", "kind", "name", "created_at")
  values ($1, $2, $3, $4)
  on conflict ("id") do nothing
  returning "id";

-- insertManager
insert into "space_access" ("space_id", "account_id", "role", "joined_at")
  values ($1, $2, $3, $4);

-- insertOrganisation
insert into "organisation" ("space_id", "created_at", "legal_name", "legal_form", "siret", "rna", "website", "address", "phone", "fax", "source", "updated_at")
  values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9, $10, $11, $12);

-- updateOrganisation
update "organisation"
  set "legal_name" = $1, "legal_form" = $2, "siret" = $3, "rna" = $4, "website" = $5, "address" = $6::jsonb, "phone" = $7, "fax" = $8, "source" = $9, "updated_at" = $10
  where "space_id" = $11;
update "space"
  set "name" = $1
  where "id" = $2;

-- findOrganisation
select "legal_name" as "legalName", "legal_form" as "legalForm", "siret", "rna", "website", "phone", "fax", "address" as "address", "source" as "source"
  from "organisation"
  where "space_id" = $1;

-- listOrganisations
select "organisation"."space_id" as "id", "organisation"."legal_name" as "legalName", "organisation"."siret", "organisation"."address" as "address", "space_access"."role" as "role"
  from "space_access"
  inner join "organisation" on "organisation"."space_id" = "space_access"."space_id"
  where "space_access"."account_id" = $1
  order by "organisation"."legal_name", "organisation"."space_id";

-- listPeopleWithAccess
select account_id as account, name, role, joined_at as "joinedAt"
  from people_with_access($1::uuid);

-- countPeopleWithAccess
select count(*) as "count"
  from "space_access"
  where "space_id" = $1;

-- insertGuestAccess
insert into "guest_access" ("id", "space_id", "token_hash", "email", "created_at", "expires_at")
  values ($1, $2, $3, $4, $5, $6);

-- proveAccess
update "guest_access"
  set "proven_at" = $1, "expires_at" = $2
  where "token_hash" = $3
  and "proven_at" is null
  and "revoked_at" is null
  and "expires_at" > $4
  returning "id", "space_id", "email";

-- findProvenAccess
select "id", "space_id", "email"
  from "guest_access"
  where "token_hash" = $1
  and "proven_at" is not null
  and "revoked_at" is null
  and "expires_at" > $2;

-- revokeAccess
update "guest_access"
  set "revoked_at" = $1
  where "id" = $2
  and "revoked_at" is null;

-- listSpacesOf
select "own"."space_id" as "id", exists (select "other"."account_id"
  from "space_access" as "other"
  where "other"."space_id" = "own"."space_id"
  and "other"."account_id" <> $1) as "shared"
  from "space_access" as "own"
  where "own"."account_id" = $2;

-- listUnused
select unused_spaces($1::uuid[]) as id;

-- deleteSpaces
delete
  from "space"
  where "id" = any($1::uuid[]);

-- forgetNames
update "space"
  set "name" = $1
  where "id" = any($2::uuid[])
  and "kind" = $3;

-- handOver
update space_access
  set role = 'manager'
  from ( select distinct on (space_id) space_id, account_id
  from space_access
  where space_id = any($1::uuid[])
  and account_id <> $2::uuid
  order by space_id, role = 'manager' desc, joined_at, account_id ) first
  where space_access.space_id = first.space_id
  and space_access.account_id = first.account_id;

-- holdUnproven
select "access"."space_id" as "id"
  from "guest_access" as "access"
  where "access"."proven_at" is null
  and "access"."expires_at" <= $1
  and not exists (select "other"."id"
  from "guest_access" as "other"
  where "other"."space_id" = "access"."space_id"
  and ("other"."proven_at" is not null or "other"."expires_at" > $2))
  and exists (select
  from unused_spaces(array[access.space_id]))
  order by "access"."expires_at"
  limit $3
  for update of "access";
