import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newAccount, newAuthority, newStaff } from '../../tests/ground/index.ts';
import type { Portal } from '../access/index.ts';
import { jsonb } from '../platform/database/index.ts';
import { openTestGround, type TestGround } from '../platform/testing.ts';
import { type Act, firstAlteredSubmission, readRequest, requestComplement, takeInCharge } from './index.ts';
import { fingerprintOf } from './proof.ts';
import {
  citizenAct,
  completeRequest,
  type Filer,
  fileRequest,
  idOf,
  openFiler,
  viewerOf,
} from './testing.ts';

let ground: TestGround;
let filer: Filer;
let agent: Act;

beforeAll(async () => {
  ground = await openTestGround();
  const portal = (await newAuthority(ground.database)) as unknown as Portal;
  filer = await openFiler(ground, portal);
  const worker = await newAccount(ground.database);
  await newStaff(ground.database, portal, worker, { team_id: filer.team.id });
  const staff = { role: null, teams: [{ team: filer.team.id, role: 'agent' }], position: '' } as const;
  agent = { side: 'authority', portal, viewer: viewerOf(worker, { staff }) };
});
afterAll(() => ground.close());

// jsonb puts the shortest keys first: none of these objects comes back as it was written.
const answers = {
  presentation: 'Des glycines',
  nom: 'Plassans',
  sites: [{ values: { surface: 35, lieu: 'Place du Lavoir' }, id: 'a' }],
};
const photo = { name: 'mairie.jpg', hash: 'a'.repeat(64), size: 10, kind: 'jpeg' } as const;

/** A request sent, then sent again completed. */
const completed = async (): Promise<string> => {
  const files = { photographies: [photo], plan: [photo] };
  const number = await fileRequest(filer, { answers, files });
  await takeInCharge(ground.platform, agent, number);
  await requestComplement(ground.platform, agent, number, { explanation: 'À revoir.', reasons: [] });
  await completeRequest(filer, number, { answers: { ...answers, nom: 'Plassans-sur-Viorne' }, files });
  return number;
};

const read = (number: string) => readRequest(ground.platform, citizenAct(filer), number);

/** What somebody with the keys of the database may do, behind the program's back. */
const alter = async (number: string, sequence: number, change: Record<string, unknown>): Promise<void> => {
  await ground.owner
    .updateTable('submission')
    .set(change)
    .where('request_id', '=', await idOf(filer, number))
    .where('sequence', '=', sequence)
    .execute();
};

describe('what was transmitted', () => {
  test('is proved by what the database gives back, and by the chained history', async () => {
    const { submissions, events } = await read(await completed());
    expect(Object.keys(submissions[0]?.answers ?? {})).not.toEqual(Object.keys(answers));
    const told = events
      .filter(({ data }) => 'content' in (data as object))
      .map(({ kind, data }) => [kind, data]);
    expect(told).toEqual([
      ['request_submitted', { submission: 1, content: submissions[0]?.content_hash }],
      ['complement_answered', { submission: 2, content: submissions[1]?.content_hash }],
    ]);
    for (const submission of submissions)
      expect(fingerprintOf(submission, submission.salt ?? Buffer.alloc(0))).toBe(submission.content_hash);
    expect(submissions[0]?.content_hash).not.toBe(submissions[1]?.content_hash);
    expect(firstAlteredSubmission(submissions, events)).toBeUndefined();
  });

  test.each([
    ['an answer is changed', 1, { answers: jsonb({ ...answers, nom: 'Beaulieu' }) }, 1],
    [
      'a file is put in the place of another',
      2,
      { documents: jsonb({ plan: [{ ...photo, hash: 'b' }] }) },
      2,
    ],
    ['an answer is changed, and its fingerprint with it', 2, { answers: jsonb({}), content_hash: 'x' }, 2],
    ['a submission is numbered otherwise', 2, { sequence: 3 }, 2],
  ])('is no longer proved when %s', async (_case, sequence, change, altered) => {
    const number = await completed();
    await alter(number, sequence, change);
    const { submissions, events } = await read(number);
    expect(firstAlteredSubmission(submissions, events)).toBe(altered);
  });

  test('is no longer proved when a submission is added or removed', async () => {
    const { submissions, events } = await read(await completed());
    const [first, second] = submissions;
    if (!first || !second) throw new Error('two submissions were sent');
    expect(firstAlteredSubmission([first], events)).toBe(2);
    expect(firstAlteredSubmission([first, second, { ...second, sequence: 3 }], events)).toBe(3);
  });
});
