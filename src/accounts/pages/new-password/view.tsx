import type { VNode } from 'preact';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  EmptyState,
  ErrorSummary,
  PageTitle,
  type Problem,
  TextInput,
} from '../../../ui/index.ts';
import { words } from '../../messages.fr.ts';
import type { LinkState } from '../../rules.ts';
import { PasswordPair } from '../password-pair.tsx';

const { newPassword } = words;

interface NewPasswordProps {
  action: string;
  secret: string;
  email: string;
  problems: Problem[];
}

/** A new password, twice; the account is shown so that password managers file it under the right name. */
export function NewPassword({ action, secret, email, problems }: NewPasswordProps): VNode {
  return (
    <>
      <ErrorSummary problems={problems} />
      <PageTitle lead={newPassword.lead}>{newPassword.title}</PageTitle>
      <form method="post" action={action} novalidate>
        <input type="hidden" name="cle" value={secret} />
        <TextInput
          id="account"
          name="account"
          label={newPassword.account}
          value={email}
          autocomplete="username"
          readOnly
        />
        <PasswordPair problems={problems} />
        <ButtonGroup>
          <Button>{newPassword.submit}</Button>
        </ButtonGroup>
      </form>
    </>
  );
}

/** The link is worth nothing any more. */
export function UselessPasswordLink({
  state,
  newLinkHref,
}: {
  state: Exclude<LinkState, 'valid'>;
  newLinkHref: string;
}): VNode {
  const { title, sentence } = newPassword.states[state];
  const action = <ButtonLink href={newLinkHref}>{newPassword.askAgain}</ButtonLink>;
  return (
    <EmptyState title={title} icon="mail" headingLevel={1} action={action}>
      <p>{sentence}</p>
    </EmptyState>
  );
}
