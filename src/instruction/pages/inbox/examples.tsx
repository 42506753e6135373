import { agent, type PageExample } from '../../../frame/testing.ts';
import type { InboxQuestion, InboxRow } from '../../repository.ts';
import { InboxView, inboxTitle } from './view.tsx';

const row = (number: string, holder_name: string, more: Partial<InboxRow> = {}): InboxRow => ({
  id: number,
  number,
  procedure_name: 'Palmarès des Villes et Villages fleuris',
  holder_name,
  status: 'submitted',
  assigned_name: null,
  submitted_at: new Date('2026-10-29T10:00:00Z'),
  updated_at: new Date('2026-11-02T15:00:00Z'),
  unread_staff: 0,
  answer_unread: false,
  position: '2026-11-02 15:00:00+00',
  ...more,
});

const usual: readonly InboxRow[] = [
  row('VIO-26-7KM2Q', 'Comité des fêtes et du fleurissement de Saint-Rémy-des-Étangs', { unread_staff: 2 }),
  row('VIO-26-9QD4B', 'Marie-Antoinette de La Rochefoucauld-Montbéliard', {
    procedure_name: 'Prêt de matériel pour une manifestation associative',
    status: 'in_progress',
    assigned_name: 'Amina Belkacem',
    answer_unread: true,
  }),
  row('VIO-26-3FT8X', 'Jean Roux', {
    status: 'awaiting_complement',
    assigned_name: 'Jean-Christophe Vandenbrouck',
    submitted_at: new Date('2026-07-02T10:00:00Z'),
  }),
];

const counters = new Map([
  ['submitted', 1240],
  ['in_progress', 38],
  ['awaiting_complement', 7],
  ['accepted', 2306],
  ['refused', 100],
  ['closed', 12],
]);

const showing = (
  name: string,
  rows: readonly InboxRow[],
  { more = false, ...asked }: Partial<InboxQuestion> & { more?: boolean } = {},
): PageExample => {
  const question: InboxQuestion = { view: 'open', sort: 'recent', query: '', from: undefined, ...asked };
  return {
    name,
    visit: agent,
    page: {
      layout: 'agent',
      title: inboxTitle(question),
      islands: ['inbox-keys'],
      children: (
        <InboxView
          question={question}
          counters={counters}
          list={{ rows: [...rows], more }}
          today="2026-11-03"
          link={agent.link}
        />
      ),
    },
  };
};

/** The inbox when people are called so, and the agent looks for it. */
export const inboxOf = (typed: string): PageExample =>
  showing('inbox-typed', [row('VIO-26-7KM2Q', typed, { assigned_name: typed }), ...usual], { query: typed });

export const examples: PageExample[] = [
  showing('inbox', usual, { more: true }),
  showing('inbox-empty', [], { view: 'mine' }),
  showing('inbox-not-found', [], { query: 'fleurissement des ronds-points', view: 'accepted' }),
];
