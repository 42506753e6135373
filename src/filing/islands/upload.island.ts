/**
 * <draft-upload>: sends the files of a document as soon as they are chosen, piece by piece, says how far they are, and
 * goes on where it stopped when the network comes back. The server writes the question again after each file.
 */
import { joinRefusals } from './refusals.ts';

const piece = 512 * 1024;
const mostTries = 8;

interface Answer {
  upload?: string;
  offset?: number;
  /** The question as it stands now. */
  html?: string;
}

const headers = { accept: 'application/json' };
const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

const filesIn = (parts: Element): number => parts.querySelectorAll('.file').length;

class DraftUpload extends HTMLElement {
  #waiting: File[] = [];
  #busy = false;
  /** What was refused among the files chosen together, one line each. */
  #refused: Element | undefined;

  connectedCallback(): void {
    this.dataset.live = '';
    this.addEventListener('change', (event) => {
      const input = event.target;
      if (!(input instanceof HTMLInputElement) || input.type !== 'file') return;
      this.#waiting.push(...(input.files ?? []));
      void this.#sendAll();
    });
  }

  async #sendAll(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#refused = undefined;
    for (let file = this.#waiting.shift(); file; file = this.#waiting.shift()) await this.#sendOne(file);
    this.#busy = false;
  }

  async #sendOne(file: File): Promise<void> {
    this.#say(`${this.dataset.sending} ${file.name}`);
    try {
      const { html } = await this.#send(file);
      this.#replace(html ?? '', file.name);
    } catch {
      // Given up: the file is still chosen, the button of the page sends it.
      delete this.dataset.live;
      this.#say(this.dataset.failed ?? '');
    }
  }

  async #send(file: File): Promise<Answer> {
    const body = new URLSearchParams({ nom: file.name, taille: String(file.size) });
    const begun = await this.#ask('', { method: 'POST', body });
    let answer: Answer = { ...begun, offset: 0 };
    while (begun.upload && answer.offset !== undefined && answer.html === undefined) {
      this.#say(`${this.dataset.sending} ${file.name}, ${Math.floor((100 * answer.offset) / file.size)} %`);
      answer = await this.#sendPiece(file, begun.upload, answer.offset);
    }
    if (answer.html === undefined) throw new Error('the upload is no longer there');
    return answer;
  }

  async #sendPiece(file: File, upload: string, offset: number): Promise<Answer> {
    for (let tries = 1; ; tries += 1) {
      try {
        const stands = tries === 1 ? offset : ((await this.#ask(`/${upload}`, {})).offset ?? offset);
        const body = file.slice(stands, stands + piece, 'application/octet-stream');
        const sent = { 'content-type': 'application/octet-stream', 'upload-offset': String(stands) };
        return await this.#ask(`/${upload}`, { method: 'PATCH', body, headers: { ...headers, ...sent } });
      } catch (error) {
        if (tries === mostTries) throw error;
        this.#say(this.dataset.failed ?? '');
        await wait(Math.min(1000 * 2 ** tries, 30_000));
      }
    }
  }

  /** Answers below 500 are the server's word; anything else is the network's, to be tried again. */
  async #ask(path: string, request: RequestInit): Promise<Answer> {
    const answer = await fetch(`${this.dataset.url}/envois${path}`, { headers, ...request });
    if (answer.status >= 500 || answer.redirected) throw new Error(String(answer.status));
    return answer.json();
  }

  #replace(html: string, name: string): void {
    const parts = this.querySelector('.document-parts');
    if (!parts || !html) return;
    const hadFocus = this.contains(document.activeElement);
    const before = filesIn(parts);
    // Written by our own server, which escapes what people type.
    parts.innerHTML = html;
    const error = parts.querySelector('.field-error')?.textContent;
    this.#refused = joinRefusals(parts, this.#refused);
    // The same content under another name is kept once: « received » would have people look for a second line.
    const outcome = filesIn(parts) > before ? this.dataset.sent : this.dataset.already;
    // A refusal is written beside the question already: said here for those who listen only.
    this.#say(error ?? `${outcome} ${name}`, Boolean(error));
    if (hadFocus) parts.querySelector<HTMLElement>('input[type=file]:enabled, .file a')?.focus();
  }

  #say(words: string, heardOnly = false): void {
    const status = this.querySelector('.document-progress');
    status?.classList.toggle('hidden-text', heardOnly);
    if (status) status.textContent = words;
  }
}

customElements.define('draft-upload', DraftUpload);
