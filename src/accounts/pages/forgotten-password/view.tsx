import type { VNode } from 'preact';
import {
  BackLink,
  Button,
  ButtonGroup,
  ErrorSummary,
  PageTitle,
  type Problem,
  TextInput,
} from '../../../ui/index.ts';
import { words } from '../../messages.fr.ts';
import { messageFor } from '../posted.ts';

const { forgotten } = words;

interface ForgottenPasswordProps {
  action: string;
  signInHref: string;
  email: string;
  problems: Problem[];
}

/** Asks for the address of the account. */
export function ForgottenPassword({ action, signInHref, email, problems }: ForgottenPasswordProps): VNode {
  return (
    <>
      <BackLink href={signInHref}>{forgotten.back}</BackLink>
      <ErrorSummary problems={problems} />
      <PageTitle lead={forgotten.lead}>{forgotten.title}</PageTitle>
      <form method="post" action={action} novalidate>
        <TextInput
          id="email"
          name="email"
          type="email"
          label={words.signIn.email}
          value={email}
          autocomplete="username"
          spellcheck={false}
          error={messageFor(problems, 'email')}
        />
        <ButtonGroup>
          <Button>{forgotten.submit}</Button>
        </ButtonGroup>
      </form>
    </>
  );
}
