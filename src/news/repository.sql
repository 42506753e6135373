-- findTakenSlugs
select "slug"
  from "news"
  where "authority_id" = $1
  and "slug" = any($2::text[]);

-- insertNews
insert into "news" ("slug", "title", "summary", "body", "authority_id", "id", "published_at")
  values ($1, $2, $3, $4, $5, $6, $7);

-- unpublishNews
update "news"
  set "published_at" = $1
  where "authority_id" = $2
  and "slug" = $3;
