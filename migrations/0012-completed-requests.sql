-- In the inbox, a request that the citizen completed stands out until somebody of the service opens it or acts on it.
alter table request add column answer_unread boolean not null default false;
