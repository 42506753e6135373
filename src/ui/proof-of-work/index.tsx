import type { VNode } from 'preact';
import { messages } from '../messages.ts';

export interface ProofOfWorkProps {
  /** As the server made it, signed. */
  challenge: string;
}

/**
 * In a form that anybody may post: says that no picture has to be deciphered; the island `proof-of-work` works while the
 * person types. Without it the form is the same, and the server counts the seconds.
 */
export function ProofOfWork({ challenge }: ProofOfWorkProps): VNode {
  return (
    <proof-of-work>
      <input type="hidden" name="defi" value={challenge} />
      <input type="hidden" name="preuve" value="" />
      <p class="field-hint">{messages.noPicture}</p>
    </proof-of-work>
  );
}
