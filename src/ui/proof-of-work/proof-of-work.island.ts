/**
 * Looks for the solution while the person types: each try is made by the browser's own code, beside the page, which stays
 * lively. A form sent before it is found waits for it, not for long; a browser that cannot sends it as it is.
 */
class ProofOfWorkElement extends HTMLElement {
  connectedCallback(): void {
    const [challenge, solution] = this.querySelectorAll('input');
    const form = challenge?.form;
    if (!challenge?.value || !solution || !form || !crypto.subtle) return;
    let over = false;
    let sent = false;
    const work = solve(JSON.parse(atob(challenge.value)).parameters).then(
      (found) => {
        solution.value = found;
      },
      () => {},
    );
    window.addEventListener('pageshow', () => (sent = false)); // back from the answer
    form.addEventListener('submit', async (event) => {
      // Pressed twice: sent once, for a challenge counts once. An answer that never comes leaves the button.
      if (sent) return event.preventDefault();
      if (solution.value || over) {
        sent = true;
        setTimeout(() => (sent = false), patience);
        return;
      }
      event.preventDefault();
      await Promise.race([work, new Promise((resolve) => setTimeout(resolve, patience))]);
      if (over) return;
      over = true;
      // A form in the middle of its `submit` event refuses another.
      setTimeout(() => form.requestSubmit((event as SubmitEvent).submitter));
    });
  }
}

const patience = 8_000;

interface Parameters {
  nonce: string;
  salt: string;
  cost: number;
  keyPrefix: string;
}

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const hexOf = (bits: ArrayBuffer) => Array.from(new Uint8Array(bits), hexOfByte).join('');
const hexOfByte = (byte: number) => byte.toString(16).padStart(2, '0');

async function solve({ nonce, salt, cost, keyPrefix }: Parameters): Promise<string> {
  const rule = { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations: cost };
  const head = bytesOf(nonce);
  const word = new Uint8Array(head.length + 4);
  word.set(head);
  for (let counter = 0; ; counter += 1) {
    new DataView(word.buffer).setUint32(head.length, counter);
    const key = await crypto.subtle.importKey('raw', word, 'PBKDF2', false, ['deriveBits']);
    const derivedKey = hexOf(await crypto.subtle.deriveBits(rule, key, 256));
    if (derivedKey.startsWith(keyPrefix)) return JSON.stringify({ counter, derivedKey });
  }
}

customElements.define('proof-of-work', ProofOfWorkElement);

export {};
