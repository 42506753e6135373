import type { VNode } from 'preact';
import {
  Button,
  ErrorSummary,
  Link,
  Notice,
  PageTitle,
  type Problem,
  ProofOfWork,
} from '../../../ui/index.ts';
import { words } from '../../messages.ts';

const { sent } = words;

interface MessageSentProps {
  title: string;
  /** The address as the person typed it; unknown when the browser kept nothing. */
  email: string | undefined;
  /** Another address, when its domain is one slip away from a usual one. */
  meant: string | undefined;
  /** False when too many were asked for: none left this time. */
  left: boolean;
  /** What to do with the message. */
  next: string;
  /** Where « Renvoyer le message » posts. */
  resendAction: string;
  startAgainHref: string;
  resent: boolean;
  challenge: string;
  problems: Problem[];
}

/** A message has left: where it went, what to do with it, and what if it never comes. The same for every address. */
export function MessageSent(props: MessageSentProps): VNode {
  return (
    <>
      <ErrorSummary problems={props.problems} />
      {props.resent ? <Notice tone="success" title={sent.resent} role="status" /> : null}
      <PageTitle>{props.title}</PageTitle>
      {props.email ? (
        <p>
          {props.left ? sent.to : sent.address}
          <strong>{props.email}</strong>.
        </p>
      ) : (
        <p>{sent.toTyped}</p>
      )}
      {props.meant ? (
        <p>
          {sent.meant}
          <strong>{props.meant}</strong>
          {sent.meantThen}
        </p>
      ) : null}
      <p>{props.next}</p>
      <h2>{sent.notReceivedTitle}</h2>
      <ul>
        {sent.notReceived.map((advice) => (
          <li key={advice}>{advice}</li>
        ))}
      </ul>
      {props.email ? (
        <form method="post" action={props.resendAction} novalidate>
          <ProofOfWork challenge={props.challenge} />
          <Button id="renvoyer" variant="secondary" icon="refresh-cw">
            {sent.resend}
          </Button>
        </form>
      ) : null}
      <p>
        <Link href={props.startAgainHref}>{sent.startAgain}</Link>
      </p>
    </>
  );
}
