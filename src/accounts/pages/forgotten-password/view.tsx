import type { VNode } from 'preact';
import { BackLink, ErrorSummary, PageTitle } from '../../../ui/index.ts';
import { words } from '../../messages.ts';
import { EmailForm, type EmailFormProps } from '../email-form.tsx';

const { forgotten } = words;

/** Asks for the address of the account. */
export function ForgottenPassword({ signInHref, ...form }: EmailFormProps & { signInHref: string }): VNode {
  return (
    <>
      <BackLink href={signInHref}>{forgotten.back}</BackLink>
      <ErrorSummary problems={form.problems} />
      <PageTitle lead={forgotten.lead}>{forgotten.title}</PageTitle>
      <EmailForm {...form} submit={forgotten.submit} />
    </>
  );
}
