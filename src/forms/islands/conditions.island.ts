/**
 * <form-conditions>: shows and hides the questions of the page around it while the person answers, with the very
 * conditions the server uses. It says nothing aloud: a question that appears comes after the one just answered.
 */
import { type Calculation, calculate } from '../calculation.ts';
import { addReading, type Condition, holds, newReadings, type Readings } from '../conditions.ts';
import { type NumberForm, numberText } from '../number-text.ts';

const live = '[data-when],[data-calculate]';

class FormConditions extends HTMLElement {
  #results = new Map<string, string>();

  connectedCallback(): void {
    this.append(this.#marker());
    const update = (): void => this.#update();
    this.addEventListener('input', update);
    this.addEventListener('change', update);
    // Answers put back by the browser (Back button, autofill) send no event.
    window.addEventListener('pageshow', update);
    update();
  }

  /** Tells the server that what was hidden was hidden here too, so that no new question is unseen. */
  #marker(): HTMLInputElement {
    return Object.assign(document.createElement('input'), {
      type: 'hidden',
      name: '_conditions',
      value: '1',
    });
  }

  #update(): void {
    this.#results.clear();
    let readings = this.#read();
    for (const element of this.querySelectorAll<HTMLElement>(live)) {
      const { when, calculate: calculation } = element.dataset;
      if (when !== undefined) {
        const shown = holds(JSON.parse(when) as Condition, readings, element.dataset.item);
        // A question that appears or disappears changes what the next conditions read.
        if (this.#toggle(element, shown)) readings = this.#read();
      } else if (calculation !== undefined && !element.closest('[hidden]')) {
        this.#compute(element, JSON.parse(calculation) as Calculation & NumberForm, readings);
      }
    }
  }

  #read(): Readings {
    const readings = newReadings();
    const known = JSON.parse(this.dataset.known ?? '{}') as Record<string, string[]>;
    for (const [name, values] of Object.entries(known)) {
      for (const value of values) addReading(readings, name, value);
    }
    const form = this.closest('form');
    for (const [name, value] of form ? new FormData(form) : []) {
      if (typeof value === 'string' && !name.startsWith('_')) addReading(readings, name, value);
    }
    // The ids of a group's items stand in one input, separated by spaces.
    for (const { name, value } of this.querySelectorAll<HTMLInputElement>('[data-items]:enabled')) {
      readings.values.set(name, value.split(' ').filter(Boolean));
    }
    for (const [name, result] of this.#results) addReading(readings, name, result);
    return readings;
  }

  #toggle(element: HTMLElement, shown: boolean): boolean {
    if (element.hidden === !shown) return false;
    element.hidden = !shown;
    const controls = element.querySelectorAll<HTMLInputElement>('input,select,textarea,button,fieldset');
    for (const control of controls) control.disabled = control.closest('[hidden]') !== null;
    return true;
  }

  #compute(output: HTMLElement, calculation: Calculation & NumberForm, readings: Readings): void {
    const name = output.dataset.name ?? '';
    const item = output.closest<HTMLElement>('[data-item]')?.dataset.item;
    const result = calculate(calculation, readings, item);
    const text = result === undefined ? (output.dataset.empty ?? '') : numberText(calculation, result);
    if (output.textContent !== text) output.textContent = text;
    if (result === undefined) return;
    this.#results.set(name, String(result));
    addReading(readings, name, String(result));
  }
}

customElements.define('form-conditions', FormConditions);
