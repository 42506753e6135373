import { Client } from 'pg';

/**
 * The whole schema `public` as text, in an order that depends on names alone: committed as `schema.sql`, so that a review
 * sees what a migration changes. Not a backup: there is no pg_dump in the built-in PostgreSQL.
 */
export const dumpSchema = async (url: string): Promise<string> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('set search_path = public');
    const sections: string[] = [];
    for (const [title, query] of SECTIONS) {
      const { rows } = await client.query<{ text: string }>(query);
      sections.push(`-- ${title}\n\n${rows.map((row) => row.text.trim()).join('\n')}\n`);
    }
    return [HEADER, ...sections].join('\n');
  } finally {
    await client.end();
  }
};

const HEADER =
  '-- Written by `npm run types:database` from the migrated database. Do not edit: write a migration.\n';

/** What belongs to an extension is the extension's affair. */
const ours = (oid: string) => `not exists (select from pg_depend where objid = ${oid} and deptype = 'e')`;

const EXTENSIONS = `
  select format('create extension %I;', extname) as text from pg_extension where extname <> 'plpgsql' order by extname`;

const TEXT_SEARCH = `
  select format('-- %s: %s → %s', cfgname, tokens.alias, string_agg(dictname, ', ' order by mapseqno)) as text
  from pg_ts_config config
  join pg_ts_config_map on mapcfg = config.oid
  join pg_ts_dict dictionary on dictionary.oid = mapdict
  join lateral ts_token_type(cfgparser) tokens on tokens.tokid = maptokentype
  where cfgnamespace = 'public'::regnamespace
  group by cfgname, tokens.alias order by cfgname, tokens.alias`;

/** Not-null constraints are catalogued since PostgreSQL 18 only: they are shown with their column. */
const TABLES = `
  select format(E'create table %I (\n%s\n);\n', relname, string_agg(line, E',\n' order by rank, line_order)) as text
  from pg_class table_of
  join lateral (
    select 1 as rank, to_char(attnum, '0000') as line_order,
      format('  %I %s', attname, format_type(atttypid, atttypmod))
        || case attgenerated when 's' then format(' generated always as (%s) stored', pg_get_expr(adbin, adrelid))
           else coalesce(' default ' || pg_get_expr(adbin, adrelid), '') end
        || case when attnotnull then ' not null' else '' end as line
    from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
    where attrelid = table_of.oid and attnum > 0 and not attisdropped
    union all
    select 2, conname, format('  constraint %I %s', conname, pg_get_constraintdef(oid))
    from pg_constraint where conrelid = table_of.oid and contype <> 'n'
  ) lines on true
  where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and ${ours('table_of.oid')}
  group by relname order by relname`;

const VIEWS = `
  select format(E'create view %I%s as\n%s', relname,
    coalesce(' with (' || array_to_string(reloptions, ', ') || ')', ''), pg_get_viewdef(oid)) as text
  from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm') and ${ours('pg_class.oid')}
  order by relname`;

const INDEXES = `
  select pg_get_indexdef(indexrelid) || ';' as text
  from pg_index join pg_class index_of on index_of.oid = indexrelid
  where relnamespace = 'public'::regnamespace
    and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
  order by relname`;

const FUNCTIONS = `
  select pg_get_functiondef(oid) || E';\n' as text
  from pg_proc where pronamespace = 'public'::regnamespace and ${ours('pg_proc.oid')}
  order by proname, pg_get_function_identity_arguments(oid)`;

const TRIGGERS = `
  select pg_get_triggerdef(pg_trigger.oid) || ';' as text
  from pg_trigger join pg_class on pg_class.oid = tgrelid
  where relnamespace = 'public'::regnamespace and not tgisinternal order by relname, tgname`;

const ROW_SECURITY = `
  select format('alter table %I %s row level security;', relname,
    case when relforcerowsecurity then 'force' else 'enable' end) as text
  from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity order by relname`;

const POLICIES = `
  select format('create policy %I on %I for %s to %s', policyname, tablename, lower(cmd), array_to_string(roles, ', '))
    || coalesce(E'\n  using (' || qual || ')', '') || coalesce(E'\n  with check (' || with_check || ')', '') || ';' as text
  from pg_policies where schemaname = 'public' order by tablename, policyname`;

const grants = (kind: string, source: string) => `
  select format('grant %s on ${kind} %s to %s;', string_agg(lower(privilege_type), ', ' order by privilege_type), name,
    case grantee when 0 then 'public' else grantee::regrole::text end) as text
  from (${source}) as owned (name, acl, owner)
  cross join lateral aclexplode(acl)
  where grantee <> owner group by name, grantee order by name, grantee::regrole::text`;

const TABLE_GRANTS = grants(
  'table',
  `select quote_ident(relname), relacl, relowner from pg_class
   where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S') and ${ours('pg_class.oid')}`,
);

const FUNCTION_GRANTS = grants(
  'function',
  `select format('%I(%s)', proname, pg_get_function_identity_arguments(oid)),
     coalesce(proacl, acldefault('f', proowner)), proowner
   from pg_proc where pronamespace = 'public'::regnamespace and ${ours('pg_proc.oid')}`,
);

const SECTIONS: readonly (readonly [string, string])[] = [
  ['Extensions', EXTENSIONS],
  ['Text search', TEXT_SEARCH],
  ['Tables', TABLES],
  ['Views', VIEWS],
  ['Indexes', INDEXES],
  ['Functions', FUNCTIONS],
  ['Triggers', TRIGGERS],
  ['Row-level security', ROW_SECURITY],
  ['Policies', POLICIES],
  ['Rights on tables', TABLE_GRANTS],
  ['Rights on functions', FUNCTION_GRANTS],
];
