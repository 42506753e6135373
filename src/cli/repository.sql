-- findAuthority
select "id"
  from "authority"
  where "slug" = $1;
