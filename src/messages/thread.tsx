import { randomUUID } from 'node:crypto';
import type { VNode } from 'preact';
import { fileItemOf } from '../documents/index.ts';
import { formatDateTime } from '../platform/text/index.ts';
import type { WholeRequest } from '../requests/index.ts';
import {
  Button,
  ButtonGroup,
  Conversation,
  type ConversationMessage,
  EmptyState,
  FileInput,
  Section,
  TextArea,
} from '../ui/index.ts';
import { words } from './messages.fr.ts';
import { inputs, type RefusedMessage } from './post-message.ts';

/** What the thread shows, seen from one side of the counter. */
export interface ThreadProps {
  readonly side: 'citizen' | 'authority';
  readonly whole: Pick<WholeRequest, 'messages' | 'files'>;
  readonly link: (path: string) => string;
  /** Where the form posts; undefined when the exchange is closed. */
  readonly action: string | undefined;
  readonly refused?: RefusedMessage | undefined;
}

const readMark = (props: ThreadProps, message: WholeRequest['messages'][number]): VNode | null => {
  if (message.side !== props.side) return null;
  return <p class="hint">{message.read_at ? words.read(formatDateTime(message.read_at)) : words.notRead}</p>;
};

const itemsOf = (props: ThreadProps): ConversationMessage[] =>
  props.whole.messages.map((message) => ({
    id: `message-${message.id}`,
    author: message.author_name,
    mine: message.side === props.side,
    date: formatDateTime(message.sent_at),
    dateTime: message.sent_at.toISOString(),
    text: message.body,
    unread: message.side !== props.side && message.read_at === null,
    children: readMark(props, message),
    files: props.whole.files
      .filter((file) => file.message_id === message.id)
      .map((file) => fileItemOf(file, { link: props.link, side: props.side })),
  }));

const problemOn = (refused: RefusedMessage | undefined, input: string): string | undefined =>
  refused?.problems.find((problem) => problem.input === input)?.message;

const MessageForm = ({ side, action, refused }: ThreadProps & { action: string }): VNode => (
  <form method="post" action={action} encType="multipart/form-data" novalidate>
    <input type="hidden" name={inputs.sendKey} value={refused?.sendKey ?? randomUUID()} />
    <TextArea
      id={inputs.body}
      name={inputs.body}
      label={words.body}
      hint={side === 'citizen' ? words.bodyHintForCitizen : words.bodyHintForStaff}
      value={refused?.body}
      error={problemOn(refused, inputs.body)}
      rows={5}
    />
    <FileInput
      id={inputs.files}
      name={inputs.files}
      label={words.files}
      optional
      multiple
      accept=".pdf,.jpg,.jpeg,.png,.heic,.odt,.docx"
      error={problemOn(refused, inputs.files)}
    />
    <ButtonGroup>
      <Button icon="send">{words.send}</Button>
    </ButtonGroup>
  </form>
);

/** The thread of a request: what was said, then the form to answer. */
export const Thread = (props: ThreadProps): VNode => {
  const items = itemsOf(props);
  return (
    <>
      {items.length > 0 ? (
        <Conversation items={items} label={words.thread} />
      ) : (
        <EmptyState title={words.empty} icon="message-circle">
          <p>{props.side === 'citizen' ? words.emptyForCitizen : words.emptyForStaff}</p>
        </EmptyState>
      )}
      {props.action ? (
        <Section title={words.write} id="ecrire">
          <MessageForm {...props} action={props.action} />
        </Section>
      ) : (
        <p>{words.closed}</p>
      )}
    </>
  );
};
