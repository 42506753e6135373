-- countAttempt
insert into "throttle" ("key", "failures", "window_started_at", "locked_until")
  values ($1, $2, $3, $4)
  on conflict ("key") do update
  set "failures" = case when throttle.window_started_at <= $5::timestamptz then 1 else throttle.failures + 1 end, "window_started_at" = case when throttle.window_started_at <= $6::timestamptz then excluded.window_started_at else throttle.window_started_at end, "locked_until" = $7
  where ("throttle"."locked_until" is null or "throttle"."locked_until" <= $8)
  returning "failures";

-- lockKey
update "throttle"
  set "locked_until" = $1
  where "key" = $2;

-- readLock
select "locked_until"
  from "throttle"
  where "key" = $1;

-- uncountAttempt
update "throttle"
  set "failures" = greatest(failures - 1, 0), "locked_until" = $1
  where "key" = $2;

-- deleteKey
delete
  from "throttle"
  where "key" = $1;

-- deleteOldKeys
delete
  from "throttle"
  where "window_started_at" < $1
  and ("locked_until" is null or "locked_until" <= $2);
