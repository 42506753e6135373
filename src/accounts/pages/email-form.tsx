import type { VNode } from 'preact';
import { Button, ButtonGroup, messageFor, type Problem, ProofOfWork, TextInput } from '../../ui/index.ts';
import { words } from '../messages.ts';
import { submitButton } from './proof.ts';
import { ReturnField } from './return-field.tsx';

/** What is asked of somebody who cannot sign in yet: the address of their account. */
export interface EmailFormProps {
  readonly action: string;
  readonly email: string;
  readonly returnTo: string | undefined;
  readonly challenge: string;
  readonly problems: readonly Problem[];
}

/** One address and one button. */
export const EmailForm = ({
  action,
  email,
  returnTo,
  challenge,
  problems,
  submit,
}: EmailFormProps & { submit: string }): VNode => (
  <form method="post" action={action} novalidate>
    <ReturnField returnTo={returnTo} />
    <TextInput
      required
      id="email"
      name="email"
      type="email"
      label={words.signIn.email}
      value={email}
      autocomplete="username"
      spellcheck={false}
      error={messageFor(problems, 'email')}
    />
    <ProofOfWork challenge={challenge} />
    <ButtonGroup>
      <Button id={submitButton}>{submit}</Button>
    </ButtonGroup>
  </form>
);
