-- insertWaitingAccount
insert into "account" ("id", "email", "civility", "last_name", "first_name", "birth_date", "address", "phone", "mobile", "created_at", "updated_at")
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);
insert into "password" ("account_id", "hash", "changed_at")
  values ($1, $2, $3);

-- insertConsent
insert into "consent" ("authority_id", "account_id", "what", "given_at")
  values ($1, $2, $3, $4);

-- findByEmail
select distinct on (account.activated_at is null) "account"."id", "account"."email", "password"."hash" as "password_hash", "account"."activated_at"
  from "account"
  left join "password" on "password"."account_id" = "account"."id"
  where "account"."email" = $1
  order by account.activated_at is null, "account"."created_at" desc, "account"."id" desc;

-- listWaiting
select "account"."id", "account"."email", "password"."hash" as "password_hash", "account"."activated_at"
  from "account"
  left join "password" on "password"."account_id" = "account"."id"
  where "account"."email" = $1
  and "account"."activated_at" is null
  order by "account"."id" = $2 desc, "account"."created_at" desc, "account"."id" desc
  limit $3;

-- holdAddress
select "id", "activated_at"
  from "account"
  where "email" = $1
  order by "id"
  for update;

-- holdAccount
select "account"."id"
  from "account"
  inner join "password" on "password"."account_id" = "account"."id"
  where "account"."id" = $1
  and "password"."hash" = $2
  and "account"."activated_at" is not null
  for update;

-- activateAccount
update "account"
  set "activated_at" = $1, "updated_at" = $2
  where "id" = $3
  and "activated_at" is null
  returning "first_name", "last_name";

-- updatePassword
insert into "password" ("account_id", "hash", "changed_at")
  values ($1, $2, $3)
  on conflict ("account_id") do update
  set "hash" = $4, "changed_at" = $5;

-- findProfile
select "email", "last_name", "first_name", "phone", "mobile", "civility" as "civility", "address" as "address", "birth_date"
  from "account"
  where "id" = $1;

-- updateContactDetails
update "account"
  set "address" = $1, "phone" = $2, "mobile" = $3, "updated_at" = $4
  where "id" = $5;

-- deleteAccounts
delete
  from "account"
  where "id" = any($1::uuid[]);

-- insertLink
insert into "account_token" ("token_hash", "account_id", "purpose", "return_to", "expires_at", "created_at")
  values ($1, $2, $3, $4, $5, $6);

-- findLink
select "account_token"."account_id", "account_token"."expires_at", "account_token"."used_at", "account_token"."return_to", "account"."email", "account"."first_name", "account"."last_name", "account"."activated_at", exists (select "holder"."id"
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

-- isDevice
select "token_hash"
  from "known_device"
  where "token_hash" = $1
  and "expires_at" > $2;

-- knowsDevice
select "token_hash"
  from "known_device"
  where "account_id" = $1
  and "token_hash" = $2
  and "expires_at" > $3;

-- keepDevice
insert into "known_device" ("token_hash", "account_id", "expires_at")
  values ($1, $2, $3)
  on conflict ("account_id", "token_hash") do update
  set "expires_at" = $4;

-- deleteDevicesOf
delete
  from "known_device"
  where "account_id" = $1;

-- deleteOldDevices
delete
  from "known_device"
  where "expires_at" <= $1;

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
