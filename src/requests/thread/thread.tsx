import type { VNode } from 'preact';
import { documentWords, fileItemOf } from '../../documents/index.ts';
import { acceptedExtensions } from '../../platform/files/index.ts';
import { newId } from '../../platform/identifiers/index.ts';
import { formatDateTime } from '../../platform/text/index.ts';
import {
  Button,
  ButtonGroup,
  Conversation,
  type ConversationMessage,
  EmptyState,
  FileInput,
  Link,
  messageFor,
  Section,
  TextArea,
} from '../../ui/index.ts';
import type { Act } from '../act.ts';
import type { WholeRequest } from '../actions/read-request.ts';
import { words } from './messages.ts';
import type { RefusedMessage } from './post-message.ts';
import { inputs, joinedFiles } from './read-message.ts';
import { type ThreadPage, threadUntil } from './read-thread.ts';

/** What the thread shows, seen by somebody at one side of the counter. */
export interface ThreadProps {
  readonly act: Act;
  readonly whole: Pick<WholeRequest, 'request' | 'thread' | 'files'>;
  readonly link: (path: string) => string;
  /** Where the thread is. */
  readonly address: string;
  /** Where the form posts; undefined when the exchange is closed. */
  readonly action: string | undefined;
  readonly refused?: RefusedMessage | undefined;
}

// A side reads as one: what a colleague opened is read.
const readMark = (props: ThreadProps, message: ThreadPage['messages'][number]): string | undefined => {
  if (message.side !== props.act.side) return undefined;
  return message.read_at ? words.read(formatDateTime(message.read_at)) : words.notRead;
};

const itemsOf = (props: ThreadProps): ConversationMessage[] =>
  props.whole.thread.messages.map((message) => ({
    id: `message-${message.id}`,
    author: message.author_name,
    mine: message.side === props.act.side,
    byReader: message.author_id === props.act.viewer.account,
    date: formatDateTime(message.sent_at),
    dateTime: message.sent_at.toISOString(),
    text: message.body,
    unread: message.side !== props.act.side && message.read_at === null,
    files: props.whole.files
      .filter((file) => file.message_id === message.id)
      .map((file) => fileItemOf(file, { link: props.link, side: props.act.side })),
    note: readMark(props, message),
  }));

const MessageForm = ({ act, action, refused }: ThreadProps & { action: string }): VNode => (
  <form method="post" action={action} encType="multipart/form-data" novalidate>
    <input type="hidden" name={inputs.sendKey} value={refused?.sendKey ?? newId()} />
    <TextArea
      id={inputs.body}
      name={inputs.body}
      label={words.body}
      hint={act.side === 'citizen' ? words.bodyHintForCitizen : words.bodyHintForStaff}
      value={refused?.body}
      error={messageFor(refused?.problems ?? [], inputs.body)}
      rows={5}
    />
    <FileInput
      id={inputs.files}
      name={inputs.files}
      label={words.files}
      optional
      multiple
      hint={documentWords.limits(joinedFiles.maximum, joinedFiles.maximumBytes, joinedFiles.accept)}
      accept={acceptedExtensions(joinedFiles.accept)}
      error={messageFor(refused?.problems ?? [], inputs.files)}
    />
    <ButtonGroup>
      <Button icon="send">{words.send}</Button>
    </ButtonGroup>
  </form>
);

/** Unread messages that the page does not show: what was opened is counted as read. */
const unreadElsewhere = ({ act, whole: { request, thread } }: ThreadProps): number => {
  const unread = act.side === 'citizen' ? request.unread_citizen : request.unread_staff;
  const shown = thread.messages.filter(({ side, read_at }) => side !== act.side && read_at === null);
  return Math.max(0, unread - shown.length);
};

/** The way to what was said before, with what of it is still to read. */
const Earlier = (props: ThreadProps): VNode | null => {
  const { before } = props.whole.thread;
  if (!before) return null;
  const unread = unreadElsewhere(props);
  return (
    <p>
      <Link href={threadUntil(props.address, before)}>{words.earlier}</Link>
      {unread > 0 ? <> ({words.unreadElsewhere(unread)})</> : null}
    </p>
  );
};

/** The exchange ended while the message was typed: its text stays, to be copied. */
const Unsent = ({ refused }: { refused: RefusedMessage }): VNode => (
  <Section title={words.unsent} id={inputs.body}>
    <p>{words.unsentHelp}</p>
    <p class="kept-lines">{refused.body}</p>
  </Section>
);

/** The thread of a request: what was said, then the form to answer. */
export const Thread = (props: ThreadProps): VNode => {
  const { refused } = props;
  const items = itemsOf(props);
  return (
    <>
      <Earlier {...props} />
      {items.length > 0 ? (
        <Conversation items={items} label={words.thread} />
      ) : (
        <EmptyState title={words.empty} icon="message-square-text">
          <p>{props.act.side === 'citizen' ? words.emptyForCitizen : words.emptyForStaff}</p>
        </EmptyState>
      )}
      {props.whole.thread.newest ? null : (
        <p>
          <Link href={props.address}>{words.newest}</Link>
        </p>
      )}
      {props.action ? (
        <Section title={words.write} id="ecrire">
          <MessageForm {...props} action={props.action} />
        </Section>
      ) : (
        <p>{words.closed}</p>
      )}
      {refused && !props.action ? <Unsent refused={refused} /> : null}
    </>
  );
};
