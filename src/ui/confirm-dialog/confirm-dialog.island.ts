/** Holds a form back until its question has been answered; the answer « yes » is the button that sends it. */
class ConfirmDialogElement extends HTMLElement {
  connectedCallback(): void {
    const dialog = this.querySelector('dialog');
    const yes = this.querySelector<HTMLButtonElement>('button[form]');
    const form = yes?.form;
    if (!dialog || !form) return;
    form.addEventListener('submit', (event) => {
      const { submitter } = event;
      if (submitter === yes || submitter?.dataset.confirm !== dialog.id) return;
      if (this.dataset.afterBoxes !== undefined && form.querySelector('[type=checkbox]:not(:checked)'))
        return;
      event.preventDefault();
      dialog.showModal();
    });
  }
}

customElements.define('confirm-dialog', ConfirmDialogElement);

export {};
