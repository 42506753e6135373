import { currentLocale } from '../language/index.ts';
import letterTemplate from './letter.typ?raw';
import { letterMessages } from './messages.ts';
import { renderPdf } from './render-pdf.ts';

/** A piece of a letter. */
export type LetterBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'answers';
      /** « Question », « Votre réponse » unless said otherwise. */
      readonly headers?: readonly [string, string];
      readonly rows: readonly { readonly label: string; readonly value: string }[];
    }
  | { readonly kind: 'signature'; readonly role: string; readonly name: string; readonly place?: string };

/** A letter of an authority: receipt, decision, attestation. Texts are shown as they are, line breaks kept. */
export interface Letter {
  readonly title: string;
  readonly authority: { readonly name: string; readonly lines: readonly string[] };
  /** Name and address of whom the letter is for, line by line. */
  readonly recipient?: readonly string[];
  readonly reference: string;
  /** Already written in full. */
  readonly date: string;
  readonly blocks: readonly LetterBlock[];
}

/** Prints a letter as a PDF that assistive technologies can read (PDF/UA-1), when the turn of this person comes. */
export async function renderLetter(letter: Letter, person: string): Promise<Buffer> {
  const blocks = letter.blocks.map(withDefaults);
  const [language, region] = currentLocale().split('-');
  const data = {
    ...letter,
    recipient: letter.recipient ?? [],
    blocks,
    // Read now: the letter waits its turn behind those of people who speak otherwise.
    words: { ...letterMessages },
    language,
    region,
  };
  return renderPdf(letterTemplate, data, person);
}

function withDefaults(block: LetterBlock): object {
  switch (block.kind) {
    case 'answers':
      return { headers: [letterMessages.question, letterMessages.answer], ...block };
    case 'signature':
      return { place: null, ...block };
    default:
      return block;
  }
}
