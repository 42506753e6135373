/** Brings in the button that shows what was typed; hides it again before sending, so that browsers still offer to keep it. */
class PasswordInputElement extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    const button = this.querySelector('button');
    const status = this.querySelector('[role="status"]');
    if (!input || !button || !status) return;
    const show = (shown: boolean) => {
      const words = this.dataset;
      input.type = shown ? 'text' : 'password';
      button.textContent = (shown ? words.hide : words.show) ?? '';
      button.setAttribute('aria-label', (shown ? words.hideLong : words.showLong) ?? '');
      status.textContent = (shown ? words.shown : words.hidden) ?? '';
    };
    button.hidden = false;
    button.addEventListener('click', () => show(input.type === 'password'));
    input.form?.addEventListener('submit', () => {
      if (input.type === 'text') show(false);
    });
  }
}

customElements.define('password-input', PasswordInputElement);

export {};
