-- readCatalogue
with listed as ( select entry.*, found.rank
  from catalogue_entry entry join search_procedures( (select array_agg(distinct authority_id)
  from catalogue_entry
  where portal_id = $1), $2 ) found on found.id = entry.id
  where entry.portal_id = $3 ) select (select coalesce(jsonb_agg(jsonb_build_object( 'slug', slug, 'name', name, 'summary', summary, 'kind', kind, 'requiresAccount', requires_account, 'holder', holder, 'minutes', minutes, 'opensOn', opens_on, 'closesOn', closes_on, 'authority', jsonb_build_object( 'id', authority_id, 'slug', authority_slug, 'host', authority_host, 'name', authority_name) )
  order by rank desc, plain_text(name), id), '[]')
  from listed
  where category_slug = coalesce($4, category_slug)) as entries, (select coalesce(jsonb_agg(jsonb_build_object('slug', slug, 'name', name, 'icon', icon, 'count', count)
  order by position, slug), '[]')
  from (select category_slug as slug, (array_agg(category_name
  order by own desc))[1] as name, (array_agg(category_icon
  order by own desc))[1] as icon, min(category_position) as position, count(*) as count
  from listed
  group by category_slug) category) as categories;

-- findListedProcedure
select procedure.id, procedure.slug, procedure.name, procedure.summary, procedure.kind, procedure.external_url as "externalUrl", procedure.requires_account as "requiresAccount", procedure.holder, procedure.minutes, procedure.content, procedure.opens_on as "opensOn", procedure.closes_on as "closesOn", procedure.form_version_id as "formVersion", jsonb_build_object('id', team.id, 'name', team.name, 'email', team.email, 'phone', team.phone, 'address', team.address) as team, jsonb_build_object('slug', entry.category_slug, 'name', entry.category_name, 'icon', entry.category_icon) as category, jsonb_build_object('id', entry.authority_id, 'slug', entry.authority_slug, 'host', entry.authority_host, 'name', entry.authority_name) as authority
  from catalogue_entry entry join procedure on procedure.authority_id = entry.authority_id
  and procedure.id = entry.id join team on team.authority_id = procedure.authority_id
  and team.id = procedure.team_id
  where entry.portal_id = $1
  and entry.slug = $2
  order by entry.own desc, entry.authority_name
  limit 1;

-- readFormDefinition
select "definition"
  from "form_version"
  where "authority_id" = $1
  and "id" = $2;
