/**
 * Each answer of the server says what was refused of one file. Of files chosen together every refusal stays in sight,
 * one line each: those said before are put back above, or alone when the last file was received.
 */
export function joinRefusals(question: Element, before: Element | undefined): Element | undefined {
  const now = question.querySelector('.field-error');
  if (!before) return now ?? undefined;
  if (now) {
    const [, ...sentence] = now.lastElementChild?.childNodes ?? []; // without « Erreur : »
    before.lastElementChild?.append(document.createElement('br'), ' ', ...sentence);
    now.replaceWith(before);
  } else {
    putBack(question, before);
  }
  return before;
}

/** The question as the server writes it with an error. */
function putBack(question: Element, error: Element): void {
  const control = question.querySelector('input[type=file]');
  question.querySelector('.field')?.classList.add('field--error');
  question.querySelector('.file-list, .file-input')?.before(error);
  control?.setAttribute('aria-invalid', 'true');
  const described = control?.getAttribute('aria-describedby') ?? '';
  control?.setAttribute('aria-describedby', `${described} ${error.id}`.trim());
}
