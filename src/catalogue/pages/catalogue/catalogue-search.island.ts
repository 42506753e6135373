/**
 * Results as one types: the page itself is asked for and its results take the place of those shown. Typing goes on
 * undisturbed, the address follows, and the number found is said once the typing stops.
 */
const pauseMilliseconds = 200;

class CatalogueSearch extends HTMLElement {
  #timer: number | undefined;
  #asking: AbortController | undefined;

  connectedCallback(): void {
    this.addEventListener('input', () => {
      clearTimeout(this.#timer);
      // A lost network changes nothing: sending the form will say so.
      this.#timer = window.setTimeout(() => this.#search().catch(() => undefined), pauseMilliseconds);
    });
    this.addEventListener('submit', (event) => {
      const form = event.target as HTMLFormElement;
      event.preventDefault();
      clearTimeout(this.#timer);
      this.#search().catch(() => form.submit());
    });
  }

  async #search(): Promise<void> {
    const address = this.#address();
    this.#asking?.abort();
    this.#asking = new AbortController();
    const answer = await fetch(address, { signal: this.#asking.signal });
    if (!answer.ok) throw new Error(`${answer.status}`);
    this.#show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    history.replaceState(null, '', address);
  }

  #address(): string {
    const form = this.querySelector('form') as HTMLFormElement;
    const given = [...new FormData(form)].filter(([, value]) => value !== '') as [string, string][];
    const asked = new URLSearchParams(given).toString();
    return form.action + (asked && `?${asked}`);
  }

  #show(page: Document): void {
    const results = page.querySelector('[data-results]');
    if (!results) throw new Error('no results');
    document.title = page.title;
    // The themes stay open, or folded, as they were.
    results.querySelector('details')?.toggleAttribute('open', this.querySelector('details')?.open ?? false);
    this.querySelector('[data-results]')?.replaceWith(results);
    const announcement = this.querySelector('[role=status]');
    if (announcement) announcement.textContent = results.querySelector('[data-count]')?.textContent ?? '';
  }
}

customElements.define('catalogue-search', CatalogueSearch);
