import { letterhead, type Portal, type Viewer } from '../access/index.ts';
import type { Letter, LetterBlock } from '../platform/pdf/index.ts';
import { calendarDateOf, formatDateWithoutWeekday } from '../platform/text/index.ts';
import { type RequestDetails, requestWords } from '../requests/index.ts';
import { words } from './messages.ts';

/** What a motivated decision is made of. */
export interface DecisionFacts {
  readonly portal: Pick<Portal, 'kind' | 'name' | 'name_of' | 'address' | 'phone' | 'appeal'>;
  readonly request: Pick<
    RequestDetails,
    'number' | 'procedure_name' | 'holder_name' | 'author_name' | 'submitted_at' | 'team_name'
  >;
  readonly outcome: 'accept' | 'refuse';
  readonly reason: string;
  readonly signatory: Pick<Viewer, 'firstName' | 'lastName' | 'staff'>;
  readonly at: Date;
}

const { letter: said } = requestWords;

const recipientOf = ({ holder_name: holder, author_name: author }: DecisionFacts['request']): string[] =>
  holder === author ? [holder] : [holder, author];

// A paragraph for each one the agent typed: a blank line between them, line ends inside kept.
const paragraphs = (text: string): LetterBlock[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => ({ kind: 'paragraph', text: paragraph }));

// Nothing needs be said of an acceptance: its title stands only above a text.
const reasonsOf = (outcome: DecisionFacts['outcome'], reason: string): LetterBlock[] => {
  const reasons = paragraphs(reason);
  return reasons.length === 0 ? [] : [{ kind: 'heading', text: said.reasonTitle[outcome] }, ...reasons];
};

/** Who signs, as the law wants it read: first name, name, position, and the service (L212-1). */
const signatureOf = ({ portal, request, signatory, at }: DecisionFacts): LetterBlock => ({
  kind: 'signature',
  place: words.decision.madeIn(portal.address.town, formatDateWithoutWeekday(calendarDateOf(at))),
  role: [signatory.staff?.position, request.team_name].filter(Boolean).join(', '),
  name: `${signatory.firstName} ${signatory.lastName}`,
});

/** The letter of a decision: what was asked, what is decided and why, how to contest it, who signs. */
export const decisionLetter = (facts: DecisionFacts): Letter => {
  const { portal, request, outcome, reason, at } = facts;
  return {
    title: outcome === 'accept' ? said.accepted : said.refused,
    authority: letterhead(portal),
    recipient: recipientOf(request),
    reference: request.number,
    date: formatDateWithoutWeekday(calendarDateOf(at)),
    blocks: [
      { kind: 'paragraph', text: said.object(request.procedure_name) },
      { kind: 'paragraph', text: said.received(request.holder_name, request.submitted_at) },
      { kind: 'paragraph', text: said.decides[outcome] },
      ...reasonsOf(outcome, reason),
      { kind: 'heading', text: said.appealTitle },
      { kind: 'paragraph', text: said.appeal(portal.appeal.gracious, portal.appeal.court) },
      signatureOf(facts),
    ],
  };
};
