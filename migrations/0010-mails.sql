-- Mails, queued in the transaction of what they tell.

create table mail (
  id uuid primary key,
  authority_id uuid,
  account_id uuid,
  request_id uuid,
  kind text not null,
  recipient text not null,
  subject text not null,
  text_body text not null,
  html_body text not null,
  from_name text not null,
  reply_to text,
  status text not null check (status in ('queued', 'sent', 'failed')),
  attempts integer not null default 0,
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz
);
create index mail_waiting on mail (created_at) where status = 'queued';

alter table mail enable row level security;
create policy platform on mail using (current_setting('app.platform') = 'on');
-- A mail is written by whoever causes it and read by the program alone.
create policy anyone_adds on mail for insert with check (true);
