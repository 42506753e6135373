import type { VNode } from 'preact';
import { messageFor, PasswordInput, type Problem } from '../../ui/index.ts';
import { words } from '../messages.ts';

const { signUp: labels } = words;

/** A new password, typed twice. It never comes back from the server: after a refusal the page says so. */
export function PasswordPair({ problems }: { problems: readonly Problem[] }): VNode {
  const error = messageFor(problems, 'password');
  const retype = problems.length > 0 && !error ? labels.passwordAgain : undefined;
  return (
    <>
      <PasswordInput
        required
        id="password"
        name="password"
        label={labels.password}
        hint={labels.passwordHint}
        autocomplete="new-password"
        error={error}
        note={retype}
      />
      <PasswordInput
        required
        id="passwordConfirmation"
        name="passwordConfirmation"
        label={labels.passwordConfirmation}
        autocomplete="new-password"
        error={messageFor(problems, 'passwordConfirmation')}
      />
    </>
  );
}
