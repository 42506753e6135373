import type { VNode } from 'preact';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  EmptyState,
  ErrorSummary,
  Link,
  PageTitle,
  type Problem,
  TextInput,
} from '../../../ui/index.ts';
import { words } from '../../messages.ts';
import type { LinkState } from '../../rules.ts';
import { PasswordPair } from '../password-pair.tsx';
import { ReturnField } from '../return-field.tsx';

const { newPassword } = words;

interface NewPasswordProps {
  action: string;
  secret: string;
  email: string;
  returnTo: string | undefined;
  problems: Problem[];
  /** The sign-up that the new password will activate: anybody may have typed this name. */
  waiting: { readonly name: string; readonly signUpHref: string } | undefined;
}

/** A new password, twice; the account is shown so that password managers file it under the right name. */
export function NewPassword({ action, secret, email, returnTo, problems, waiting }: NewPasswordProps): VNode {
  return (
    <>
      <ErrorSummary problems={problems} />
      <PageTitle lead={waiting ? undefined : newPassword.lead}>{newPassword.title}</PageTitle>
      {waiting ? (
        <p>
          {newPassword.waiting.before}
          <strong>{waiting.name}</strong>
          {newPassword.waiting.after}
          <Link href={waiting.signUpHref}>{newPassword.waiting.signUp}</Link>.
        </p>
      ) : null}
      <form method="post" action={action} novalidate>
        <input type="hidden" name="cle" value={secret} />
        <ReturnField returnTo={returnTo} />
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

interface UselessLinkProps {
  state: Exclude<LinkState, 'valid'>;
  /** Where a new link is asked for. */
  newLinkHref: string;
  signInHref: string;
}

/** The link is worth nothing any more: what happened, and both ways on, the likelier first. */
export function UselessPasswordLink({ state, newLinkHref, signInHref }: UselessLinkProps): VNode {
  const { title, sentence } = newPassword.states[state];
  // Whoever used the link has a password; the others still want one.
  const changed = state === 'used';
  const ways = [
    <ButtonLink key="connexion" href={signInHref} variant={changed ? 'primary' : 'secondary'}>
      {newPassword.signIn}
    </ButtonLink>,
    <ButtonLink key="lien" href={newLinkHref} variant={changed ? 'secondary' : 'primary'}>
      {newPassword.askAgain}
    </ButtonLink>,
  ];
  const action = <ButtonGroup>{changed ? ways : ways.reverse()}</ButtonGroup>;
  return (
    <EmptyState title={title} icon="mail" headingLevel={1} action={action}>
      <p>{sentence}</p>
    </EmptyState>
  );
}
