/**
 * <inbox-keys>: j and k go down and up the list, Enter opens (the row's link has the focus), « / » goes to the search.
 * Keys of one letter disturb who speaks to their computer: a box turns them off, and the browser remembers it.
 */
const memory = 'guichet.raccourcis';
const typing = 'textarea,select,[contenteditable],input:not([type=checkbox])';

class InboxKeys extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector('input') as HTMLInputElement;
    const list = this.querySelector('ul') as HTMLElement;
    const show = (): void => {
      list.hidden = !box.checked;
    };
    box.checked = localStorage.getItem(memory) !== 'non';
    box.addEventListener('change', () => {
      localStorage.setItem(memory, box.checked ? 'oui' : 'non');
      show();
    });
    show();
    this.hidden = false;
    document.addEventListener('keydown', (event) => {
      if (!box.checked || event.ctrlKey || event.metaKey || event.altKey) return;
      if ((event.target as Element).closest(typing)) return;
      if (this.#go(event.key)) event.preventDefault();
    });
  }

  #go(key: string): boolean {
    if (key === '/') return this.#focus(document.querySelector<HTMLElement>('[type=search]'));
    if (key !== 'j' && key !== 'k') return false;
    const links = [...document.querySelectorAll<HTMLElement>('.table-link')];
    const here = links.indexOf(document.activeElement as HTMLElement);
    return this.#focus(links[key === 'j' ? here + 1 : Math.max(here - 1, 0)]);
  }

  #focus(element: HTMLElement | null | undefined): boolean {
    element?.focus();
    return element != null;
  }
}

customElements.define('inbox-keys', InboxKeys);
