import type { VNode } from 'preact';
import { Button, Link, PageTitle } from '../../../ui/index.ts';
import { words } from '../../messages.ts';
import { ReturnField } from '../return-field.tsx';

const { notActivated } = words;

interface NotActivatedProps {
  /** Where another activation mail is asked for. */
  action: string;
  signInHref: string;
  email: string;
  returnTo: string | undefined;
}

/** The password is right, but the account waits for its activation: what to look for, and one button. */
export function NotActivated({ action, signInHref, email, returnTo }: NotActivatedProps): VNode {
  return (
    <>
      <PageTitle>{notActivated.title}</PageTitle>
      <p>
        {notActivated.account}
        <strong>{email}</strong>.
      </p>
      <p>{notActivated.next}</p>
      <form method="post" action={action} novalidate>
        <input type="hidden" name="email" value={email} />
        <ReturnField returnTo={returnTo} />
        <Button icon="refresh-cw">{notActivated.submit}</Button>
      </form>
      <p>
        <Link href={signInHref}>{notActivated.otherAccount}</Link>
      </p>
    </>
  );
}
