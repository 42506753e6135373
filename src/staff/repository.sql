-- listTeams
select "id"
  from "team"
  where "authority_id" = $1;

-- upsertStaff
insert into "staff" ("authority_id", "account_id", "role", "position", "joined_at")
  values ($1, $2, $3, $4, $5)
  on conflict ("authority_id", "account_id") do update
  set "role" = coalesce(excluded.role, staff.role), "position" = "excluded"."position", "active" = $6;

-- upsertTeamRoles
insert into "staff_team" ("authority_id", "account_id", "team_id", "role")
  values ($1, $2, $3, $4)
  on conflict ("authority_id", "account_id", "team_id") do update
  set "role" = "excluded"."role";

-- holdAdministrators
select "account_id"
  from "staff"
  where "authority_id" = $1
  and "role" = $2
  and "active" = $3
  for update;

-- clearRole
update "staff"
  set "role" = $1
  where "authority_id" = $2
  and "account_id" = $3;

-- deleteTeamRole
delete
  from "staff_team"
  where "authority_id" = $1
  and "account_id" = $2
  and "team_id" = $3;

-- deleteRoleless
delete
  from "staff"
  where "staff"."authority_id" = $1
  and "staff"."account_id" = $2
  and "staff"."role" is null
  and not exists (select "team_id"
  from "staff_team"
  where "staff_team"."authority_id" = $3
  and "staff_team"."account_id" = $4);

-- readStaff
select account, name, email, position, role, teams, active
  from staff_of($1::uuid);
