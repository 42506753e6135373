import type { VNode } from 'preact';
import { type Entries, type Problem as FormProblem, PageFields } from '../../../forms/index.ts';
import {
  Button,
  ButtonGroup,
  ErrorSummary,
  Link,
  messageFor,
  PageTitle,
  type Problem,
  ProofOfWork,
  TextInput,
} from '../../../ui/index.ts';
import { words } from '../../messages.ts';
import { partOf, signUpForm } from '../../person-form.ts';
import { PasswordPair } from '../password-pair.tsx';
import { submitButton } from '../proof.ts';
import { ReturnField } from '../return-field.tsx';
import { Honeypot } from './honeypot.tsx';

const { signUp } = words;

interface SignUpProps {
  action: string;
  signInHref: string;
  termsHref: string;
  dataHref: string;
  returnTo: string | undefined;
  entries: Entries;
  emailConfirmation: string;
  challenge: string;
  problems: Problem[];
}

function Part({ name, props }: { name: string; props: SignUpProps }): VNode {
  // A problem of our own (password, second address) is no problem of the form: its name matches none of its fields.
  const problems = props.problems as FormProblem[];
  const part = partOf(signUpForm(), name);
  return (
    <PageFields
      definition={signUpForm()}
      page={part}
      entries={props.entries}
      problems={problems}
      announces={name === 'identity' ? 'form' : 'nothing'}
    />
  );
}

function Access({ props }: { props: SignUpProps }): VNode {
  return (
    <>
      <h2>{signUp.access}</h2>
      <Part name="access" props={props} />
      <TextInput
        required
        id="emailConfirmation"
        name="emailConfirmation"
        type="email"
        label={signUp.emailConfirmation}
        value={props.emailConfirmation}
        autocomplete="email"
        spellcheck={false}
        error={messageFor(props.problems, 'emailConfirmation')}
      />
      <PasswordPair problems={props.problems} />
    </>
  );
}

function Agreement({ props }: { props: SignUpProps }): VNode {
  const { before, terms, between, data, after } = signUp.termsLinks;
  return (
    <>
      <p>
        {before}
        <Link href={props.termsHref} newWindow>
          {terms}
        </Link>
        {between}
        <Link href={props.dataHref} newWindow>
          {data}
        </Link>
        {after}
      </p>
      <Part name="agreement" props={props} />
    </>
  );
}

/** Everything an account needs, on one page. */
export function SignUp(props: SignUpProps): VNode {
  return (
    <>
      <ErrorSummary problems={props.problems} />
      <PageTitle lead={signUp.lead}>{signUp.title}</PageTitle>
      <p>
        {signUp.haveAccount} <Link href={props.signInHref}>{signUp.signIn}</Link>
      </p>
      <form method="post" action={props.action} novalidate>
        <ReturnField returnTo={props.returnTo} />
        <Honeypot />
        <h2>{signUp.identity}</h2>
        <Part name="identity" props={props} />
        <Access props={props} />
        <h2>{signUp.contact}</h2>
        <p>{signUp.contactLead}</p>
        <Part name="contact" props={props} />
        <Agreement props={props} />
        <ProofOfWork challenge={props.challenge} />
        <ButtonGroup>
          <Button id={submitButton}>{signUp.submit}</Button>
        </ButtonGroup>
      </form>
    </>
  );
}
