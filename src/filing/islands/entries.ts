/** What a form holds, read control by control: what the person typed, or what the server had written. */

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Values by name; a box that is not ticked has its name and no value. */
export type Held = Map<string, string[]>;

const isTyped = (element: Element): element is Control =>
  (element instanceof HTMLInputElement && element.type !== 'file' && element.type !== 'submit') ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement;

/** The controls of a form that hold an answer; names that begin by « _ » are the page's own. */
export const controlsOf = (form: HTMLFormElement): Control[] =>
  [...form.elements].filter(isTyped).filter(({ name }) => name !== '' && !name.startsWith('_'));

const valuesOf = (control: Control, written: boolean): string[] => {
  if (control instanceof HTMLSelectElement) {
    const chosen = [...control.options].find((option) =>
      written ? option.defaultSelected : option.selected,
    );
    return [(chosen ?? control.options[0])?.value ?? ''];
  }
  if (control.type !== 'checkbox' && control.type !== 'radio')
    return [written ? control.defaultValue : control.value];
  const { checked, defaultChecked } = control as HTMLInputElement;
  return (written ? defaultChecked : checked) ? [control.value] : [];
};

const gather = (controls: readonly Control[], written: boolean): Held => {
  const held: Held = new Map();
  for (const control of controls)
    held.set(control.name, [...(held.get(control.name) ?? []), ...valuesOf(control, written)]);
  return held;
};

/** What the form holds now, hidden questions left out. */
export const typedIn = (form: HTMLFormElement): Held =>
  gather(
    controlsOf(form).filter((control) => !control.matches(':disabled')),
    false,
  );

/** What the server wrote in the form: browsers may have put something else back since. */
export const writtenIn = (form: HTMLFormElement): Held => gather(controlsOf(form), true);

/** What differs from what is saved, as the server reads it; undefined when nothing does. */
export const changesSince = (saved: Held, typed: Held): URLSearchParams | undefined => {
  const changes = new URLSearchParams();
  for (const [name, values] of typed) {
    if (saved.get(name)?.join('\n') === values.join('\n')) continue;
    for (const value of values) changes.append(name, value);
    if (values.length === 0) changes.append(`_shown.${name}`, '1');
  }
  return changes.size > 0 ? changes : undefined;
};
