-- Two tabs on two pages of one draft do not disagree: what is stale is told page by page. { "<page>": version of its last change }
alter table draft add column page_versions jsonb not null default '{}';

-- Who saved last, by value: a colleague of the same organisation may be named, the account table shows only oneself.
alter table draft add column saved_by uuid references account (id) on delete set null;
alter table draft add column saved_by_name text not null default '';
