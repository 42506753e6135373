import { letterhead, type Portal } from '../../../access/index.ts';
import { documentWords } from '../../../documents/index.ts';
import type { Definition, SummarySection } from '../../../forms/index.ts';
import { type FileKind, fileKinds } from '../../../platform/files/index.ts';
import type { Letter, LetterBlock } from '../../../platform/pdf/index.ts';
import { formatDate, formatDateTime } from '../../../platform/text/index.ts';
import { acknowledgementParagraphs, sectionsOf } from '../../../requests/index.ts';
import type { SentRequest } from '../../actions/read-sent-request.ts';
import { words } from '../../messages.ts';

/** What a receipt says, written once for the page and for the PDF. */
export interface Receipt {
  readonly heading: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly legal: readonly string[];
  readonly sections: readonly SummarySection[];
  readonly files: readonly { readonly name: string; readonly detail: string; readonly hash: string }[];
}

const isKind = (kind: string): kind is FileKind => Object.hasOwn(fileKinds, kind);

const factsOf = ({ request, first, last }: SentRequest): Receipt['facts'] => {
  const { facts } = words.receipt;
  const completed =
    last.sequence > 1 ? [{ label: facts.completed, value: formatDateTime(last.submitted_at) }] : [];
  return [
    { label: facts.number, value: request.number },
    { label: facts.procedure, value: request.procedure_name },
    { label: facts.holder, value: request.holder_name },
    { label: facts.author, value: request.author_name },
    { label: facts.received, value: formatDateTime(first.submitted_at) },
    ...completed,
  ];
};

// As they were told at that sending: the request's own clock stops with the decision.
const legalOf = ({ request, last }: SentRequest, portal: Portal): string[] => {
  const { silence_kind } = request;
  const clock = { silence_kind, silence_due_on: last.silence_due_on };
  return acknowledgementParagraphs({ portal, team: request, clock });
};

/** The receipt of what was transmitted last: facts, legal mentions, every answer, every file with its fingerprint. */
export const receiptOf = (sent: SentRequest, definition: Definition, portal: Portal): Receipt => ({
  heading: words.receipt.heading(sent.request.number),
  facts: factsOf(sent),
  legal: legalOf(sent, portal),
  sections: sectionsOf({ definition, submission: sent.last }),
  files: Object.values(sent.last.documents)
    .flat()
    .map(({ name, kind, size, hash }) => ({
      name,
      hash,
      detail: isKind(kind) ? documentWords.detail(kind, size) : '',
    })),
});

const answersOf = (section: SummarySection): LetterBlock[] => {
  const rows = section.rows.map((row) => ({
    label: row.label,
    value: row.text.join('\n') || words.receipt.notAnswered,
  }));
  const heading: LetterBlock = { kind: 'heading', text: section.title };
  return rows.length > 0 ? [heading, { kind: 'answers', rows }] : [heading];
};

/** The same as a letter of the authority, to print as PDF. */
export const letterOf = (receipt: Receipt, { request, last }: SentRequest, portal: Portal): Letter => ({
  title: receipt.heading,
  authority: letterhead(portal),
  recipient: [request.holder_name],
  reference: request.number,
  date: formatDate(last.submitted_at),
  blocks: [
    { kind: 'answers', headers: words.receipt.headers, rows: receipt.facts },
    { kind: 'heading', text: words.receipt.legal },
    ...receipt.legal.map((text): LetterBlock => ({ kind: 'paragraph', text })),
    ...receipt.sections.flatMap(answersOf),
    ...(receipt.files.length > 0
      ? ([
          { kind: 'heading', text: words.receipt.documents },
          {
            kind: 'list',
            items: receipt.files.map(
              ({ name, detail, hash }) => `${name} (${detail})\n${words.receipt.fingerprint}\u00a0: ${hash}`,
            ),
          },
        ] satisfies LetterBlock[])
      : []),
  ],
});
