/** What changed between two submissions of the same form. */
import { type SummaryRow, summarise } from './summary.ts';
import type { Answers, Definition } from './types.ts';

/** One question answered otherwise; no text on one side means that it had no answer there. */
export interface AnswerChange {
  /** Label of the question, with its item: « Site de plantation 2 : Surface ». */
  label: string;
  fieldKey: string;
  pageKey: string;
  input: string;
  before: string[];
  after: string[];
}

/** The differences between two sets of answers, in the order of the form; removed items come last. */
export function compareAnswers(definition: Definition, before: Answers, after: Answers): AnswerChange[] {
  const earlier = rowsByInput(definition, before);
  const later = rowsByInput(definition, after);
  const inputs = [...later.keys(), ...[...earlier.keys()].filter((input) => !later.has(input))];
  return inputs.flatMap((input) => {
    const [old, current] = [earlier.get(input), later.get(input)];
    const row = current ?? old;
    const [was, is] = [old?.text ?? [], current?.text ?? []];
    if (!row || sameText(was, is)) return [];
    const { label, fieldKey, pageKey } = row;
    return [{ label, fieldKey, pageKey, input, before: was, after: is }];
  });
}

function sameText(left: string[], right: string[]): boolean {
  return left.length === right.length && left.every((line, index) => line === right[index]);
}

function rowsByInput(definition: Definition, answers: Answers): Map<string, SummaryRow> {
  const rows = new Map<string, SummaryRow>();
  for (const section of summarise(definition, answers)) {
    for (const row of section.rows) {
      const label = section.itemId === undefined ? row.label : `${section.title}\u00a0: ${row.label}`;
      rows.set(row.input, { ...row, label });
    }
  }
  return rows;
}
