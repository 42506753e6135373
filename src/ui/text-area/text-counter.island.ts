/**
 * <text-counter>: how many signs are left in a long text, once the end is near; seen at once, heard after a pause. The
 * limit itself stands in the help, for everybody: without JavaScript nothing is missing but the count.
 */
import { countSigns } from '../../platform/text/signs.ts';

/** A pause in the typing. */
const pause = 1000;

class TextCounterElement extends HTMLElement {
  #later: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const area = this.querySelector('textarea');
    const seen = this.querySelector('p');
    const heard = this.querySelector('[role="status"]');
    if (!area || !seen || !heard) return;
    const update = (): void => {
      const words = this.#words(area.value.trim());
      seen.textContent = words;
      seen.hidden = words === '';
      clearTimeout(this.#later);
      this.#later = setTimeout(() => {
        if (heard.textContent !== words) heard.textContent = words;
      }, pause);
    };
    area.addEventListener('input', update);
    update();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#later);
  }

  /** Nothing as long as a tenth of the text is left. */
  #words(text: string): string {
    const maximum = Number(this.dataset.maximum);
    if (text.length < maximum * 0.9) return '';
    const left = maximum - countSigns(text);
    if (left > maximum / 10) return '';
    const count = Math.abs(left).toLocaleString(document.documentElement.lang);
    return `${left < 0 ? this.dataset.over : this.dataset.left}${count}`;
  }
}

customElements.define('text-counter', TextCounterElement);
