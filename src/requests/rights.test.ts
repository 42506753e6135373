import { describe, expect, test } from 'vitest';
import type { StaffRole } from '../access/index.ts';
import { type DeedName, deedNames } from './deeds.ts';
import { can, type RequestFacts } from './rights.ts';
import { type RequestStatus, statuses } from './status.ts';

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
const worker = (role: StaffRole, team: string | null) => ({
  spaces: [],
  staff: team ? { role: null, teams: [{ team, role }], position: '' } : { role, teams: [], position: '' },
});

const severalRoles = (role: StaffRole | null, teams: Record<string, StaffRole>) => ({
  spaces: [],
  staff: { role, position: '', teams: Object.entries(teams).map(([team, there]) => ({ team, role: there })) },
});

/** One letter a deed, none for what nobody may do to a request that exists; below, one line for each status. */
const letters: Record<DeedName, string> = {
  view: 'V',
  message: 'M',
  download: 'D',
  cancel: 'X',
  answer_complement: 'C',
  add_document: 'P',
  take: 'T',
  request_complement: 'R',
  accept: 'A',
  refuse: 'F',
  close: 'L',
  submit: '-',
  flag_file: '-',
  erase: '-',
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
  ['an archivist', 'authority', { viewer: worker('archivist', null), portal: 'viorne' }, reader],
  [
    'a reader everywhere who is an agent of the team',
    'authority',
    { viewer: severalRoles('reader', { environment: 'agent' }), portal: 'viorne' },
    service,
  ],
  [
    'an agent everywhere who only reads in the team',
    'authority',
    { viewer: severalRoles('agent', { environment: 'reader' }), portal: 'viorne' },
    reader,
  ],
  [
    'an agent of the team and of another',
    'authority',
    { viewer: severalRoles(null, { roads: 'reader', environment: 'agent' }), portal: 'viorne' },
    service,
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
      const granted = deedNames.filter((name) => can(actor, side, name, request(status)));
      expect(granted.map((name) => letters[name]).sort()).toEqual([...allowed].sort());
    },
  );
});
