-- readHome
select (select coalesce(jsonb_agg(to_jsonb(one)
  order by one.popularity desc, one.name, one.slug), '[]')
  from ( select slug, name, summary, category_icon as icon, popularity, jsonb_build_object( 'id', authority_id, 'slug', authority_slug, 'host', authority_host, 'name', authority_name) as authority
  from catalogue_entry
  where portal_id = $1
  order by popularity desc, name, slug
  limit 6) one) as popular, (select coalesce(jsonb_agg(to_jsonb(one)
  order by one.position, one.slug), '[]')
  from ( select category_slug as slug, (array_agg(category_name
  order by own desc))[1] as name, (array_agg(category_icon
  order by own desc))[1] as icon, min(category_position) as position, count(*)::integer as count
  from catalogue_entry
  where portal_id = $2
  group by category_slug) one) as categories, (select coalesce(jsonb_agg(to_jsonb(one)
  order by one."publishedAt" desc, one.id desc), '[]')
  from ( select slug, title, summary, published_at as "publishedAt", id
  from news
  where authority_id = $3
  and published_at is not null
  order by published_at desc, id desc
  limit $4) one) as news;

-- listNews
select "slug", "title", "summary", published_at as "publishedAt"
  from "news"
  where "authority_id" = $1
  and "published_at" is not null
  order by "published_at" desc, "id" desc
  limit $2;
select "slug", "title", "summary", published_at as "publishedAt"
  from "news"
  where "authority_id" = $1
  and "published_at" is not null
  and (published_at, id) < (select last.published_at, last.id
  from news last
  where last.authority_id = $2
  and last.slug = $3
  and last.published_at is not null)
  order by "published_at" desc, "id" desc
  limit $4;

-- findArticle
select "slug", "title", "summary", "body", published_at as "publishedAt"
  from "news"
  where "authority_id" = $1
  and "slug" = $2
  and "published_at" is not null;

-- listProcedures
select slug as "slug", name as "name", summary as "summary", category_icon as "icon", category_name as "category", jsonb_build_object( 'id', authority_id, 'slug', authority_slug, 'host', authority_host, 'name', authority_name) as "authority"
  from "catalogue_entry"
  where "portal_id" = $1
  order by "category_position", "category_slug", "name";

-- listPortals
select slug, host, name, kind, address ->> 'postcode' as postcode, address ->> 'town' as town
  from authority
  where stage = 'open'
  and ($1 = '' or starts_with(address ->> 'postcode', $2) or position(' ' || plain_text($3) in ' ' || plain_text(name || ' ' || (address ->> 'town'))) > 0 or word_similarity(plain_text($4), plain_text(name || ' ' || (address ->> 'town'))) >= 0.5)
  order by case when $5 = '' then 0 else word_similarity(plain_text($6), plain_text(name || ' ' || (address ->> 'town'))) end desc, name, id
  limit $7;
