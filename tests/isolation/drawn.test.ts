import { expect, test } from 'vitest';
import { changingDoors } from './changing-doors.ts';
import { isDrawn, visitorsAt } from './drawn.ts';
import { readingDoors } from './reading-doors.ts';
import { expectedStatus, isClosedTo, numbered } from './visit.ts';

const doors = numbered([...readingDoors, ...changingDoors]);

test('at every door, somebody is let in, and another citizen, another authority and nobody are not', () => {
  for (const [name, door] of doors) {
    const visitors = visitorsAt(name, door);
    expect(visitors, name).toEqual(expect.arrayContaining(['stranger', 'foreigner', 'nobody']));
    expect(visitors.filter((one) => !isClosedTo(door, one)).length, name).toBeGreaterThan(0);
    expect(visitors.filter((one) => expectedStatus(door, one) === 404).length, name).toBeGreaterThan(1);
  }
});

test('a commit draws about a tenth of the doors, another one others, and soon each has been drawn', () => {
  const drawn = (by: string) => doors.map(([name]) => name).filter((name) => isDrawn(name, by));
  const commits = Array.from({ length: 60 }, (_, index) => `commit ${index}`);
  expect(drawn('commit 1')).toEqual(drawn('commit 1'));
  expect(drawn('commit 1')).not.toEqual(drawn('commit 2'));
  const total = commits.flatMap(drawn).length;
  expect(total / commits.length / doors.length).toBeGreaterThan(0.05);
  expect(total / commits.length / doors.length).toBeLessThan(0.2);
  expect(new Set(commits.flatMap(drawn)).size).toBeGreaterThan(doors.length * 0.95);
});
