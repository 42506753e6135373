/** The words of the engine: definitions (written by authors), entries (typed), answers (understood), problems. */
import type { Definition, Field, ItemField, Page } from './kinds/schemas.ts';

export type { Calculation } from './calculation.ts';
export type { Condition } from './conditions.ts';
export type { Definition, Field, ItemField, Page };

/** A field of the definition or of a group's item. */
export type AnyField = Field | ItemField;

/** Name of a kind: `text`, `siret`, `group`… */
export type Kind = Field['kind'];

/** The field type of one kind. */
export type FieldOf<K extends Kind> = Extract<Field, { kind: K }>;

/** What the person typed, by input name; kept as typed, right or wrong. */
export type Entries = Record<string, string | string[]>;

/** An address as kept in answers. */
export interface Address {
  street: string;
  complement?: string;
  postcode: string;
  town: string;
  /** ISO 3166 code; absent for France when the form does not ask. */
  country?: string;
}

/** Values of several parts, such as an address, a commune or a range of dates. */
export type Parts = { [part: string]: string };

/** The value of one question. */
export type PlainValue = string | number | boolean | string[] | Parts;

/** One item of a group. */
export interface GroupItem {
  id: string;
  values: Record<string, PlainValue>;
}

/** The value of one field; a group's is the list of its items. */
export type AnswerValue = PlainValue | GroupItem[];

/** Typed values of the visible fields, by field key. */
export type Answers = Record<string, AnswerValue>;

/** One reason why the form cannot be sent as it is. */
export interface Problem {
  /** Name of the input to bring the person to. */
  input: string;
  /** Key of the field (of the group, for a field of an item). */
  field: string;
  page: string;
  code: string;
  /** Complete French sentence. */
  message: string;
}

/** A file already joined to a document field. */
export interface JoinedFile {
  name: string;
  state: string;
}

/** Facts the rules need and may not fetch: files joined, by field key, and the current day (`2026-11-03`). */
export interface FormContext {
  documents?: Record<string, readonly JoinedFile[]>;
  today: string;
}
