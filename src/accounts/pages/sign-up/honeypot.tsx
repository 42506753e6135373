import type { VNode } from 'preact';
import { words } from '../../messages.ts';

/** A name that no browser fills by itself, in words that a robot likes. */
export const honeypotName = 'site_internet_bis';

/** A field that people neither see, hear nor reach: whoever fills it is a robot. */
export function Honeypot(): VNode {
  return (
    <div class="hidden-text" aria-hidden="true">
      <label for={honeypotName}>{words.signUp.honeypot}</label>
      <input id={honeypotName} name={honeypotName} type="text" tabIndex={-1} autocomplete="off" />
    </div>
  );
}
