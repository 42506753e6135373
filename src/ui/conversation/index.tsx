import type { VNode } from 'preact';
import { type FileItem, FileList } from '../file-input/index.tsx';
import { messages } from '../messages.ts';
import { Tag } from '../tag/index.tsx';

export interface ConversationMessage {
  id: string;
  /** Who wrote: a person or a service. */
  author: string;
  /** Written by the reader's own side: it stands on their edge. */
  mine?: boolean;
  /** Written by the reader: « Vous » is said instead of the name. */
  byReader?: boolean;
  /** In full words. */
  date: string;
  dateTime: string;
  /** Text as typed; blank lines and line ends are kept. */
  text?: string;
  files?: FileItem[];
  /** Last and small: whether the other side has read it. */
  note?: string;
  unread?: boolean;
}

/** Messages between a person and a service, oldest first, each side on its own edge and named. */
export function Conversation({ items, label }: { items: ConversationMessage[]; label: string }): VNode {
  return (
    <ol class="conversation" aria-label={label}>
      {items.map((message) => (
        <li class={message.mine ? 'message message--mine' : 'message'} id={message.id} key={message.id}>
          <p class="message-head">
            <strong>{message.byReader ? messages.sentByYou : message.author}</strong>{' '}
            <time dateTime={message.dateTime}>{message.date}</time>
            {message.unread ? <Tag framed>{messages.unread}</Tag> : null}
          </p>
          {message.text ? <p class="message-text kept-lines">{message.text}</p> : null}
          {message.files && message.files.length > 0 ? <FileList files={message.files} /> : null}
          {message.note ? <p class="message-note">{message.note}</p> : null}
        </li>
      ))}
    </ol>
  );
}
