import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newAccount, newAuthority, newProcedure, newTeam } from '../../tests/ground/index.ts';
import { createTestDatabase, type TestDatabase } from '../platform/database/testing.ts';
import { newId } from '../platform/identifiers/index.ts';
import { type InboxQuestion, type InboxReader, inboxStatement } from './repository.ts';
import { inboxSorts, inboxViews, isDoneView } from './rules.ts';

const requests = 20_000;

let ground: TestDatabase;
let everyTeam: InboxReader;
let oneTeam: InboxReader;
let twoTeams: InboxReader;

/** Twenty thousand requests in ten teams, four in ten still open, one in five in the hands of the agent. */
const fill = async (): Promise<void> => {
  const authority = await newAuthority(ground.database);
  const procedure = await newProcedure(ground.database, authority);
  const teams = [];
  for (let index = 0; index < 10; index += 1) teams.push((await newTeam(ground.database, authority)).id);
  const account = await newAccount(ground.database);
  await sql`
    insert into request (id, authority_id, procedure_id, team_id, form_version_id, space_id, account_id, number,
      tracking_code, procedure_name, holder_name, author_name, step, status, assigned_to, submission_count, submitted_at,
      updated_at, silence_kind, event_count, event_head)
    select gen_random_uuid(), ${authority.id}, ${procedure.id}, (${teams}::uuid[])[1 + i % 10],
      ${procedure.form_version_id}, ${account.space}, ${account.id}, 'N' || i, 'T' || i, 'Palmarès', 'Mairie', 'Claire', 'étape',
      (array['submitted', 'in_progress', 'in_progress', 'awaiting_complement', 'accepted', 'accepted', 'accepted',
        'refused', 'closed', 'cancelled'])[1 + (i / 10) % 10],
      case when i % 5 = 0 then ${account.id}::uuid end, 1, now() - i * interval '7 minutes',
      now() - i * interval '3 minutes', 'reject', 1, ''
    from generate_series(1, ${requests}) i`.execute(ground.owner);
  await sql`analyze request`.execute(ground.owner);
  everyTeam = { authority: authority.id, teams: null, account: account.id };
  oneTeam = { ...everyTeam, teams: [teams[5] ?? newId()] };
  twoTeams = { ...everyTeam, teams: [teams[2] ?? newId(), teams[5] ?? newId()] };
};

beforeAll(async () => {
  ground = await createTestDatabase();
  await fill();
}, 120_000);
afterAll(() => ground.drop());

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Actual Rows': number;
  readonly Plans?: PlanNode[];
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** How the database reads a list, in the scope and under the policies of the program: its steps, and the rows it read. */
const planOf = async (reader: InboxReader, question: InboxQuestion) => {
  const explained = await ground.database.withScope(
    { kind: 'authority', authority: reader.authority },
    (tx) => inboxStatement(tx, reader, question, 50).explain('json', sql`analyze`),
  );
  const [row] = explained as [{ 'QUERY PLAN': [{ Plan: PlanNode }] }];
  const nodes = nodesOf(row['QUERY PLAN'][0].Plan);
  const read = (node: PlanNode) => node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0);
  return {
    steps: nodes.map((node) => node['Node Type']),
    index: nodes.find((node) => node['Index Name'])?.['Index Name'],
    rowsRead: Math.max(...nodes.map(read)),
  };
};

const start: InboxQuestion = { view: 'open', sort: 'recent', query: '', from: undefined };
const middle = new Date(Date.now() - 20 * 86_400_000).toISOString().replace('T', ' ').replace('Z', '+00');
const from = { position: { at: middle, id: newId() }, side: 'after' } as const;

const lists = inboxViews.flatMap((view) =>
  inboxSorts
    .filter((sort) => sort === 'recent' || !isDoneView(view))
    .flatMap((sort) => ['every team', 'one team'].map((of) => ({ view, sort, of }))),
);

describe.each(lists)('$view of $of, $sort', ({ view, sort, of }) => {
  test.each([
    ['first', undefined],
    ['next', from],
  ])(
    'its %s page is read in the order of an index, and little more than what it shows',
    async (_page, place) => {
      const reader = of === 'one team' ? oneTeam : everyTeam;
      const { steps, rowsRead } = await planOf(reader, { ...start, view, sort, from: place });
      expect(steps).toEqual(['Limit', 'Result', 'Index Scan']);
      expect(rowsRead).toBeLessThanOrEqual(600);
    },
  );
});

test.each([
  ['recent', 'every team', 'request_open'],
  ['oldest', 'every team', 'request_open_by_age'],
  ['recent', 'one team', 'request_team_open'],
  ['oldest', 'one team', 'request_team_open_by_age'],
] as const)('the inbox as one arrives, %s, of %s, reads %s', async (sort, of, index) => {
  const { index: used } = await planOf(of === 'one team' ? oneTeam : everyTeam, { ...start, sort });
  expect(used).toBe(index);
});

test('several teams are read in the order of their own index, no further than the page', async () => {
  const { steps, index, rowsRead } = await planOf(twoTeams, start);
  expect(index).toBe('request_team_open');
  expect(steps).not.toContain('Seq Scan');
  expect(rowsRead).toBeLessThanOrEqual(600);
});

test('a search takes the found rows one by one', async () => {
  const { steps } = await planOf(everyTeam, { ...start, query: 'mairie' });
  expect(steps).not.toContain('Seq Scan');
});
