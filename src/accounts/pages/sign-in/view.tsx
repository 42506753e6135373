import type { VNode } from 'preact';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  ErrorSummary,
  Link,
  messageFor,
  PageTitle,
  PasswordInput,
  type Problem,
  Section,
  TextInput,
} from '../../../ui/index.ts';
import { words } from '../../messages.ts';
import { ReturnField } from '../return-field.tsx';

const { signIn } = words;

interface SignInProps {
  action: string;
  forgottenHref: string;
  signUpHref: string;
  email: string;
  returnTo: string | undefined;
  problems: Problem[];
}

function Credentials({ props }: { props: SignInProps }): VNode {
  return (
    <form method="post" action={props.action} novalidate>
      <ReturnField returnTo={props.returnTo} />
      <TextInput
        required
        id="email"
        name="email"
        type="email"
        label={signIn.email}
        value={props.email}
        autocomplete="username"
        spellcheck={false}
        error={messageFor(props.problems, 'email')}
      />
      <PasswordInput
        required
        id="password"
        name="password"
        label={signIn.password}
        autocomplete="current-password"
        error={messageFor(props.problems, 'password')}
      />
      <ButtonGroup>
        <Button>{signIn.submit}</Button>
        <Link href={props.forgottenHref}>{signIn.forgotten}</Link>
      </ButtonGroup>
    </form>
  );
}

/** E-mail and password, and the ways for those who have not got them. */
export function SignIn(props: SignInProps): VNode {
  return (
    <>
      <ErrorSummary problems={props.problems} />
      <PageTitle lead={props.returnTo === undefined ? undefined : signIn.leadBack}>{signIn.title}</PageTitle>
      <Credentials props={props} />
      <Section title={signIn.noAccount}>
        <p>{signIn.noAccountMore}</p>
        <ButtonLink href={props.signUpHref} variant="secondary">
          {signIn.signUp}
        </ButtonLink>
      </Section>
    </>
  );
}
