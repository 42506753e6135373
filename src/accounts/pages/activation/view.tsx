import type { VNode } from 'preact';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  EmptyState,
  ErrorSummary,
  Link,
  messageFor,
  PageTitle,
  PasswordInput,
  type Problem,
  TextInput,
} from '../../../ui/index.ts';
import { words } from '../../messages.ts';
import type { LinkState } from '../../rules.ts';
import { EmailForm, type EmailFormProps } from '../email-form.tsx';
import { ReturnField } from '../return-field.tsx';

const { activation } = words;

interface ActivationProps {
  action: string;
  secret: string;
  forgottenHref: string;
  email: string;
  returnTo: string | undefined;
  problems: Problem[];
}

/**
 * The password says whose sign-up it is; opening the link changes nothing, since mail scanners open every link. The
 * account is shown so that password managers find the password.
 */
export function Activation(props: ActivationProps): VNode {
  return (
    <>
      <ErrorSummary problems={props.problems} />
      <PageTitle lead={activation.lead}>{activation.title}</PageTitle>
      <form method="post" action={props.action} novalidate>
        <input type="hidden" name="cle" value={props.secret} />
        <ReturnField returnTo={props.returnTo} />
        <TextInput
          id="account"
          name="account"
          label={activation.account}
          value={props.email}
          autocomplete="username"
          readOnly
        />
        <PasswordInput
          required
          id="password"
          name="password"
          label={activation.password}
          autocomplete="current-password"
          error={messageFor(props.problems, 'password')}
        />
        <ButtonGroup>
          <Button icon="check">{activation.submit}</Button>
          <Link href={props.forgottenHref}>{words.signIn.forgotten}</Link>
        </ButtonGroup>
      </form>
    </>
  );
}

interface UselessLinkProps {
  state: Exclude<LinkState, 'valid'>;
  secret: string;
  returnTo: string | undefined;
  signInHref: string;
  /** Where a new link is asked for. */
  newLinkHref: string;
}

/** The link was used, is too old or was never ours: what happened, what to do. */
export function UselessActivation(props: UselessLinkProps): VNode {
  const { title, sentence } = activation.states[props.state];
  const actions = {
    used: <ButtonLink href={props.signInHref}>{activation.signIn}</ButtonLink>,
    expired: (
      <form method="post" action={props.newLinkHref} novalidate>
        <input type="hidden" name="cle" value={props.secret} />
        <ReturnField returnTo={props.returnTo} />
        <Button>{activation.askAgain}</Button>
      </form>
    ),
    unknown: (
      <ButtonGroup>
        <ButtonLink href={props.newLinkHref}>{activation.newLink}</ButtonLink>
        <ButtonLink href={props.signInHref} variant="secondary">
          {activation.signIn}
        </ButtonLink>
      </ButtonGroup>
    ),
  };
  return (
    <EmptyState title={title} icon="mail" headingLevel={1} action={actions[props.state]}>
      <p>{sentence}</p>
    </EmptyState>
  );
}

/** Asks for the address of an account that waits for its activation. */
export function NewActivationLink(form: EmailFormProps): VNode {
  return (
    <>
      <ErrorSummary problems={form.problems} />
      <PageTitle lead={activation.newLinkLead}>{activation.newLink}</PageTitle>
      <EmailForm {...form} submit={activation.askAgain} />
    </>
  );
}
