import type { Viewer } from '../access/index.ts';
import type { FileLimits } from '../documents/index.ts';
import type { CalendarDate } from '../platform/text/index.ts';
import { words } from './messages.ts';

/** Kinds of documents that the safe knows by name; `other` is named by the person. */
export const safeKinds = [
  'identity',
  'address_proof',
  'family_quotient',
  'bank_details',
  'insurance',
  'school_certificate',
  'statutes',
  'deliberation',
  'other',
] as const;
export type SafeKind = (typeof safeKinds)[number];

/** Most documents in a safe. */
export const mostDocuments = 10;

/** What a document of the safe takes. */
export const safeLimits = {
  maximum: 4,
  maximumBytes: 10 * 1024 * 1024,
  accept: ['pdf', 'jpeg', 'png', 'heic', 'odt', 'docx'],
} as const satisfies FileLimits & { maximum: number };

/** How a document is called: by its kind, or by the name the person gave it. */
export const titleOf = (document: { readonly kind: SafeKind; readonly name: string }): string =>
  document.kind === 'other' ? document.name : words.kinds[document.kind];

/** A document is good until the end of its last day. */
export const isExpired = (validUntil: CalendarDate, today: CalendarDate): boolean => validUntil < today;

/** The safe is the person's: its pages stand in their own space, whatever organisations they have. */
export const ownSpaceOf = ({ spaces }: Pick<Viewer, 'spaces'>): string | undefined =>
  spaces.find(({ kind }) => kind === 'person')?.id;
