-- Written by `npm run types:database` from the migrated database. Do not edit: write a migration.

-- Extensions

create extension btree_gin;
create extension pg_trgm;
create extension unaccent;

-- Text search

-- guichet_french: asciihword → french_stem
-- guichet_french: asciiword → french_stem
-- guichet_french: email → simple
-- guichet_french: file → simple
-- guichet_french: float → simple
-- guichet_french: host → simple
-- guichet_french: hword → unaccent, french_stem
-- guichet_french: hword_asciipart → french_stem
-- guichet_french: hword_numpart → simple
-- guichet_french: hword_part → unaccent, french_stem
-- guichet_french: int → simple
-- guichet_french: numhword → simple
-- guichet_french: numword → simple
-- guichet_french: sfloat → simple
-- guichet_french: uint → simple
-- guichet_french: url → simple
-- guichet_french: url_path → simple
-- guichet_french: version → simple
-- guichet_french: word → unaccent, french_stem

-- Tables

create table account (
  id uuid not null,
  email text not null,
  civility text not null,
  last_name text not null,
  first_name text not null,
  birth_date date,
  address jsonb,
  phone text,
  mobile text,
  language text default 'fr'::text not null,
  activated_at timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint account_civility_check CHECK ((civility = ANY (ARRAY['madam'::text, 'sir'::text, 'unspecified'::text]))),
  constraint account_email_check CHECK ((email = lower(email))),
  constraint account_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint account_pkey PRIMARY KEY (id)
);
create table account_token (
  token_hash text not null,
  account_id uuid not null,
  purpose text not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  return_to text,
  created_at timestamp with time zone not null,
  constraint account_token_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  constraint account_token_pkey PRIMARY KEY (token_hash),
  constraint account_token_purpose_check CHECK ((purpose = ANY (ARRAY['activation'::text, 'password'::text]))),
  constraint account_token_return_to_check CHECK ((length(return_to) <= 300))
);
create table authority (
  id uuid not null,
  kind text not null,
  slug text not null,
  host text,
  insee_code text,
  siren text,
  stage text default 'preparing'::text not null,
  time_zone text default 'Europe/Paris'::text not null,
  name text not null,
  name_of text not null,
  slogan text,
  colour text not null,
  logo_hash text,
  banner_hash text,
  address jsonb not null,
  phone text not null,
  email text not null,
  website text,
  opening_hours jsonb default '[]'::jsonb not null,
  appeal jsonb not null,
  legal jsonb default '{}'::jsonb not null,
  links jsonb default '[]'::jsonb not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint authority_banner_hash_fkey FOREIGN KEY (banner_hash) REFERENCES content(hash),
  constraint authority_colour_check CHECK ((colour ~ '^#[0-9a-f]{6}$'::text)),
  constraint authority_host_key UNIQUE (host),
  constraint authority_kind_check CHECK ((kind = ANY (ARRAY['commune'::text, 'intercommunality'::text, 'department'::text]))),
  constraint authority_kind_insee_code_key UNIQUE (kind, insee_code),
  constraint authority_logo_hash_fkey FOREIGN KEY (logo_hash) REFERENCES content(hash),
  constraint authority_pkey PRIMARY KEY (id),
  constraint authority_siren_check CHECK ((siren ~ '^[0-9]{9}$'::text)),
  constraint authority_siren_key UNIQUE (siren),
  constraint authority_slug_check CHECK ((slug ~ '^[a-z0-9][a-z0-9-]{1,60}$'::text)),
  constraint authority_slug_key UNIQUE (slug),
  constraint authority_stage_check CHECK ((stage = ANY (ARRAY['preparing'::text, 'open'::text, 'suspended'::text, 'closed'::text])))
);
create table authority_parent (
  authority_id uuid not null,
  parent_id uuid not null,
  constraint authority_parent_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  constraint authority_parent_check CHECK ((authority_id <> parent_id)),
  constraint authority_parent_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES authority(id),
  constraint authority_parent_pkey PRIMARY KEY (authority_id, parent_id)
);
create table authority_secret (
  authority_id uuid not null,
  name text not null,
  value text not null,
  updated_at timestamp with time zone not null,
  constraint authority_secret_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id) ON DELETE CASCADE,
  constraint authority_secret_name_check CHECK ((name ~ '^[a-z][a-z_]{1,60}$'::text)),
  constraint authority_secret_pkey PRIMARY KEY (authority_id, name)
);
create table category (
  authority_id uuid not null,
  id uuid not null,
  slug text not null,
  name text not null,
  icon text not null,
  "position" integer not null,
  constraint category_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  constraint category_authority_id_slug_key UNIQUE (authority_id, slug),
  constraint category_pkey PRIMARY KEY (authority_id, id),
  constraint category_slug_check CHECK ((slug ~ '^[a-z0-9][a-z0-9-]{1,80}$'::text))
);
create table complement (
  authority_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  space_id uuid not null,
  explanation text not null,
  reasons jsonb not null,
  due_on date,
  asked_by uuid,
  asked_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  constraint complement_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES account(id) ON DELETE SET NULL,
  constraint complement_authority_id_request_id_fkey FOREIGN KEY (authority_id, request_id) REFERENCES request(authority_id, id),
  constraint complement_pkey PRIMARY KEY (authority_id, id)
);
create table consent (
  authority_id uuid not null,
  account_id uuid not null,
  what text not null,
  given_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  constraint consent_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  constraint consent_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  constraint consent_pkey PRIMARY KEY (authority_id, account_id, what, given_at),
  constraint consent_what_check CHECK ((what = 'terms'::text))
);
create table content (
  hash text not null,
  size bigint not null,
  kind text not null,
  state text not null,
  virus text,
  examined_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint content_check CHECK (((state = ANY (ARRAY['safe'::text, 'infected'::text])) = (examined_at IS NOT NULL))),
  constraint content_check1 CHECK (((state = 'infected'::text) = (virus IS NOT NULL))),
  constraint content_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
  constraint content_kind_check CHECK ((kind = ANY (ARRAY['jpeg'::text, 'png'::text, 'pdf'::text, 'odt'::text, 'docx'::text]))),
  constraint content_pkey PRIMARY KEY (hash),
  constraint content_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'safe'::text, 'infected'::text, 'unchecked'::text])))
);
create table draft (
  authority_id uuid not null,
  id uuid not null,
  procedure_id uuid not null,
  form_version_id uuid not null,
  space_id uuid not null,
  account_id uuid,
  request_id uuid,
  entries jsonb not null,
  sources jsonb default '{}'::jsonb not null,
  version integer not null,
  page text not null,
  page_versions jsonb default '{}'::jsonb not null,
  saved_by uuid,
  saved_by_name text default ''::text not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint draft_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE SET NULL,
  constraint draft_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  constraint draft_authority_id_form_version_id_fkey FOREIGN KEY (authority_id, form_version_id) REFERENCES form_version(authority_id, id),
  constraint draft_authority_id_procedure_id_fkey FOREIGN KEY (authority_id, procedure_id) REFERENCES procedure(authority_id, id),
  constraint draft_authority_id_request_id_fkey FOREIGN KEY (authority_id, request_id) REFERENCES request(authority_id, id),
  constraint draft_pkey PRIMARY KEY (authority_id, id),
  constraint draft_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES account(id) ON DELETE SET NULL,
  constraint draft_space_id_fkey FOREIGN KEY (space_id) REFERENCES space(id)
);
create table event (
  authority_id uuid not null,
  request_id uuid not null,
  sequence integer not null,
  space_id uuid not null,
  kind text not null,
  side text not null,
  actor_id uuid,
  actor_name text not null,
  data jsonb not null,
  salt bytea,
  commitment bytea not null,
  occurred_at timestamp with time zone not null,
  previous_hash bytea not null,
  hash bytea not null,
  constraint event_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES account(id) ON DELETE SET NULL,
  constraint event_authority_id_request_id_fkey FOREIGN KEY (authority_id, request_id) REFERENCES request(authority_id, id),
  constraint event_kind_check CHECK ((kind = ANY (ARRAY['request_submitted'::text, 'request_taken'::text, 'message_sent'::text, 'complement_requested'::text, 'complement_answered'::text, 'request_accepted'::text, 'request_refused'::text, 'request_closed'::text, 'request_cancelled'::text, 'file_added'::text, 'file_flagged'::text, 'request_erased'::text]))),
  constraint event_pkey PRIMARY KEY (authority_id, request_id, sequence),
  constraint event_salt_check CHECK ((octet_length(salt) >= 16)),
  constraint event_side_check CHECK ((side = ANY (ARRAY['citizen'::text, 'authority'::text, 'system'::text])))
);
create table file (
  authority_id uuid not null,
  id uuid not null,
  space_id uuid not null,
  draft_id uuid,
  request_id uuid,
  message_id uuid,
  role text not null,
  document_key text default ''::text not null,
  name text not null,
  hash text not null,
  flagged_at timestamp with time zone,
  uploaded_by uuid,
  created_at timestamp with time zone not null,
  constraint file_authority_id_draft_id_fkey FOREIGN KEY (authority_id, draft_id) REFERENCES draft(authority_id, id) ON DELETE SET NULL (draft_id),
  constraint file_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  constraint file_authority_id_message_id_fkey FOREIGN KEY (authority_id, message_id) REFERENCES message(authority_id, id),
  constraint file_authority_id_request_id_fkey FOREIGN KEY (authority_id, request_id) REFERENCES request(authority_id, id),
  constraint file_hash_fkey FOREIGN KEY (hash) REFERENCES content(hash),
  constraint file_pkey PRIMARY KEY (authority_id, id),
  constraint file_role_check CHECK ((role = ANY (ARRAY['document'::text, 'message'::text, 'decision'::text]))),
  constraint file_space_id_fkey FOREIGN KEY (space_id) REFERENCES space(id),
  constraint file_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES account(id) ON DELETE SET NULL
);
create table form_edition (
  authority_id uuid not null,
  procedure_id uuid not null,
  version integer not null,
  definition jsonb not null,
  changed_at timestamp with time zone not null,
  constraint form_edition_authority_id_procedure_id_fkey FOREIGN KEY (authority_id, procedure_id) REFERENCES procedure(authority_id, id) ON DELETE CASCADE,
  constraint form_edition_pkey PRIMARY KEY (authority_id, procedure_id)
);
create table form_edition_step (
  authority_id uuid not null,
  procedure_id uuid not null,
  version integer not null,
  definition jsonb not null,
  account_id uuid,
  replaced_at timestamp with time zone not null,
  constraint form_edition_step_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE SET NULL,
  constraint form_edition_step_authority_id_procedure_id_fkey FOREIGN KEY (authority_id, procedure_id) REFERENCES form_edition(authority_id, procedure_id) ON DELETE CASCADE,
  constraint form_edition_step_pkey PRIMARY KEY (authority_id, procedure_id, version)
);
create table form_version (
  authority_id uuid not null,
  id uuid not null,
  procedure_id uuid not null,
  number integer not null,
  hash text not null,
  definition jsonb not null,
  published_at timestamp with time zone not null,
  constraint form_version_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  constraint form_version_authority_id_procedure_id_fkey FOREIGN KEY (authority_id, procedure_id) REFERENCES procedure(authority_id, id),
  constraint form_version_authority_id_procedure_id_id_key UNIQUE (authority_id, procedure_id, id),
  constraint form_version_authority_id_procedure_id_number_key UNIQUE (authority_id, procedure_id, number),
  constraint form_version_pkey PRIMARY KEY (authority_id, id)
);
create table guest_access (
  id uuid not null,
  space_id uuid not null,
  token_hash text not null,
  email text not null,
  created_at timestamp with time zone not null,
  proven_at timestamp with time zone,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint guest_access_email_check CHECK ((email = lower(email))),
  constraint guest_access_pkey PRIMARY KEY (id),
  constraint guest_access_space_id_fkey FOREIGN KEY (space_id) REFERENCES space(id) ON DELETE CASCADE,
  constraint guest_access_token_hash_key UNIQUE (token_hash)
);
create table identity (
  provider text not null,
  subject text not null,
  account_id uuid not null,
  facts jsonb not null,
  verified_at timestamp with time zone not null,
  constraint identity_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  constraint identity_provider_subject_key UNIQUE (provider, subject)
);
create table known_device (
  token_hash text not null,
  account_id uuid not null,
  expires_at timestamp with time zone not null,
  constraint known_device_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  constraint known_device_pkey PRIMARY KEY (account_id, token_hash)
);
create table mail (
  id uuid not null,
  authority_id uuid,
  account_id uuid,
  request_id uuid,
  kind text not null,
  recipient text not null,
  subject text not null,
  sealed_body bytea,
  from_name text not null,
  reply_to text,
  language text not null,
  status text not null,
  attempts integer default 0 not null,
  last_error text,
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  constraint mail_check CHECK (((status = 'queued'::text) = (sealed_body IS NOT NULL))),
  constraint mail_pkey PRIMARY KEY (id),
  constraint mail_status_check CHECK ((status = ANY (ARRAY['queued'::text, 'sent'::text, 'failed'::text])))
);
create table message (
  authority_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  space_id uuid not null,
  side text not null,
  author_id uuid,
  author_name text not null,
  body text not null,
  send_key uuid not null,
  sent_at timestamp with time zone not null,
  read_at timestamp with time zone,
  constraint message_author_id_fkey FOREIGN KEY (author_id) REFERENCES account(id) ON DELETE SET NULL,
  constraint message_authority_id_request_id_fkey FOREIGN KEY (authority_id, request_id) REFERENCES request(authority_id, id),
  constraint message_authority_id_send_key_key UNIQUE (authority_id, send_key),
  constraint message_pkey PRIMARY KEY (authority_id, id),
  constraint message_side_check CHECK ((side = ANY (ARRAY['citizen'::text, 'authority'::text])))
);
create table news (
  authority_id uuid not null,
  id uuid not null,
  slug text not null,
  title text not null,
  summary text not null,
  body text not null,
  published_at timestamp with time zone,
  constraint news_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  constraint news_authority_id_slug_key UNIQUE (authority_id, slug),
  constraint news_pkey PRIMARY KEY (authority_id, id),
  constraint news_slug_check CHECK ((slug ~ '^[a-z0-9][a-z0-9-]{1,80}$'::text))
);
create table organisation (
  space_id uuid not null,
  legal_name text not null,
  legal_form text not null,
  siret text,
  rna text,
  website text,
  address jsonb not null,
  phone text,
  fax text,
  source text default 'typed'::text not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint organisation_pkey PRIMARY KEY (space_id),
  constraint organisation_source_check CHECK ((source = ANY (ARRAY['typed'::text, 'directory'::text]))),
  constraint organisation_space_id_fkey FOREIGN KEY (space_id) REFERENCES space(id) ON DELETE CASCADE
);
create table password (
  account_id uuid not null,
  hash text not null,
  changed_at timestamp with time zone not null,
  constraint password_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  constraint password_pkey PRIMARY KEY (account_id)
);
create table procedure (
  authority_id uuid not null,
  id uuid not null,
  category_id uuid not null,
  team_id uuid not null,
  slug text not null,
  name text not null,
  summary text not null,
  keywords text default ''::text not null,
  kind text not null,
  external_url text,
  requires_account boolean default true not null,
  holder text not null,
  minutes integer,
  content jsonb not null,
  silence jsonb default '{"kind": "none"}'::jsonb not null,
  opens_on date,
  closes_on date,
  form_version_id uuid,
  popularity integer default 0 not null,
  "position" integer default 0 not null,
  published_at timestamp with time zone,
  library_name text,
  library_hash text,
  updated_at timestamp with time zone not null,
  search tsvector generated always as (((setweight(to_tsvector('guichet_french'::regconfig, name), 'A'::"char") || setweight(to_tsvector('guichet_french'::regconfig, keywords), 'B'::"char")) || setweight(to_tsvector('guichet_french'::regconfig, summary), 'C'::"char"))) stored,
  words text generated always as (plain_text(((((name || ' '::text) || keywords) || ' '::text) || summary))) stored not null,
  constraint procedure_authority_id_category_id_fkey FOREIGN KEY (authority_id, category_id) REFERENCES category(authority_id, id),
  constraint procedure_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  constraint procedure_authority_id_id_form_version_id_fkey FOREIGN KEY (authority_id, id, form_version_id) REFERENCES form_version(authority_id, procedure_id, id),
  constraint procedure_authority_id_slug_key UNIQUE (authority_id, slug),
  constraint procedure_authority_id_team_id_fkey FOREIGN KEY (authority_id, team_id) REFERENCES team(authority_id, id),
  constraint procedure_check CHECK (((library_name IS NULL) = (library_hash IS NULL))),
  constraint procedure_holder_check CHECK ((holder = ANY (ARRAY['person'::text, 'organisation'::text, 'any'::text]))),
  constraint procedure_kind_check CHECK ((kind = ANY (ARRAY['form'::text, 'link'::text, 'information'::text]))),
  constraint procedure_pkey PRIMARY KEY (authority_id, id),
  constraint procedure_slug_check CHECK ((slug ~ '^[a-z0-9][a-z0-9-]{1,80}$'::text))
);
create table procedure_content (
  authority_id uuid not null,
  procedure_id uuid not null,
  hash text not null,
  constraint procedure_content_authority_id_procedure_id_fkey FOREIGN KEY (authority_id, procedure_id) REFERENCES procedure(authority_id, id) ON DELETE CASCADE,
  constraint procedure_content_hash_fkey FOREIGN KEY (hash) REFERENCES content(hash),
  constraint procedure_content_pkey PRIMARY KEY (authority_id, procedure_id, hash)
);
create table request (
  authority_id uuid not null,
  id uuid not null,
  procedure_id uuid not null,
  team_id uuid not null,
  form_version_id uuid not null,
  space_id uuid not null,
  account_id uuid,
  number text not null,
  tracking_code text not null,
  procedure_name text not null,
  holder_name text not null,
  author_name text not null,
  town text default ''::text not null,
  contact_email text,
  channel text default 'online'::text not null,
  language text default 'fr'::text not null,
  status text not null,
  workflow_version_id uuid,
  step text not null,
  assigned_to uuid,
  assigned_name text,
  submission_count integer not null,
  submitted_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  silence_due_on date,
  silence_kind text not null,
  clock_suspended_at timestamp with time zone,
  unread_citizen integer default 0 not null,
  unread_staff integer default 0 not null,
  answer_unread boolean default false not null,
  event_count integer not null,
  event_head bytea not null,
  erased_at timestamp with time zone,
  constraint request_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE SET NULL,
  constraint request_assigned_to_fkey FOREIGN KEY (assigned_to) REFERENCES account(id) ON DELETE SET NULL,
  constraint request_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  constraint request_authority_id_form_version_id_fkey FOREIGN KEY (authority_id, form_version_id) REFERENCES form_version(authority_id, id),
  constraint request_authority_id_procedure_id_fkey FOREIGN KEY (authority_id, procedure_id) REFERENCES procedure(authority_id, id),
  constraint request_authority_id_team_id_fkey FOREIGN KEY (authority_id, team_id) REFERENCES team(authority_id, id),
  constraint request_authority_id_workflow_version_id_fkey FOREIGN KEY (authority_id, workflow_version_id) REFERENCES workflow_version(authority_id, id),
  constraint request_channel_check CHECK ((channel = ANY (ARRAY['online'::text, 'desk'::text, 'phone'::text, 'mail'::text, 'email'::text]))),
  constraint request_language_check CHECK ((language ~ '^[a-z]{2,3}$'::text)),
  constraint request_number_key UNIQUE (authority_id, number),
  constraint request_pkey PRIMARY KEY (authority_id, id),
  constraint request_silence_kind_check CHECK ((silence_kind = ANY (ARRAY['accept'::text, 'reject'::text, 'none'::text]))),
  constraint request_space_id_fkey FOREIGN KEY (space_id) REFERENCES space(id),
  constraint request_status_check CHECK ((status = ANY (ARRAY['submitted'::text, 'in_progress'::text, 'awaiting_complement'::text, 'accepted'::text, 'refused'::text, 'closed'::text, 'cancelled'::text])))
);
create table request_counter (
  authority_id uuid not null,
  team_id uuid not null,
  status text not null,
  count bigint not null,
  constraint request_counter_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  constraint request_counter_pkey PRIMARY KEY (authority_id, team_id, status)
);
create table request_search (
  authority_id uuid not null,
  request_id uuid not null,
  words tsvector not null,
  names text not null,
  constraint request_search_authority_id_request_id_fkey FOREIGN KEY (authority_id, request_id) REFERENCES request(authority_id, id),
  constraint request_search_pkey PRIMARY KEY (authority_id, request_id)
);
create table safe_document (
  id uuid not null,
  account_id uuid not null,
  kind text not null,
  name text default ''::text not null,
  valid_until date,
  created_at timestamp with time zone not null,
  constraint safe_document_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  constraint safe_document_account_id_id_key UNIQUE (account_id, id),
  constraint safe_document_check CHECK (((kind <> 'other'::text) OR (name <> ''::text))),
  constraint safe_document_kind_check CHECK ((kind = ANY (ARRAY['identity'::text, 'address_proof'::text, 'family_quotient'::text, 'bank_details'::text, 'insurance'::text, 'school_certificate'::text, 'statutes'::text, 'deliberation'::text, 'other'::text]))),
  constraint safe_document_pkey PRIMARY KEY (id)
);
create table safe_file (
  id uuid not null,
  account_id uuid not null,
  document_id uuid not null,
  name text not null,
  hash text not null,
  created_at timestamp with time zone not null,
  constraint safe_file_account_id_document_id_fkey FOREIGN KEY (account_id, document_id) REFERENCES safe_document(account_id, id) ON DELETE CASCADE,
  constraint safe_file_hash_fkey FOREIGN KEY (hash) REFERENCES content(hash),
  constraint safe_file_pkey PRIMARY KEY (id)
);
create table schema_migration (
  number integer not null,
  name text not null,
  hash text not null,
  applied_at timestamp with time zone default now() not null,
  constraint schema_migration_pkey PRIMARY KEY (number)
);
create table session (
  token_hash text not null,
  id uuid not null,
  account_id uuid not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  device text default ''::text not null,
  constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  constraint session_id_key UNIQUE (id),
  constraint session_pkey PRIMARY KEY (token_hash)
);
create table space (
  id uuid not null,
  kind text not null,
  name text not null,
  created_at timestamp with time zone not null,
  constraint space_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'household'::text, 'organisation'::text, 'guest'::text]))),
  constraint space_pkey PRIMARY KEY (id)
);
create table space_access (
  space_id uuid not null,
  account_id uuid not null,
  role text not null,
  joined_at timestamp with time zone not null,
  constraint space_access_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  constraint space_access_pkey PRIMARY KEY (account_id, space_id),
  constraint space_access_role_check CHECK ((role = ANY (ARRAY['manager'::text, 'contributor'::text]))),
  constraint space_access_space_id_fkey FOREIGN KEY (space_id) REFERENCES space(id) ON DELETE CASCADE
);
create table staff (
  authority_id uuid not null,
  account_id uuid not null,
  role text,
  "position" text default ''::text not null,
  active boolean default true not null,
  joined_at timestamp with time zone not null,
  constraint staff_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  constraint staff_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  constraint staff_pkey PRIMARY KEY (authority_id, account_id),
  constraint staff_role_check CHECK ((role = ANY (ARRAY['administrator'::text, 'manager'::text, 'agent'::text, 'reader'::text, 'archivist'::text])))
);
create table staff_team (
  authority_id uuid not null,
  account_id uuid not null,
  team_id uuid not null,
  role text not null,
  constraint staff_team_authority_id_account_id_fkey FOREIGN KEY (authority_id, account_id) REFERENCES staff(authority_id, account_id) ON DELETE CASCADE,
  constraint staff_team_authority_id_team_id_fkey FOREIGN KEY (authority_id, team_id) REFERENCES team(authority_id, id),
  constraint staff_team_pkey PRIMARY KEY (authority_id, account_id, team_id),
  constraint staff_team_role_check CHECK ((role = ANY (ARRAY['administrator'::text, 'manager'::text, 'agent'::text, 'reader'::text, 'archivist'::text])))
);
create table submission (
  authority_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  space_id uuid not null,
  sequence integer not null,
  form_version_id uuid not null,
  answers jsonb not null,
  documents jsonb not null,
  content_hash text not null,
  salt bytea,
  draft_id uuid not null,
  account_id uuid,
  submitted_at timestamp with time zone not null,
  silence_due_on date,
  constraint submission_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE SET NULL,
  constraint submission_authority_id_request_id_fkey FOREIGN KEY (authority_id, request_id) REFERENCES request(authority_id, id),
  constraint submission_authority_id_request_id_sequence_key UNIQUE (authority_id, request_id, sequence),
  constraint submission_draft_id_key UNIQUE (authority_id, draft_id),
  constraint submission_pkey PRIMARY KEY (authority_id, id),
  constraint submission_salt_check CHECK ((octet_length(salt) >= 16))
);
create table team (
  authority_id uuid not null,
  id uuid not null,
  name text not null,
  email text not null,
  phone text not null,
  address text not null,
  constraint team_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(id),
  constraint team_pkey PRIMARY KEY (authority_id, id)
);
create table throttle (
  key text not null,
  failures integer not null,
  window_started_at timestamp with time zone not null,
  locked_until timestamp with time zone,
  constraint throttle_pkey PRIMARY KEY (key)
);
create table upload (
  authority_id uuid not null,
  id uuid not null,
  draft_id uuid not null,
  space_id uuid not null,
  account_id uuid not null,
  document_key text not null,
  name text not null,
  size bigint not null,
  created_at timestamp with time zone not null,
  constraint upload_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  constraint upload_authority_id_draft_id_fkey FOREIGN KEY (authority_id, draft_id) REFERENCES draft(authority_id, id) ON DELETE CASCADE,
  constraint upload_pkey PRIMARY KEY (authority_id, id),
  constraint upload_space_id_fkey FOREIGN KEY (space_id) REFERENCES space(id)
);
create table workflow_version (
  authority_id uuid not null,
  id uuid not null,
  procedure_id uuid not null,
  number integer not null,
  definition jsonb not null,
  hash text not null,
  published_at timestamp with time zone not null,
  constraint workflow_version_authority_id_procedure_id_fkey FOREIGN KEY (authority_id, procedure_id) REFERENCES procedure(authority_id, id),
  constraint workflow_version_authority_id_procedure_id_number_key UNIQUE (authority_id, procedure_id, number),
  constraint workflow_version_pkey PRIMARY KEY (authority_id, id)
);

-- Views

create view catalogue_entry with (security_invoker=true) as
 SELECT listed.portal_id,
    listed.authority_id,
    (listed.authority_id = listed.portal_id) AS own,
    authority.slug AS authority_slug,
    authority.host AS authority_host,
    authority.name AS authority_name,
    procedure.id,
    procedure.slug,
    procedure.name,
    procedure.summary,
    procedure.kind,
    procedure.external_url,
    procedure.requires_account,
    procedure.holder,
    procedure.minutes,
    procedure.opens_on,
    procedure.closes_on,
    procedure.popularity,
    procedure."position",
    category.slug AS category_slug,
    category.name AS category_name,
    category.icon AS category_icon,
    category."position" AS category_position
   FROM (((( SELECT authority_1.id AS portal_id,
            authority_1.id AS authority_id
           FROM authority authority_1
        UNION ALL
         SELECT member.authority_id,
            member.parent_id
           FROM (authority_parent member
             JOIN authority parent ON (((parent.id = member.parent_id) AND (parent.stage = 'open'::text))))) listed
     JOIN authority ON ((authority.id = listed.authority_id)))
     JOIN procedure ON (((procedure.authority_id = listed.authority_id) AND (procedure.published_at IS NOT NULL))))
     JOIN category ON (((category.authority_id = procedure.authority_id) AND (category.id = procedure.category_id))));

-- Indexes

CREATE UNIQUE INDEX account_active_email ON public.account USING btree (email) WHERE (activated_at IS NOT NULL);
CREATE INDEX account_by_email ON public.account USING btree (email, created_at);
CREATE INDEX account_token_account ON public.account_token USING btree (account_id);
CREATE INDEX complement_by_request ON public.complement USING btree (authority_id, request_id);
CREATE UNIQUE INDEX complement_one_open ON public.complement USING btree (authority_id, request_id) WHERE (answered_at IS NULL);
CREATE INDEX consent_account ON public.consent USING btree (account_id);
CREATE INDEX draft_by_space ON public.draft USING btree (space_id, updated_at DESC);
CREATE UNIQUE INDEX draft_one_per_complement ON public.draft USING btree (authority_id, request_id) WHERE (request_id IS NOT NULL);
CREATE INDEX event_by_actor ON public.event USING btree (actor_id) WHERE (actor_id IS NOT NULL);
CREATE INDEX file_by_draft ON public.file USING btree (authority_id, draft_id, document_key, created_at) WHERE (draft_id IS NOT NULL);
CREATE INDEX file_by_hash ON public.file USING btree (hash);
CREATE INDEX file_by_message ON public.file USING btree (authority_id, message_id) WHERE (message_id IS NOT NULL);
CREATE INDEX file_by_request ON public.file USING btree (authority_id, request_id, created_at) WHERE (request_id IS NOT NULL);
CREATE INDEX file_by_sender ON public.file USING btree (uploaded_by) WHERE (uploaded_by IS NOT NULL);
CREATE INDEX file_by_space ON public.file USING btree (space_id);
CREATE INDEX guest_access_space ON public.guest_access USING btree (space_id);
CREATE INDEX identity_account ON public.identity USING btree (account_id);
CREATE INDEX known_device_hash ON public.known_device USING btree (token_hash);
CREATE INDEX mail_by_age ON public.mail USING btree (created_at);
CREATE INDEX message_by_author ON public.message USING btree (author_id) WHERE (author_id IS NOT NULL);
CREATE INDEX message_by_request ON public.message USING btree (authority_id, request_id, sent_at);
CREATE INDEX news_by_date ON public.news USING btree (authority_id, published_at DESC, id DESC) WHERE (published_at IS NOT NULL);
CREATE INDEX procedure_content_by_hash ON public.procedure_content USING btree (hash);
CREATE INDEX request_agent_open ON public.request USING btree (authority_id, assigned_to, updated_at DESC, id DESC) WHERE (status = ANY (ARRAY['submitted'::text, 'in_progress'::text, 'awaiting_complement'::text]));
CREATE INDEX request_agent_open_by_age ON public.request USING btree (authority_id, assigned_to, submitted_at, id) WHERE (status = ANY (ARRAY['submitted'::text, 'in_progress'::text, 'awaiting_complement'::text]));
CREATE INDEX request_by_author ON public.request USING btree (account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX request_by_procedure ON public.request USING btree (authority_id, procedure_id, updated_at DESC, id DESC);
CREATE INDEX request_by_space ON public.request USING btree (space_id, updated_at DESC, id DESC);
CREATE INDEX request_by_status ON public.request USING btree (authority_id, status, updated_at DESC, id DESC);
CREATE INDEX request_by_submission ON public.request USING btree (authority_id, submitted_at DESC, id DESC);
CREATE INDEX request_by_update ON public.request USING btree (authority_id, updated_at DESC, id DESC);
CREATE INDEX request_done ON public.request USING btree (authority_id, updated_at DESC, id DESC) WHERE (status = ANY (ARRAY['accepted'::text, 'refused'::text, 'closed'::text, 'cancelled'::text]));
CREATE INDEX request_open ON public.request USING btree (authority_id, updated_at DESC, id DESC) WHERE (status = ANY (ARRAY['submitted'::text, 'in_progress'::text, 'awaiting_complement'::text]));
CREATE INDEX request_open_by_age ON public.request USING btree (authority_id, submitted_at, id) WHERE (status = ANY (ARRAY['submitted'::text, 'in_progress'::text, 'awaiting_complement'::text]));
CREATE INDEX request_open_status_by_age ON public.request USING btree (authority_id, status, submitted_at, id) WHERE (status = ANY (ARRAY['submitted'::text, 'in_progress'::text, 'awaiting_complement'::text]));
CREATE INDEX request_search_names ON public.request_search USING gin (authority_id, names gin_trgm_ops);
CREATE INDEX request_search_words ON public.request_search USING gin (authority_id, words);
CREATE INDEX request_team_by_status ON public.request USING btree (authority_id, team_id, status, updated_at DESC, id DESC);
CREATE INDEX request_team_done ON public.request USING btree (authority_id, team_id, updated_at DESC, id DESC) WHERE (status = ANY (ARRAY['accepted'::text, 'refused'::text, 'closed'::text, 'cancelled'::text]));
CREATE INDEX request_team_open ON public.request USING btree (authority_id, team_id, updated_at DESC, id DESC) WHERE (status = ANY (ARRAY['submitted'::text, 'in_progress'::text, 'awaiting_complement'::text]));
CREATE INDEX request_team_open_by_age ON public.request USING btree (authority_id, team_id, submitted_at, id) WHERE (status = ANY (ARRAY['submitted'::text, 'in_progress'::text, 'awaiting_complement'::text]));
CREATE INDEX request_team_open_status_by_age ON public.request USING btree (authority_id, team_id, status, submitted_at, id) WHERE (status = ANY (ARRAY['submitted'::text, 'in_progress'::text, 'awaiting_complement'::text]));
CREATE INDEX safe_file_by_document ON public.safe_file USING btree (account_id, document_id, created_at);
CREATE INDEX safe_file_by_hash ON public.safe_file USING btree (hash);
CREATE INDEX session_account ON public.session USING btree (account_id);
CREATE INDEX space_access_space ON public.space_access USING btree (space_id);
CREATE INDEX staff_account ON public.staff USING btree (account_id);
CREATE INDEX staff_team_by_team ON public.staff_team USING btree (authority_id, team_id);
CREATE INDEX submission_by_account ON public.submission USING btree (account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX upload_by_draft ON public.upload USING btree (authority_id, draft_id);

-- Functions

CREATE OR REPLACE FUNCTION public.app_enqueue_job(name text, payload json, job_key text, run_at timestamp with time zone, max_attempts integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform graphile_worker.add_job(name, payload, null, run_at, max_attempts, job_key);
end;
$function$
;
CREATE OR REPLACE FUNCTION public.count_request(counted_authority uuid, counted_team uuid, before text, after text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
begin
  insert into request_counter (authority_id, team_id, status, count)
  select counted_authority, counted_team, change.status, change.delta
  from (values (before, -1), (after, 1)) as change (status, delta)
  where change.status is not null
    and (counted_authority = current_setting('app.authority')::uuid or exists (
      select from request
      where request.space_id = any (my_spaces())
        and request.authority_id = counted_authority and request.team_id = counted_team))
  order by change.status -- one order for all: two changes at once never wait for each other in a circle
  on conflict (authority_id, team_id, status) do update set count = request_counter.count + excluded.count;
end;
$function$
;
CREATE OR REPLACE FUNCTION public.enter_portal(asked_host text, asked_slug text, session_hash text, at timestamp with time zone)
 RETURNS TABLE(portal jsonb, account jsonb, staff jsonb, spaces jsonb)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
begin
  return query select
    case when place.id is null then null else jsonb_build_object(
      'id', place.id, 'kind', place.kind, 'slug', place.slug, 'host', place.host, 'stage', place.stage,
      'time_zone', place.time_zone, 'name', place.name, 'name_of', place.name_of, 'slogan', place.slogan,
      'colour', place.colour, 'logo_hash', place.logo_hash, 'banner_hash', place.banner_hash,
      'address', place.address, 'phone', place.phone, 'email', place.email, 'website', place.website,
      'opening_hours', place.opening_hours, 'appeal', place.appeal, 'legal', place.legal, 'links', place.links)
      end as portal,
    case when person.id is null then null else jsonb_build_object(
      'id', person.id, 'email', person.email, 'civility', person.civility, 'last_name', person.last_name,
      'first_name', person.first_name, 'session', visit.id) end as account,
    case when worker.account_id is null then null else jsonb_build_object(
      'position', worker.position, 'role', worker.role,
      'teams', (select coalesce(jsonb_agg(jsonb_build_object('team', seat.team_id, 'role', seat.role)
                         order by seat.team_id), '[]')
        from staff_team seat
        where seat.authority_id = worker.authority_id and seat.account_id = worker.account_id)) end as staff,
    (select coalesce(jsonb_agg(jsonb_build_object('id', space.id, 'kind', space.kind, 'name', space.name, 'role', access.role)
              order by space.created_at, space.id), '[]')
       from space_access access join space on space.id = access.space_id
      where access.account_id = person.id) as spaces
  from (select 1) as one
  left join authority place on (place.host = asked_host or (asked_host is null and place.slug = asked_slug))
  left join session visit on visit.token_hash = session_hash and visit.expires_at > at
  left join account person on person.id = visit.account_id and person.activated_at is not null
  left join staff worker on worker.account_id = person.id and worker.authority_id = place.id and worker.active;
end;
$function$
;
CREATE OR REPLACE FUNCTION public.erase_request(erased_authority uuid, erased_request uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
declare told integer;
begin
  select sequence into told from event
  where authority_id = erased_authority and request_id = erased_request and kind = 'request_erased'
    and authority_id = current_setting('app.authority')::uuid;
  if told is null then return; end if;
  update event set data = '{}', actor_name = '', actor_id = null, salt = null
    where authority_id = erased_authority and request_id = erased_request and sequence < told;
  update submission set answers = '{}', documents = '{}', salt = null, account_id = null
    where authority_id = erased_authority and request_id = erased_request;
  update message set body = '', author_name = '', author_id = null
    where authority_id = erased_authority and request_id = erased_request;
  update complement set explanation = '', reasons = '[]', asked_by = null
    where authority_id = erased_authority and request_id = erased_request;
  delete from file where authority_id = erased_authority and (request_id = erased_request or draft_id in (
    select id from draft where authority_id = erased_authority and draft.request_id = erased_request));
  delete from draft where authority_id = erased_authority and request_id = erased_request;
  delete from request_search where authority_id = erased_authority and request_id = erased_request;
  delete from mail where authority_id = erased_authority and request_id = erased_request;
end $function$
;
CREATE OR REPLACE FUNCTION public.forget_last_author()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
begin
  new.saved_by_name := '';
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.index_request(indexed_authority uuid, indexed_request uuid, names text, content text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
begin
  insert into request_search (authority_id, request_id, names, words)
  select request.authority_id, request.id, plain_text(names),
         setweight(to_tsvector('public.guichet_french', names), 'A') || to_tsvector('public.guichet_french', content)
  from request
  where request.authority_id = indexed_authority and request.id = indexed_request
    and (request.authority_id = current_setting('app.authority')::uuid or request.space_id = any (my_spaces()))
  on conflict (authority_id, request_id) do update set names = excluded.names, words = excluded.words;
end;
$function$
;
CREATE OR REPLACE FUNCTION public.keep_procedure_contents()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
begin
  delete from procedure_content where authority_id = new.authority_id and procedure_id = new.id;
  insert into procedure_content (authority_id, procedure_id, hash)
  select distinct new.authority_id, new.id, download ->> 'hash'
  from jsonb_array_elements(coalesce(new.content -> 'downloads', '[]')) as download
  where download ->> 'hash' is not null;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.keep_status_from_citizens()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public'
AS $function$
begin
  if coalesce(current_setting('app.account', true), '') in ('', '00000000-0000-0000-0000-000000000000')
    or new.status = old.status
    or (new.status = 'cancelled' and old.status in ('submitted', 'in_progress', 'awaiting_complement'))
    or (new.status = 'in_progress' and old.status = 'awaiting_complement') then
    return new;
  end if;
  raise insufficient_privilege using message = 'in a person''s name, a request is cancelled or completed';
end $function$
;
CREATE OR REPLACE FUNCTION public.my_spaces()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
begin
  return coalesce(
    (select array_agg(space_id) from space_access where account_id = current_setting('app.account')::uuid),
    (select array[space_id] from guest_access
      where id = current_setting('app.guest')::uuid and proven_at is not null and revoked_at is null),
    '{}');
end;
$function$
;
CREATE OR REPLACE FUNCTION public.people_with_access(asked_space uuid)
 RETURNS TABLE(account_id uuid, name text, role text, joined_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT access.account_id,
     ((person.first_name || ' '::text) || person.last_name),
     access.role,
     access.joined_at
    FROM (space_access access
      JOIN account person ON ((person.id = access.account_id)))
   WHERE ((access.space_id = people_with_access.asked_space) AND (people_with_access.asked_space = ANY (my_spaces())))
   ORDER BY (access.role = 'manager'::text) DESC, person.last_name, person.first_name, person.id;
END
;
CREATE OR REPLACE FUNCTION public.plain_text(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN lower(unaccent('unaccent'::regdictionary, value))
;
CREATE OR REPLACE FUNCTION public.request_recipients(asked_authority uuid, asked_request uuid)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
                              'account', account.id, 'email', account.email, 'language', account.language)
                              order by access.joined_at, account.id), '[]')
    from request
    join space_access access on access.space_id = request.space_id
    join account on account.id = access.account_id and account.activated_at is not null
    where request.authority_id = asked_authority and request.id = asked_request
      and (request.authority_id = current_setting('app.authority')::uuid or request.space_id = any (my_spaces())));
end;
$function$
;
CREATE OR REPLACE FUNCTION public.search_procedures(authorities uuid[], query text)
 RETURNS TABLE(id uuid, rank real)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
BEGIN ATOMIC
 WITH asked AS (
          SELECT DISTINCT typed.word,
             (to_tsquery('guichet_french'::regconfig, (typed.word || ':*'::text)) || plainto_tsquery('guichet_french'::regconfig, typed.word)) AS stem
            FROM ( SELECT word.word
                    FROM regexp_split_to_table(plain_text(search_procedures.query), '[^a-z0-9]+'::text) word(word)
                   WHERE (length(word.word) > 1)
                  LIMIT 12) typed
           WHERE (numnode(plainto_tsquery('guichet_french'::regconfig, typed.word)) > 0)
         ), candidate AS (
          SELECT procedure.id,
             procedure.search,
             procedure.words,
             procedure.popularity
            FROM procedure
           WHERE ((procedure.authority_id = ANY (search_procedures.authorities)) AND (procedure.published_at IS NOT NULL))
         ), compared AS (
          SELECT candidate.id,
             candidate.popularity,
             asked.word,
             ((candidate.search @@ asked.stem) OR (POSITION(((' '::text || asked.word)) IN ((' '::text || candidate.words))) > 0) OR ((length(asked.word) > 3) AND (strict_word_similarity(asked.word, candidate.words) >= (0.4)::double precision))) AS found,
             (ts_rank(candidate.search, asked.stem) + (strict_word_similarity(asked.word, candidate.words) / (4)::double precision)) AS score
            FROM (candidate
              LEFT JOIN asked ON (true))
         ), counted AS (
          SELECT compared.id,
             compared.popularity,
             count(*) FILTER (WHERE compared.found) AS matches,
             count(compared.word) AS words,
             COALESCE(sum(compared.score) FILTER (WHERE compared.found), (0)::double precision) AS score
            FROM compared
           GROUP BY compared.id, compared.popularity
         )
  SELECT counted.id,
     (counted.score)::real AS score
    FROM counted
   WHERE (((counted.matches * 2) >= counted.words) AND (counted.matches = ( SELECT max(best.matches) AS max
            FROM counted best)))
   ORDER BY counted.score DESC, counted.popularity DESC, counted.id;
END
;
CREATE OR REPLACE FUNCTION public.search_requests(query text, teams uuid[], agent uuid, statuses text[])
 RETURNS TABLE(id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT request.id
    FROM (request_search found
      JOIN request ON (((request.authority_id = found.authority_id) AND (request.id = found.request_id))))
   WHERE ((found.authority_id = (current_setting('app.authority'::text))::uuid) AND ((search_requests.teams IS NULL) OR (request.team_id = ANY (search_requests.teams))) AND ((search_requests.agent IS NULL) OR (request.assigned_to = search_requests.agent)) AND ((search_requests.statuses IS NULL) OR (request.status = ANY (search_requests.statuses))) AND ((found.words @@ plainto_tsquery('guichet_french'::regconfig, search_requests.query)) OR (found.names ~~ (('%'::text || replace(replace(replace(plain_text(search_requests.query), '\'::text, '\\'::text), '%'::text, '\%'::text), '_'::text, '\_'::text)) || '%'::text))))
   ORDER BY request.updated_at DESC, request.id DESC
  LIMIT 200;
END
;
CREATE OR REPLACE FUNCTION public.staff_of(authority uuid)
 RETURNS TABLE(account uuid, name text, email text, "position" text, role text, teams jsonb, active boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT staff.account_id,
     ((person.first_name || ' '::text) || person.last_name),
     person.email,
     staff."position",
     staff.role,
     ( SELECT COALESCE(jsonb_agg(jsonb_build_object('team', seat.team_id, 'role', seat.role) ORDER BY seat.team_id), '[]'::jsonb) AS "coalesce"
            FROM staff_team seat
           WHERE ((seat.authority_id = staff.authority_id) AND (seat.account_id = staff.account_id))) AS "coalesce",
     staff.active
    FROM (staff
      JOIN account person ON ((person.id = staff.account_id)))
   WHERE ((staff.authority_id = staff_of.authority) AND ((staff_of.authority = (current_setting('app.authority'::text))::uuid) OR (current_setting('app.platform'::text) = 'on'::text)))
   ORDER BY person.last_name, person.first_name, person.id;
END
;
CREATE OR REPLACE FUNCTION public.unreachable_contents(hashes text[])
 RETURNS SETOF text
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT candidate.candidate
    FROM unnest(unreachable_contents.hashes) candidate(candidate)
   WHERE ((NOT (EXISTS ( SELECT
            FROM file
           WHERE (file.hash = candidate.candidate)))) AND (NOT (EXISTS ( SELECT
            FROM safe_file
           WHERE (safe_file.hash = candidate.candidate)))) AND (NOT (EXISTS ( SELECT
            FROM authority
           WHERE ((candidate.candidate = authority.logo_hash) OR (candidate.candidate = authority.banner_hash))))) AND (NOT (EXISTS ( SELECT
            FROM procedure_content
           WHERE (procedure_content.hash = candidate.candidate)))));
END
;
CREATE OR REPLACE FUNCTION public.unused_spaces(asked uuid[])
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
BEGIN ATOMIC
 SELECT candidate.candidate
    FROM unnest(unused_spaces.asked) candidate(candidate)
   WHERE ((current_setting('app.platform'::text) = 'on'::text) AND (NOT (EXISTS ( SELECT
            FROM request
           WHERE (request.space_id = candidate.candidate)))) AND (NOT (EXISTS ( SELECT
            FROM draft
           WHERE (draft.space_id = candidate.candidate)))) AND (NOT (EXISTS ( SELECT
            FROM file
           WHERE (file.space_id = candidate.candidate)))) AND (NOT (EXISTS ( SELECT
            FROM upload
           WHERE (upload.space_id = candidate.candidate)))));
END
;

-- Triggers

CREATE TRIGGER forget_last_author BEFORE UPDATE OF saved_by ON public.draft FOR EACH ROW WHEN (((old.saved_by IS NOT NULL) AND (new.saved_by IS NULL))) EXECUTE FUNCTION forget_last_author();
CREATE TRIGGER keep_contents AFTER INSERT OR UPDATE OF content ON public.procedure FOR EACH ROW EXECUTE FUNCTION keep_procedure_contents();
CREATE TRIGGER keep_status_from_citizens BEFORE UPDATE OF status ON public.request FOR EACH ROW EXECUTE FUNCTION keep_status_from_citizens();

-- Row-level security

alter table account enable row level security;
alter table account_token enable row level security;
alter table authority enable row level security;
alter table authority_parent enable row level security;
alter table authority_secret enable row level security;
alter table category enable row level security;
alter table complement enable row level security;
alter table consent enable row level security;
alter table content enable row level security;
alter table draft enable row level security;
alter table event enable row level security;
alter table file enable row level security;
alter table form_edition enable row level security;
alter table form_edition_step enable row level security;
alter table form_version enable row level security;
alter table guest_access enable row level security;
alter table identity enable row level security;
alter table known_device enable row level security;
alter table mail enable row level security;
alter table message enable row level security;
alter table news enable row level security;
alter table organisation enable row level security;
alter table password enable row level security;
alter table procedure enable row level security;
alter table procedure_content enable row level security;
alter table request enable row level security;
alter table request_counter enable row level security;
alter table request_search enable row level security;
alter table safe_document enable row level security;
alter table safe_file enable row level security;
alter table session enable row level security;
alter table space enable row level security;
alter table space_access enable row level security;
alter table staff enable row level security;
alter table staff_team enable row level security;
alter table submission enable row level security;
alter table team enable row level security;
alter table throttle enable row level security;
alter table upload enable row level security;
alter table workflow_version enable row level security;

-- Policies

create policy own on account for all to public
  using ((id = (current_setting('app.account'::text))::uuid));
create policy platform on account for all to public
  using ((current_setting('app.platform'::text) = 'on'::text));
create policy platform on account_token for all to public
  using ((current_setting('app.platform'::text) = 'on'::text));
create policy authority_change on authority for update to public
  using ((id = (current_setting('app.authority'::text))::uuid));
create policy platform on authority for all to public
  using ((current_setting('app.platform'::text) = 'on'::text));
create policy public_read on authority for select to public
  using (true);
create policy platform on authority_parent for all to public
  using ((current_setting('app.platform'::text) = 'on'::text));
create policy public_read on authority_parent for select to public
  using (true);
create policy platform on authority_secret for all to public
  using ((current_setting('app.platform'::text) = 'on'::text));
create policy authority_all on category for all to public
  using ((authority_id = (current_setting('app.authority'::text))::uuid));
create policy platform on category for all to public
  using ((current_setting('app.platform'::text) = 'on'::text));
create policy public_read on category for select to public
  using (true);
create policy authority_all on complement for all to public
  using ((authority_id = (current_setting('app.authority'::text))::uuid));
create policy own on complement for all to public
  using ((space_id = ANY (( SELECT my_spaces() AS my_spaces)::uuid[])));
create policy own on consent for all to public
  using ((account_id = (current_setting('app.account'::text))::uuid));
create policy platform on consent for all to public
  using ((current_setting('app.platform'::text) = 'on'::text));
create policy known on content for select to public
  using (true);
create policy platform on content for all to public
  using ((current_setting('app.platform'::text) = 'on'::text));
create policy received on content for insert to public
  with check (true);
create policy own on draft for all to public
  using ((space_id = ANY (( SELECT my_spaces() AS my_spaces)::uuid[])));
create policy authority_add on event for insert to public
  with check (((authority_id = (current_setting('app.authority'::text))::uuid) AND (side = ANY (ARRAY['authority'::text, 'system'::text]))));
create policy authority_read on event for select to public
  using ((authority_id = (current_setting('app.authority'::text))::uuid));
create policy own_add on event for insert to public
  with check (((space_id = ANY (( SELECT my_spaces() AS my_spaces)::uuid[])) AND (side = 'citizen'::text) AND (kind = ANY (ARRAY['request_submitted'::text, 'message_sent'::text, 'complement_answered'::text, 'request_cancelled'::text, 'file_added'::text]))));
create policy own_read on event for select to public
  using ((space_id = ANY (( SELECT my_spaces() AS my_spaces)::uuid[])));
create policy authority_all on file for all to public
  using (((authority_id = (current_setting('app.authority'::text))::uuid) AND (draft_id IS NULL) AND (request_id IS NOT NULL)));
create policy own on file for all to public
  using ((space_id = ANY (( SELECT my_spaces() AS my_spaces)::uuid[])));
create policy platform on file for all to public
  using ((current_setting('app.platform'::text) = 'on'::text));
create policy authority_all on form_edition for all to public
  using ((authority_id = (current_setting('app.authority'::text))::uuid));
create policy platform on form_edition for all to public
  using ((current_setting('app.platform'::text) = 'on'::text));
create policy authority_all on form_edition_step for all to public
  using ((authority_id = (current_setting('app.authority'::text))::uuid));
create policy platform on form_edition_step for all to public
  using ((current_setting('app.platform'::text) = 'on'::text));
create policy authority_add on form_version for insert to public
  with check ((authority_id = (current_setting('app.authority'::text))::uuid));
create policy authority_read on form_version for select to public
  using ((authority_id = (current_setting('app.authority'::text))::uuid));
create policy own_read on form_version for select to public
  using (((EXISTS ( SELECT
   FROM draft
  WHERE ((draft.authority_id = form_version.authority_id) AND (draft.form_version_id = form_version.id) AND (draft.space_id = ANY (( SELECT my_spaces() AS my_spaces)::uuid[]))))) OR (EXISTS ( SELECT
   FROM (request
     JOIN submission ON (((submission.authority_id = request.authority_id) AND (submission.request_id = request.id))))
  WHERE ((request.authority_id = form_version.authority_id) AND (submission.form_version_id = form_version.id) AND (request.space_id = ANY (( SELECT my_spaces() AS my_spaces)::uuid[])))))));
create policy platform on form_version for all to public
  using ((current_setting('app.platform'::text) = 'on'::text));
create policy public_read on form_version for select to public
  using ((EXISTS ( SELECT
   FROM procedure
  WHERE ((procedure.authority_id = form_version.authority_id) AND (procedure.id = form_version.procedure_id)))));
create policy platform on guest_access for all to public
  using ((current_setting('app.platform'::text) = 'on'::text));
create policy own on identity for all to public
  using ((account_id = (current_setting('app.account'::text))::uuid));
create policy platform on identity for all to public
  using ((current_setting('app.platform'::text) = 'on'::text));
create policy platform on known_device for all to public
  using ((current_setting('app.platform'::text) = 'on'::text));
create policy anyone_adds on mail for insert to public
  with check (true);
create policy platform on mail for all to public
  using ((current_setting('app.platform'::text) = 'on'::text));
create policy authority_all on message for all to public
  using ((authority_id = (current_setting('app.authority'::text))::uuid));
create policy own on message for all to public
  using ((space_id = ANY (( SELECT my_spaces() AS my_spaces)::uuid[])));
create policy authority_all on news for all to public
  using ((authority_id = (current_setting('app.authority'::text))::uuid));
create policy platform on news for all to public
  using ((current_setting('app.platform'::text) = 'on'::text));
create policy public_read on news for select to public
  using ((published_at IS NOT NULL));
create policy own on organisation for all to public
  using ((space_id = ANY (( SELECT my_spaces() AS my_spaces)::uuid[])));
create policy platform on organisation for all to public
  using ((current_setting('app.platform'::text) = 'on'::text));
create policy platform on password for all to public
  using ((current_setting('app.platform'::text) = 'on'::text));
create policy authority_all on procedure for all to public
  using ((authority_id = (current_setting('app.authority'::text))::uuid));
create policy platform on procedure for all to public
  using ((current_setting('app.platform'::text) = 'on'::text));
create policy public_read on procedure for select to public
  using ((published_at IS NOT NULL));
create policy platform on procedure_content for select to public
  using ((current_setting('app.platform'::text) = 'on'::text));
create policy authority_all on request for all to public
  using ((authority_id = (current_setting('app.authority'::text))::uuid));
create policy own_add on request for insert to public
  with check (((space_id = ANY (( SELECT my_spaces() AS my_spaces)::uuid[])) AND (status = 'submitted'::text)));
create policy own_change on request for update to public
  using ((space_id = ANY (( SELECT my_spaces() AS my_spaces)::uuid[])));
create policy own_read on request for select to public
  using ((space_id = ANY (( SELECT my_spaces() AS my_spaces)::uuid[])));
create policy authority_read on request_counter for select to public
  using ((authority_id = (current_setting('app.authority'::text))::uuid));
create policy own on safe_document for all to public
  using ((account_id = (current_setting('app.account'::text))::uuid));
create policy own on safe_file for all to public
  using ((account_id = (current_setting('app.account'::text))::uuid));
create policy own on session for all to public
  using ((account_id = (current_setting('app.account'::text))::uuid));
create policy platform on session for all to public
  using ((current_setting('app.platform'::text) = 'on'::text));
create policy own on space for all to public
  using ((id = ANY (( SELECT my_spaces() AS my_spaces)::uuid[])));
create policy platform on space for all to public
  using ((current_setting('app.platform'::text) = 'on'::text));
create policy own on space_access for all to public
  using ((space_id = ANY (( SELECT my_spaces() AS my_spaces)::uuid[])));
create policy platform on space_access for all to public
  using ((current_setting('app.platform'::text) = 'on'::text));
create policy authority_all on staff for all to public
  using ((authority_id = (current_setting('app.authority'::text))::uuid));
create policy own_read on staff for select to public
  using ((account_id = (current_setting('app.account'::text))::uuid));
create policy platform on staff for all to public
  using ((current_setting('app.platform'::text) = 'on'::text));
create policy authority_all on staff_team for all to public
  using ((authority_id = (current_setting('app.authority'::text))::uuid));
create policy own_read on staff_team for select to public
  using ((account_id = (current_setting('app.account'::text))::uuid));
create policy platform on staff_team for all to public
  using ((current_setting('app.platform'::text) = 'on'::text));
create policy authority_read on submission for select to public
  using ((authority_id = (current_setting('app.authority'::text))::uuid));
create policy own_add on submission for insert to public
  with check ((space_id = ANY (( SELECT my_spaces() AS my_spaces)::uuid[])));
create policy own_read on submission for select to public
  using ((space_id = ANY (( SELECT my_spaces() AS my_spaces)::uuid[])));
create policy authority_all on team for all to public
  using ((authority_id = (current_setting('app.authority'::text))::uuid));
create policy platform on team for all to public
  using ((current_setting('app.platform'::text) = 'on'::text));
create policy public_read on team for select to public
  using (true);
create policy platform on throttle for all to public
  using ((current_setting('app.platform'::text) = 'on'::text));
create policy own on upload for all to public
  using ((space_id = ANY (( SELECT my_spaces() AS my_spaces)::uuid[])));
create policy platform on upload for all to public
  using ((current_setting('app.platform'::text) = 'on'::text));
create policy authority_read on workflow_version for select to public
  using ((authority_id = (current_setting('app.authority'::text))::uuid));
create policy own_read on workflow_version for select to public
  using ((EXISTS ( SELECT
   FROM request
  WHERE ((request.authority_id = workflow_version.authority_id) AND (request.workflow_version_id = workflow_version.id) AND (request.space_id = ANY (( SELECT my_spaces() AS my_spaces)::uuid[]))))));
create policy platform on workflow_version for all to public
  using ((current_setting('app.platform'::text) = 'on'::text));

-- Rights on tables

grant delete, insert, select, update on table account to guichet_app;
grant delete, insert, select, update on table account_token to guichet_app;
grant insert, select, update on table authority to guichet_app;
grant delete, insert, select, update on table authority_parent to guichet_app;
grant delete, insert, select, update on table authority_secret to guichet_app;
grant select on table catalogue_entry to guichet_app;
grant delete, insert, select, update on table category to guichet_app;
grant insert, select, update on table complement to guichet_app;
grant delete, insert, select, update on table consent to guichet_app;
grant delete, insert, select on table content to guichet_app;
grant delete, insert, select, update on table draft to guichet_app;
grant insert, select on table event to guichet_app;
grant delete, insert, select, update on table file to guichet_app;
grant delete, insert, select, update on table form_edition to guichet_app;
grant delete, insert, select on table form_edition_step to guichet_app;
grant insert, select on table form_version to guichet_app;
grant delete, insert, select, update on table guest_access to guichet_app;
grant delete, insert, select, update on table identity to guichet_app;
grant delete, insert, select, update on table known_device to guichet_app;
grant delete, insert, select, update on table mail to guichet_app;
grant insert, select, update on table message to guichet_app;
grant delete, insert, select, update on table news to guichet_app;
grant delete, insert, select, update on table organisation to guichet_app;
grant delete, insert, select, update on table password to guichet_app;
grant delete, insert, select, update on table procedure to guichet_app;
grant select on table procedure_content to guichet_app;
grant insert, select, update on table request to guichet_app;
grant delete, insert, select, update on table request_counter to guichet_app;
grant delete, insert, select, update on table request_search to guichet_app;
grant delete, insert, select on table safe_document to guichet_app;
grant delete, insert, select on table safe_file to guichet_app;
grant delete, insert, select, update on table session to guichet_app;
grant delete, insert, select, update on table space to guichet_app;
grant delete, insert, select, update on table space_access to guichet_app;
grant delete, insert, select, update on table staff to guichet_app;
grant delete, insert, select, update on table staff_team to guichet_app;
grant insert, select on table submission to guichet_app;
grant delete, insert, select, update on table team to guichet_app;
grant delete, insert, select, update on table throttle to guichet_app;
grant delete, insert, select, update on table upload to guichet_app;
grant insert, select on table workflow_version to guichet_app;

-- Rights on functions

grant execute on function app_enqueue_job(name text, payload json, job_key text, run_at timestamp with time zone, max_attempts integer) to guichet_app;
grant execute on function count_request(counted_authority uuid, counted_team uuid, before text, after text) to guichet_app;
grant execute on function enter_portal(asked_host text, asked_slug text, session_hash text, at timestamp with time zone) to guichet_app;
grant execute on function erase_request(erased_authority uuid, erased_request uuid) to guichet_app;
grant execute on function forget_last_author() to guichet_app;
grant execute on function index_request(indexed_authority uuid, indexed_request uuid, names text, content text) to guichet_app;
grant execute on function keep_procedure_contents() to guichet_app;
grant execute on function keep_status_from_citizens() to guichet_app;
grant execute on function my_spaces() to guichet_app;
grant execute on function people_with_access(asked_space uuid) to guichet_app;
grant execute on function plain_text(value text) to guichet_app;
grant execute on function request_recipients(asked_authority uuid, asked_request uuid) to guichet_app;
grant execute on function search_procedures(authorities uuid[], query text) to guichet_app;
grant execute on function search_requests(query text, teams uuid[], agent uuid, statuses text[]) to guichet_app;
grant execute on function staff_of(authority uuid) to guichet_app;
grant execute on function unreachable_contents(hashes text[]) to guichet_app;
grant execute on function unused_spaces(asked uuid[]) to guichet_app;
