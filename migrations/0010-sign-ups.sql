-- A sign-up becomes the account of an address when its mailbox and its password are proved together: until then several
-- may wait for one address, and none replaces another (docs/decisions/007-a-sign-up-is-proved-by-its-password.md).
alter table account drop constraint account_email_key;
create unique index account_active_email on account (email) where activated_at is not null;
create index account_by_email on account (email, created_at);
