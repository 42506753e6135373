import type { VNode } from 'preact';
import { can, type RequestAction } from '../../../access/index.ts';
import { messageInput } from '../../../messages/index.ts';
import { type Decision, permissionActor } from '../../../requests/index.ts';
import { Button, ButtonLink, type ButtonVariant } from '../../../ui/index.ts';
import { agentRequestPath, complementPath, decisionPath } from '../../addresses.ts';
import { words } from '../../messages.fr.ts';
import type { RequestProps } from './props.ts';

const { request: said } = words;

const decisionOn = (outcome: Decision['outcome']) => (number: string) => decisionPath(number, outcome);

// The act that moves the request forward comes first; the others stand back.
const links: readonly {
  action: RequestAction;
  path: (number: string) => string;
  label: string;
  variant: ButtonVariant;
}[] = [
  { action: 'accept', path: decisionOn('accept'), label: said.accept, variant: 'primary' },
  { action: 'refuse', path: decisionOn('refuse'), label: said.refuse, variant: 'secondary' },
  { action: 'request_complement', path: complementPath, label: said.complement, variant: 'secondary' },
  { action: 'close', path: decisionOn('close'), label: said.close, variant: 'quiet' },
];

/** What this person may do to the request in its state; nothing is shown that would be refused. */
export const Actions = ({ whole, act, link }: RequestProps): VNode | null => {
  const { request } = whole;
  const may = (action: RequestAction) => can(permissionActor(act), 'authority', action, request);
  if (act.viewer.staff?.role === 'reader') return <p>{said.reader}</p>;
  const path = link(agentRequestPath(request.number));
  const possible = links.filter(({ action }) => may(action));
  if (possible.length === 0 && !may('take') && !may('message')) return null;
  return (
    <div class="desk-actions">
      {may('take') ? (
        <form method="post" action={`${path}/prendre-en-charge`}>
          <Button icon="user">{said.take}</Button>
        </form>
      ) : null}
      {possible.map(({ action, path: to, label, variant }) => (
        <ButtonLink href={link(to(request.number))} variant={variant} key={action}>
          {label}
        </ButtonLink>
      ))}
      {may('message') ? (
        <ButtonLink
          href={`${path}/messages#${messageInput}`}
          variant={possible.length > 0 ? 'quiet' : 'secondary'}
        >
          {said.write}
        </ButtonLink>
      ) : null}
    </div>
  );
};
