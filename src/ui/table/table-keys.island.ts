const steps: Record<string, number> = { j: 1, k: -1 };

/**
 * In a list of rows, j and k go to the next and the previous one (Enter opens it, as on any link). Only while the
 * focus is in the list: a letter alone must do nothing to who dictates or types elsewhere.
 */
class TableKeysElement extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('keydown', (event) => {
      const step = steps[event.key];
      const modified = event.ctrlKey || event.metaKey || event.altKey;
      if (!step || modified || !(event.target instanceof HTMLAnchorElement)) return;
      const links = [...this.querySelectorAll<HTMLAnchorElement>('.table-link')];
      links[links.indexOf(event.target) + step]?.focus();
    });
  }
}

customElements.define('table-keys', TableKeysElement);

export {};
