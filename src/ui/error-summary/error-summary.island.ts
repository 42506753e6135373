/**
 * Takes the focus when the page arrives, so that what went wrong is heard first; its links bring the label or legend
 * into sight before the focus, because browsers scroll to the bare input and leave its question above the window.
 */
class ErrorSummaryElement extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link && this.goTo(link.hash.slice(1))) event.preventDefault();
    });
    this.focus();
    // This page answered a posted form: without an entry of its own, « Back » would end on « confirm the new sending ».
    history.replaceState(history.state, '');
  }

  private goTo(id: string): boolean {
    const input = document.getElementById(id);
    if (!(input instanceof HTMLElement)) return false;
    (legendInSight(input) ?? labelOf(input) ?? input).scrollIntoView();
    input.focus({ preventScroll: true });
    return true;
  }
}

/** The legend of the input's group, when the input would still stand in the upper half of the window below it. */
function legendInSight(input: HTMLElement): HTMLElement | undefined {
  const legend = input.closest('fieldset')?.querySelector('legend');
  if (!legend) return undefined;
  if (input instanceof HTMLInputElement && (input.type === 'radio' || input.type === 'checkbox'))
    return legend;
  const { top } = legend.getBoundingClientRect();
  const { bottom } = input.getBoundingClientRect();
  return bottom - top < window.innerHeight / 2 ? legend : undefined;
}

function labelOf(input: HTMLElement): HTMLElement | null {
  return (
    document.querySelector<HTMLElement>(`label[for="${CSS.escape(input.id)}"]`) ?? input.closest('label')
  );
}

customElements.define('error-summary', ErrorSummaryElement);

export {};
