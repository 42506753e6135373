-- findTaken
select bool_or(slug = $1) as slug, bool_or(host = $2::text) as host, bool_or(kind = $3
  and insee_code = $4::text) as "inseeCode", bool_or(siren = $5::text) as siren
  from authority
  where id is distinct
  from $6::uuid;

-- insertAuthority
insert into "authority" ("id", "kind", "slug", "host", "insee_code", "siren", "time_zone", "name", "name_of", "slogan", "colour", "logo_hash", "banner_hash", "address", "phone", "email", "website", "opening_hours", "appeal", "legal", "links", "stage", "created_at", "updated_at")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::jsonb, $15, $16, $17, $18::jsonb, $19::jsonb, $20::jsonb, $21::jsonb, $22, $23, $24);

-- updateAuthority
update "authority"
  set "kind" = $1, "slug" = $2, "host" = $3, "insee_code" = $4, "siren" = $5, "time_zone" = $6, "name" = $7, "name_of" = $8, "slogan" = $9, "colour" = $10, "logo_hash" = $11, "banner_hash" = $12, "address" = $13::jsonb, "phone" = $14, "email" = $15, "website" = $16, "opening_hours" = $17::jsonb, "appeal" = $18::jsonb, "legal" = $19::jsonb, "links" = $20::jsonb, "updated_at" = $21
  where "id" = $22;

-- holdStage
select "stage"
  from "authority"
  where "id" = $1
  for update;

-- updateStage
update "authority"
  set "stage" = $1, "updated_at" = $2
  where "id" = $3;

-- findKinds
select "id", "kind"
  from "authority"
  where "id" = any($1::uuid[]);

-- belongsTo
with recursive above as ( select parent_id
  from authority_parent
  where authority_id = any($1::uuid[]) union select member.parent_id
  from authority_parent member join above on above.parent_id = member.authority_id ) select exists (select
  from above
  where parent_id = $2::uuid) as found;

-- replaceParents
delete
  from "authority_parent"
  where "authority_id" = $1;
insert into "authority_parent" ("authority_id", "parent_id")
  values ($1, $2);

-- listTeamNames
select "id", "name"
  from "team"
  where "authority_id" = $1;

-- insertTeams
insert into "team" ("authority_id", "name", "email", "phone", "address", "id")
  values ($1, $2, $3, $4, $5, $6);

-- updateTeam
update "team"
  set "name" = $1, "email" = $2, "phone" = $3, "address" = $4
  where "authority_id" = $5
  and "id" = $6;

-- writeSecret
insert into "authority_secret" ("authority_id", "name", "value", "updated_at")
  values ($1, $2, $3, $4)
  on conflict ("authority_id", "name") do update
  set "value" = $5, "updated_at" = $6;

-- findSecret
select "value"
  from "authority_secret"
  where "authority_id" = $1
  and "name" = $2;
