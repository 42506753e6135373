-- Mails, queued in the transaction of what they tell.

create table mail (
  id uuid primary key,
  authority_id uuid,
  account_id uuid,
  request_id uuid,
  kind text not null,
  recipient text not null,
  subject text not null,
  -- The text and the page, sealed with a key that is not in the database (platform/seal): links in them open accounts.
  sealed_body bytea,
  from_name text not null,
  reply_to text,
  -- Of its reader: said to the reader's software too.
  language text not null,
  status text not null check (status in ('queued', 'sent', 'failed')),
  attempts integer not null default 0,
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz,
  -- Sent or given up, a mail is forgotten: what it was about stays for a month.
  check ((status = 'queued') = (sealed_body is not null))
);
create index mail_by_age on mail (created_at);

alter table mail enable row level security;
create policy platform on mail using (current_setting('app.platform') = 'on');
-- A mail is written by whoever causes it and read by the program alone.
create policy anyone_adds on mail for insert with check (true);
