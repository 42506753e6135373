import type { VNode } from 'preact';
import { can, type RequestAction } from '../../../access/index.ts';
import { permissionActor } from '../../../requests/index.ts';
import { Button, ButtonLink, type ButtonVariant } from '../../../ui/index.ts';
import { filePath } from '../../acting-staff.ts';
import { words } from '../../messages.fr.ts';
import type { FileProps } from './props.ts';

const { request: said } = words;

// The act that moves the file forward comes first; the others stand back.
const links: readonly { action: RequestAction; page: string; label: string; variant: ButtonVariant }[] = [
  { action: 'accept', page: 'decision?issue=accepter', label: said.accept, variant: 'primary' },
  { action: 'refuse', page: 'decision?issue=refuser', label: said.refuse, variant: 'secondary' },
  { action: 'request_complement', page: 'complement', label: said.complement, variant: 'secondary' },
  { action: 'close', page: 'decision?issue=classer', label: said.close, variant: 'quiet' },
];

/** What this person may do to the request in its state; nothing is shown that would be refused. */
export const Actions = ({ whole, act, link }: FileProps): VNode | null => {
  const { request } = whole;
  const may = (action: RequestAction) => can(permissionActor(act), 'authority', action, request);
  if (act.viewer.staff?.role === 'reader') return <p>{said.reader}</p>;
  const path = link(filePath(request.number));
  const possible = links.filter(({ action }) => may(action));
  if (possible.length === 0 && !may('take') && !may('message')) return null;
  return (
    <div class="desk-actions">
      {may('take') ? (
        <form method="post" action={`${path}/prendre-en-charge`}>
          <Button icon="user">{said.take}</Button>
        </form>
      ) : null}
      {possible.map(({ page, label, variant }) => (
        <ButtonLink href={`${path}/${page}`} variant={variant} key={page}>
          {label}
        </ButtonLink>
      ))}
      {may('message') ? (
        <ButtonLink href={`${path}/messages`} variant={possible.length > 0 ? 'quiet' : 'secondary'}>
          {said.write}
        </ButtonLink>
      ) : null}
    </div>
  );
};
