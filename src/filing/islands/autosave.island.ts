/**
 * <draft-autosave>: saves the page around it while the person answers, and says when in words that never blink.
 * What is not saved yet is kept in this tab only (a shared computer keeps nothing of it), until the server has it.
 */
import { changesSince, controlsOf, type Held, typedIn, writtenIn } from './entries.ts';

const pause = 800;
const longestWait = 60_000;
/** Browsers refuse to finish larger requests once the page is gone. */
const mostKeptAlive = 60_000;

class DraftAutosave extends HTMLElement {
  #form: HTMLFormElement | null = null;
  #saved: Held = new Map();
  #timer = 0;
  #wait = 1000;
  #busy = false;
  #stopped = false;
  /** The last save did not reach the server. */
  #cut = false;
  /** The button pressed while a save was on its way: the page leaves once it is known where the draft stands. */
  #held: HTMLElement | null | undefined;

  connectedCallback(): void {
    this.#form = this.querySelector('form');
    if (!this.#form) return;
    this.#saved = writtenIn(this.#form);
    this.#restore();
    this.addEventListener('input', () => this.#later(pause));
    for (const event of ['change', 'focusout']) this.addEventListener(event, () => this.#later(0));
    window.addEventListener('online', () => this.#later(0));
    // Put back by the Back button as it was left: what the draft holds now is another thing.
    window.addEventListener('pageshow', (event) => event.persisted && location.reload());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.#save();
    });
    this.#form.addEventListener('submit', (event) => this.#leave(event));
  }

  #later(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#save(), milliseconds);
  }

  async #save(): Promise<void> {
    const form = this.#form;
    if (!form || this.#busy || this.#stopped) return;
    const typed = typedIn(form);
    const changes = changesSince(this.#saved, typed);
    if (!changes) return;
    this.#keep(changes);
    this.#busy = true;
    const next = await this.#send(form, changes, typed);
    this.#busy = false;
    if (this.#held !== undefined) this.#goOn(form);
    if (next !== undefined) this.#later(next);
  }

  /** Presses the held button again, unless the browser would trade what is typed for its « no connection » page. */
  #goOn(form: HTMLFormElement): void {
    const button = this.#held ?? null;
    this.#held = undefined;
    if (this.#cut) this.#say(this.dataset.blocked ?? '', true);
    else form.requestSubmit(button);
  }

  #leave(event: SubmitEvent): void {
    clearTimeout(this.#timer);
    if (this.#busy || this.#mayLose()) {
      event.preventDefault();
      this.#held = event.submitter;
      void this.#save();
      return;
    }
    // The page itself is on its way to the server: saving beside it would only contradict it.
    this.#stopped = true;
    this.#keep();
  }

  /** Something typed is in this page only, and the server is out of reach. */
  #mayLose(): boolean {
    const unreachable = this.#cut || !navigator.onLine;
    return unreachable && !this.#stopped && !!this.#form && !!changesSince(this.#saved, typedIn(this.#form));
  }

  /** Sends the changes; returns when to look again, undefined when it is over. */
  async #send(form: HTMLFormElement, changes: URLSearchParams, typed: Held): Promise<number | undefined> {
    const body = new URLSearchParams(changes);
    for (const name of ['_version', '_form', '_start']) body.set(name, valueIn(form, name));
    for (const list of form.querySelectorAll<HTMLInputElement>('input[data-items]'))
      body.set(list.name, list.value);
    body.set('_page', this.dataset.page ?? '');
    try {
      const headers = { accept: 'application/json' };
      const keepalive = String(body).length < mostKeptAlive;
      const answer = await fetch(this.dataset.url ?? '', { method: 'POST', body, headers, keepalive });
      this.#cut = answer.status > 500;
      if (answer.status >= 500) throw new Error();
      const { message, version, start } = await answer.json();
      if (!answer.ok) return this.#give(answer.status, message);
      this.#saved = new Map([...this.#saved, ...typed]);
      setValueIn(form, '_version', version);
      // Saved: no longer something that this tab alone has changed.
      setValueIn(form, '_start', start);
      this.#keep();
      this.#say(message, false);
      this.#wait = 1000;
      return 0;
    } catch (error) {
      // What fetch throws when nothing answered.
      if (error instanceof TypeError) this.#cut = true;
      this.#say(this.dataset.waiting ?? '', true);
      this.#wait = Math.min(this.#wait * 2, longestWait);
      return this.#wait;
    }
  }

  /** The server will not take it: changed elsewhere (409), signed out (401), already sent. The person decides. */
  #give(status: number, message: string): undefined {
    this.#stopped = true;
    const conflict = this.querySelector<HTMLElement>('.autosave-conflict');
    if (status === 409 && conflict) {
      const text = conflict.querySelector('.autosave-conflict-text');
      if (text) text.textContent = message;
      conflict.hidden = false;
      // « Enregistré à 14 h 05 » would be said of what was refused.
      this.#say('', true);
      return;
    }
    this.#say(message, true);
    const signIn = this.querySelector<HTMLElement>('.autosave-sign-in');
    if (signIn) signIn.hidden = status !== 401;
  }

  #say(message: string, failed: boolean): void {
    const words = this.querySelector('#saved-state');
    if (!words) return;
    if (words.textContent !== message) words.textContent = message;
    const state = words.parentElement;
    const before = state?.className;
    state?.classList.toggle('saved-state--failed', failed);
    // What floats above the page has just come: the field at work is not left behind it.
    if (failed && state?.className !== before)
      this.querySelector(':focus')?.scrollIntoView({ block: 'nearest' });
    const [good, bad] = state?.querySelectorAll<HTMLElement>('span:has(> .icon)') ?? [];
    if (good) good.hidden = failed;
    if (bad) bad.hidden = !failed || message === '';
  }

  get #key(): string {
    return `brouillon ${this.dataset.draft} ${this.dataset.page}`;
  }

  #keep(changes?: URLSearchParams): void {
    try {
      if (!changes || !this.#form) sessionStorage.removeItem(this.#key);
      else sessionStorage.setItem(this.#key, `${valueIn(this.#form, '_version')} ${changes}`);
    } catch {
      // Refused or full: what is typed is still in the page.
    }
  }

  /** Puts back what this tab had not saved when it was closed or reloaded, over the version it was typed on. */
  #restore(): void {
    const form = this.#form;
    const [version, kept] = (sessionStorage.getItem(this.#key) ?? '').split(/ (.*)/s);
    if (!form || !version || kept === undefined) return;
    const typed = new URLSearchParams(kept);
    for (const control of controlsOf(form)) {
      if (!typed.has(control.name) && !typed.has(`_shown.${control.name}`)) continue;
      const values = typed.getAll(control.name);
      if (control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type))
        control.checked = values.includes(control.value);
      else control.value = values[0] ?? '';
    }
    setValueIn(form, '_version', version);
    form.dispatchEvent(new Event('change', { bubbles: true }));
    this.#later(0);
  }
}

const valueIn = (form: HTMLFormElement, name: string): string =>
  form.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value ?? '';

const setValueIn = (form: HTMLFormElement, name: string, value: unknown): void => {
  const input = form.querySelector<HTMLInputElement>(`[name="${name}"]`);
  if (input) input.value = String(value);
};

customElements.define('draft-autosave', DraftAutosave);
