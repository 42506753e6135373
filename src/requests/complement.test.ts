import { expect, test } from 'vitest';
import { answeredReasons, reasonsTold, toldOf } from './complement.ts';

const reason = (field: string) => ({ field, label: `Question ${field}`, reason: `Revoir ${field}` });
const asked = (...fields: string[]) => ({
  kind: 'complement_requested',
  data: { ...toldOf(fields.map(reason)), explanation: 'Encore.' },
});
const answered = { kind: 'complement_answered', data: { submission: 2 } };

test('the history gives back the reasons that it was told', () => {
  expect(reasonsTold(asked('a', 'b').data)).toEqual([reason('a'), reason('b')]);
});

test('an event of another sort, or of before reasons were told, gives none', () => {
  for (const data of [{}, { reason: 'Beau projet.' }, { fields: ['Nom'], explanation: 'x' }])
    expect(reasonsTold(data)).toEqual([]);
});

test('the reasons of what changed are those of the complement that was answered, not of the one that waits', () => {
  expect(answeredReasons([])).toEqual([]);
  expect(answeredReasons([asked('a')])).toEqual([]);
  expect(answeredReasons([asked('a'), answered])).toEqual([reason('a')]);
  expect(answeredReasons([asked('a'), answered, asked('b')])).toEqual([reason('a')]);
  expect(answeredReasons([asked('a'), answered, asked('b'), answered])).toEqual([reason('b')]);
});
