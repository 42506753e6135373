/** Examples of a kind: they are its documentation, its fixtures and its pictures. */
import type { AnswerValue, FormContext } from '../types.ts';

/** What is typed, by suffix of input; a text alone for a single input. */
export type TypedExample = string | Readonly<Record<string, string | string[]>>;

/** A field as an author writes it (its key is `field`), what it accepts and what it refuses, with the reason. */
export interface KindExamples {
  title: string;
  field: Readonly<Record<string, unknown>>;
  accepted?: readonly { typed: TypedExample; value?: AnswerValue; shown: readonly string[] }[];
  refused?: readonly {
    typed: TypedExample;
    code: string;
    /** The sentence shown, complete. */
    message: string;
    /** Suffix of the input to correct. */
    suffix?: string;
  }[];
  /** Files joined, for documents. */
  documents?: FormContext['documents'];
}

/** The day on which examples happen. */
export const exampleDay = '2026-11-21';
