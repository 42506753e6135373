import { expect, test } from 'vitest';
import { workflowDefinition } from './workflow.ts';

const steps = [
  { key: 'arrival', name: 'Arrivée', phase: 'submitted' },
  { key: 'advice', name: 'Avis de la commission', phase: 'in_progress' },
  { key: 'granted', name: 'Accordée', phase: 'accepted' },
];
const take = { deed: 'take', from: ['arrival'], to: 'advice' };

test('a workflow names steps inside the phases, and acts that lead where their deed leads', () => {
  const acts = [take, { deed: 'accept', from: ['advice'], to: 'granted' }];
  expect(workflowDefinition.safeParse({ steps, acts }).success).toBe(true);
});

test.each([
  ['a step named twice', { steps: [...steps, steps[0]], acts: [take] }],
  ['an act from a phase that the law forbids', { steps, acts: [{ ...take, deed: 'accept', to: 'granted' }] }],
  ['an act to another phase than its deed’s', { steps, acts: [{ ...take, to: 'granted' }] }],
  ['a step that is not there', { steps, acts: [{ ...take, to: 'nowhere' }] }],
  ['a deed that leaves no trace', { steps, acts: [{ ...take, deed: 'view' }] }],
  ['a step without name', { steps: [{ ...steps[0], name: '' }], acts: [] }],
])('%s is refused', (_case, definition) => {
  expect(workflowDefinition.safeParse(definition).success).toBe(false);
});
