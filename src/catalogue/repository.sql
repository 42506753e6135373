-- readCatalogue


-- findListedProcedure


-- readFormDefinition
select "definition"
  from "form_version"
  where "authority_id" = $1
  and "id" = $2;
