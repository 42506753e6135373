-- insertWaitingAccount
insert into "account" ("id", "email", "password_hash", "civility", "last_name", "first_name", "birth_date", "address", "phone", "mobile", "terms_accepted_at", "created_at", "updated_at")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13);

-- findByEmail
select distinct on (activated_at is null) "id", "email", "password_hash", "activated_at"
  from "account"
  where "email" = $1
  order by activated_at is null, "created_at" desc, "id" desc;

-- listWaiting
select "id", "email", "password_hash", "activated_at"
  from "account"
  where "email" = $1
  and "activated_at" is null
  order by "id" = $2 desc, "created_at" desc, "id" desc
  limit $3;

-- holdAddress
select "id", "email", "password_hash", "activated_at"
  from "account"
  where "email" = $1
  order by "id"
  for update;

-- holdAccount
select "id"
  from "account"
  where "id" = $1
  and "password_hash" = $2
  and "activated_at" is not null
  for update;

-- activateAccount
update "account"
  set "activated_at" = $1, "updated_at" = $2
  where "id" = $3
  and "activated_at" is null
  returning "first_name", "last_name";

-- updatePassword
update "account"
  set "password_hash" = $1, "updated_at" = $2
  where "id" = $3;

-- findProfile
select "email", "last_name", "first_name", "phone", "mobile", "civility" as "civility", "address" as "address", "birth_date"
  from "account"
  where "id" = $1;

-- updateContactDetails
update "account"
  set "address" = $1, "phone" = $2, "mobile" = $3, "updated_at" = $4
  where "id" = $5;

-- insertLink
insert into "account_token" ("token_hash", "account_id", "purpose", "expires_at", "created_at")
  values ($1, $2, $3, $4, $5);

-- findLink
select "account_token"."account_id", "account_token"."expires_at", "account_token"."used_at", "account"."email", "account"."first_name", "account"."last_name", "account"."activated_at", exists (select "holder"."id"
  from "account" as "holder"
  where "holder"."email" = "account"."email"
  and "holder"."activated_at" is not null) as "address_taken"
  from "account_token"
  inner join "account" on "account"."id" = "account_token"."account_id"
  where "account_token"."token_hash" = $1
  and "account_token"."purpose" = $2;

-- consumeLink
update "account_token"
  set "used_at" = $1
  where "token_hash" = $2
  and "purpose" = $3
  and "used_at" is null
  and "expires_at" > $4
  returning "account_id";

-- deleteLinks
delete
  from "account_token"
  where "account_id" = any($1::uuid[])
  and "purpose" = $2
  and "used_at" is null;

-- insertSession
insert into "session" ("token_hash", "id", "account_id", "created_at", "expires_at", "device")
  values ($1, $2, $3, $4, $5, $6);

-- deleteSession
delete
  from "session"
  where "token_hash" = $1;

-- deleteSessionsOf
delete
  from "session"
  where "account_id" = $1;

-- deleteExpiredSessions
delete
  from "session"
  where "expires_at" <= $1;

-- deleteOldLinks
delete
  from "account_token"
  where "expires_at" < $1;

-- deleteWaitingAccounts
delete
  from "account"
  where "activated_at" is null
  and "created_at" < $1;
