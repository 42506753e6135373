-- listCategories
select "id", "slug"
  from "category"
  where "authority_id" = $1;

-- insertCategories
insert into "category" ("authority_id", "id", "slug", "name", "icon", "position")
  values ($1, $2, $3, $4, $5, $6);

-- findFit
select array(select id
  from team
  where team.authority_id = $1::uuid) as teams, array(select id
  from category
  where category.authority_id = $2::uuid) as categories, array(select slug
  from procedure
  where procedure.authority_id = $3::uuid) as slugs;

-- insertProcedures
insert into "procedure" ("id", "slug", "name", "summary", "keywords", "kind", "holder", "minutes", "popularity", "position", "authority_id", "category_id", "team_id", "external_url", "requires_account", "content", "silence", "opens_on", "closes_on", "library_name", "library_hash", "updated_at")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16::jsonb, $17::jsonb, $18, $19, $20, $21, $22);

-- holdProcedures
select
  from procedure
  where authority_id = $1::uuid
  and id = any($2::uuid[])
  order by id
  for update;
select procedure.id, procedure.kind, procedure.content, procedure.published_at is not null as published, (select jsonb_build_object('id', last.id, 'number', last.number, 'hash', last.hash)
  from form_version last
  where last.authority_id = procedure.authority_id
  and last.procedure_id = procedure.id
  order by last.number desc
  limit 1) as version
  from procedure
  where procedure.authority_id = $1::uuid
  and procedure.id = any($2::uuid[]);

-- insertVersions
insert into "form_version" ("id", "number", "hash", "authority_id", "procedure_id", "definition", "published_at")
  values ($1, $2, $3, $4, $5, $6::jsonb, $7);

-- openVersions
update "procedure"
  set "form_version_id" = "form_version"."id", "updated_at" = $1
  from "form_version"
  where "procedure"."authority_id" = $2
  and "form_version"."authority_id" = "procedure"."authority_id"
  and "form_version"."procedure_id" = "procedure"."id"
  and "form_version"."id" = any($3::uuid[]);

-- updatePublication
update "procedure"
  set "published_at" = coalesce(published_at, $1), "updated_at" = $2
  where "authority_id" = $3
  and "id" = any($4::uuid[]);
