import type { VNode } from 'preact';
import { type Entries, PageFields, type SummarySection as Part, type Problem } from '../../../forms/index.ts';
import {
  BackLink,
  Button,
  ButtonGroup,
  ErrorSummary,
  Notice,
  PageTitle,
  SummarySection,
} from '../../../ui/index.ts';
import { words } from '../../messages.ts';
import { contactForm, partOf } from '../../person-form.ts';

const { account } = words;

interface AccountProps {
  /** The profile in words, part by part. */
  parts: Part[];
  changeHref: string;
  saved: boolean;
}

/** Who the guichet knows: identity, address of mails, where to write and to call. */
export function Account({ parts, changeHref, saved }: AccountProps): VNode {
  const change = { href: changeHref, object: account.changeContact };
  return (
    <>
      {saved ? <Notice tone="success" title={account.saved} role="status" /> : null}
      <PageTitle>{account.title}</PageTitle>
      {parts.map((part) => (
        <SummarySection
          key={part.pageKey}
          title={part.title}
          rows={part.rows.map((row) => ({ label: row.label, value: row.text }))}
          change={part.pageKey === 'contact' ? change : undefined}
        />
      ))}
    </>
  );
}

interface ContactDetailsProps {
  action: string;
  cancelHref: string;
  entries: Entries;
  problems: Problem[];
}

/** Address and phones, which the person changes as they like. */
export function EditContactDetails({ action, cancelHref, entries, problems }: ContactDetailsProps): VNode {
  const page = partOf(contactForm(), 'contact');
  return (
    <>
      <BackLink href={cancelHref}>{account.cancel}</BackLink>
      <ErrorSummary problems={problems} />
      <PageTitle>{account.editTitle}</PageTitle>
      <form method="post" action={action} novalidate>
        <PageFields definition={contactForm()} page={page} entries={entries} problems={problems} />
        <ButtonGroup>
          <Button>{account.submit}</Button>
        </ButtonGroup>
      </form>
    </>
  );
}
