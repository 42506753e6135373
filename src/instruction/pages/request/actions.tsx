import type { VNode } from 'preact';
import {
  can,
  type Decision,
  type DeedOf,
  messageInput,
  permissionActor,
  worksOn,
} from '../../../requests/index.ts';
import { Button, ButtonLink, type ButtonVariant } from '../../../ui/index.ts';
import { agentRequestPath, complementPath, decisionPath } from '../../addresses.ts';
import { words } from '../../messages.ts';
import type { RequestProps } from './props.ts';

const { request: said } = words;

const decisionOn = (outcome: Decision['outcome']) => (number: string) => decisionPath(number, outcome);

/** A page where the agent prepares the act. */
interface Offer {
  readonly path: (number: string) => string;
  readonly label: 'accept' | 'refuse' | 'complement' | 'close';
  readonly variant: ButtonVariant;
}

// The act that moves the request forward comes first; the others stand back. Without page of its own: done at once, or elsewhere.
const offers: Record<DeedOf<'authority'>, Offer | null> = {
  accept: { path: decisionOn('accept'), label: 'accept', variant: 'primary' },
  refuse: { path: decisionOn('refuse'), label: 'refuse', variant: 'secondary' },
  request_complement: { path: complementPath, label: 'complement', variant: 'secondary' },
  close: { path: decisionOn('close'), label: 'close', variant: 'quiet' },
  take: null,
  message: null,
  view: null,
  download: null,
};

/** What this person may do to the request in its state; nothing is shown that would be refused. */
export const Actions = ({ whole, act, link }: RequestProps): VNode | null => {
  const { request } = whole;
  const may = (deed: DeedOf<'authority'>) => can(permissionActor(act), 'authority', deed, request);
  if (!worksOn(permissionActor(act), request)) return <p>{said.reader}</p>;
  const path = link(agentRequestPath(request.number));
  const possible = Object.entries(offers).flatMap(([deed, offer]) =>
    offer && may(deed as DeedOf<'authority'>) ? [offer] : [],
  );
  if (possible.length === 0 && !may('take') && !may('message')) return null;
  return (
    <div class="desk-actions">
      {may('take') ? (
        <form method="post" action={`${path}/prendre-en-charge`}>
          <Button icon="user">{said.take}</Button>
        </form>
      ) : null}
      {possible.map(({ path: to, label, variant }) => (
        <ButtonLink href={link(to(request.number))} variant={variant} key={label}>
          {said[label]}
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
