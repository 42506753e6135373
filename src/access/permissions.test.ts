import { describe, expect, test } from 'vitest';
import {
  can,
  type RequestAction,
  type RequestFacts,
  type RequestStatus,
  requestActions,
} from './permissions.ts';

const statuses: readonly RequestStatus[] = [
  'submitted',
  'in_progress',
  'awaiting_complement',
  'accepted',
  'refused',
  'closed',
  'cancelled',
];

const request = (status: RequestStatus): RequestFacts => ({
  authority_id: 'viorne',
  team_id: 'environment',
  space_id: 'town-hall',
  status,
});

const member = {
  spaces: [{ id: 'town-hall', kind: 'organisation', name: '', role: 'contributor' }],
  staff: undefined,
} as const;
const stranger = {
  spaces: [{ id: 'elsewhere', kind: 'person', name: '', role: 'manager' }],
  staff: undefined,
} as const;
const worker = (role: 'administrator' | 'manager' | 'agent' | 'reader', team: string | null) =>
  ({ spaces: [], staff: { role, team, position: '' } }) as const;

/** One line per status: V view, M message, D download, X cancel, C answer a complement, P add a document, T take, R request a complement, A accept, F refuse, L close. */
const letters: Record<string, RequestAction> = {
  V: 'view',
  M: 'message',
  D: 'download',
  X: 'cancel',
  C: 'answer_complement',
  P: 'add_document',
  T: 'take',
  R: 'request_complement',
  A: 'accept',
  F: 'refuse',
  L: 'close',
};

const holder = ['VMDXP', 'VMDXP', 'VMDXC', 'VMD', 'VMD', 'VD', 'VD'];
const service = ['VMDTL', 'VMDRAFL', 'VMD', 'VMD', 'VMD', 'VD', 'VD'];
const reader = ['VD', 'VD', 'VD', 'VD', 'VD', 'VD', 'VD'];
const nobody = ['', '', '', '', '', '', ''];

const table = [
  ['a member of the space', 'citizen', { viewer: member, portal: 'viorne' }, holder],
  ['a member of the space, on another portal', 'citizen', { viewer: member, portal: 'plassans' }, holder],
  ['a member of the space at the counter', 'authority', { viewer: member, portal: 'viorne' }, nobody],
  ['another citizen', 'citizen', { viewer: stranger, portal: 'viorne' }, nobody],
  ['nobody signed in', 'citizen', { viewer: undefined, portal: 'viorne' }, nobody],
  ['nobody signed in at the counter', 'authority', { viewer: undefined, portal: 'viorne' }, nobody],
  [
    'an agent of the team',
    'authority',
    { viewer: worker('agent', 'environment'), portal: 'viorne' },
    service,
  ],
  ['an agent of every team', 'authority', { viewer: worker('agent', null), portal: 'viorne' }, service],
  ['a manager', 'authority', { viewer: worker('manager', null), portal: 'viorne' }, service],
  ['an administrator', 'authority', { viewer: worker('administrator', null), portal: 'viorne' }, service],
  [
    'a reader of the team',
    'authority',
    { viewer: worker('reader', 'environment'), portal: 'viorne' },
    reader,
  ],
  ['an agent of another team', 'authority', { viewer: worker('agent', 'roads'), portal: 'viorne' }, nobody],
  [
    'an agent of another authority',
    'authority',
    { viewer: worker('administrator', null), portal: 'plassans' },
    nobody,
  ],
  [
    'an agent on the citizens’ side',
    'citizen',
    { viewer: worker('administrator', null), portal: 'viorne' },
    nobody,
  ],
] as const;

describe.each(table)('%s', (_who, side, actor, rights) => {
  test.each(statuses.map((status, index) => [status, rights[index] ?? ''] as const))(
    '%s: %s',
    (status, allowed) => {
      const expected = [...allowed].map((letter) => letters[letter]);
      const granted = requestActions.filter((action) => can(actor, side, action, request(status)));
      expect([...granted].sort()).toEqual(expected.sort());
    },
  );
});
