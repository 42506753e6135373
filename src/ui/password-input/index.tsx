import type { VNode } from 'preact';
import { controlAttributes, Field, type QuestionProps } from '../field/index.tsx';
import { messages } from '../messages.ts';

export interface PasswordInputProps extends QuestionProps {
  name: string;
  autocomplete: 'current-password' | 'new-password';
}

/**
 * A password, which the island `password-input` lets one read before sending it. What was typed never comes back
 * from the server, so there is no value.
 */
export function PasswordInput(props: PasswordInputProps): VNode {
  return (
    <Field {...props}>
      <password-input
        class="input-frame"
        data-show={messages.showPassword}
        data-show-long={messages.showPasswordLong}
        data-hide={messages.hidePassword}
        data-hide-long={messages.hidePasswordLong}
        data-shown={messages.passwordShown}
        data-hidden={messages.passwordHidden}
      >
        <input
          class="input"
          id={props.id}
          name={props.name}
          type="password"
          autocomplete={props.autocomplete}
          spellcheck={false}
          {...controlAttributes(props)}
        />
        <button
          class="input-button"
          type="button"
          aria-controls={props.id}
          aria-label={messages.showPasswordLong}
          hidden
        >
          {messages.showPassword}
        </button>
        <span class="hidden-text" role="status" />
      </password-input>
    </Field>
  );
}
