/** Closes the account menu on Escape and on a click elsewhere; it opens and closes by itself without this. */
class AccountMenuElement extends HTMLElement {
  connectedCallback(): void {
    const menu = this.querySelector('details');
    if (!menu) return;
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !menu.open) return;
      menu.open = false;
      menu.querySelector('summary')?.focus();
    });
    document.addEventListener('click', (event) => {
      if (event.target instanceof Node && !this.contains(event.target)) menu.open = false;
    });
  }
}

customElements.define('account-menu', AccountMenuElement);

export {};
