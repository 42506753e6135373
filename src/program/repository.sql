-- listAuthorities
select "id", "slug"
  from "authority"
  order by "slug";
