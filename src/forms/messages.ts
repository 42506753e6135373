import { inLanguages } from '../platform/language/index.ts';
import { formMessages as fr, fileMessages as frOfFiles } from './messages.fr.ts';

export const formMessages = inLanguages({ fr });
export const fileMessages = inLanguages({ fr: frOfFiles });

interface Asked {
  label: string;
  /** The author's own sentence. */
  missing?: string | undefined;
  example?: string | undefined;
}

/** A text or a number is missing. */
export function complete(field: Asked, example?: string): string {
  return field.missing || formMessages.complete(field, example);
}

/** No option was chosen. */
export function choose(field: Asked): string {
  return field.missing || formMessages.choose(field);
}
