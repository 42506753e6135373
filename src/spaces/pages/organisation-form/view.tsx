import { Fragment, type VNode } from 'preact';
import { type Entries, PageFields, type Problem } from '../../../forms/index.ts';
import { BackLink, Button, ButtonGroup, ErrorSummary, PageTitle } from '../../../ui/index.ts';
import { organisationForm } from '../../organisation-form.ts';
import type { WayBack } from '../../way-back.ts';
import { SearchBySiret, type SearchProps } from './search.tsx';

interface OrganisationFormProps {
  title: string;
  lead?: string;
  action: string;
  back: WayBack;
  submitLabel: string;
  entries: Entries;
  problems: Problem[];
  /** Carried along: the key that makes sending twice harmless, the way back. */
  hidden: Record<string, string>;
  /** Present when the directory of companies can be asked. */
  search?: SearchProps;
}

/** Everything known of an organisation, on one page. */
export function OrganisationForm(props: OrganisationFormProps): VNode {
  const { entries, problems, search } = props;
  return (
    <>
      <BackLink href={props.back.href}>{props.back.label}</BackLink>
      <ErrorSummary problems={[...(search?.problems ?? []), ...problems]} />
      <PageTitle lead={props.lead}>{props.title}</PageTitle>
      {search ? <SearchBySiret {...search} /> : null}
      <form method="post" action={props.action} novalidate>
        {Object.entries(props.hidden).map(([name, value]) => (
          <input type="hidden" name={name} value={value} key={name} />
        ))}
        {organisationForm().pages.map((part, rank) => (
          <Fragment key={part.key}>
            <h2>{part.title}</h2>
            <PageFields
              definition={organisationForm()}
              page={part}
              entries={entries}
              problems={problems}
              announces={rank === 0 ? 'form' : 'nothing'}
            />
          </Fragment>
        ))}
        <ButtonGroup>
          <Button>{props.submitLabel}</Button>
        </ButtonGroup>
      </form>
    </>
  );
}
