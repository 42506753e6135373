import type { VNode } from 'preact';
import { Button, ButtonGroup, Notice, type Problem, Sheet, TextInput } from '../../../ui/index.ts';
import type { Finding } from '../../directory/index.ts';
import { words } from '../../messages.ts';

const { search } = words;

export interface SearchProps {
  action: string;
  typed: string;
  /** Where the person was going, carried along. */
  returnTo: string;
  /** What the directory said, when it was asked. */
  finding: Finding | undefined;
  problems: Problem[];
}

function Outcome({ finding }: { finding: Finding }): VNode {
  if (finding.kind === 'found')
    return (
      <Notice tone="success" title={search.found(finding.company.legalName)} role="status">
        <p>{search.source}</p>
      </Notice>
    );
  return <Notice tone="information" title={search[finding.kind]} role="status" />;
}

/** Asks the directory of companies; a plain GET form above the one to fill, which it never empties. */
export function SearchBySiret({ action, typed, returnTo, finding, problems }: SearchProps): VNode {
  return (
    <Sheet label={search.title}>
      <h2>{search.title}</h2>
      <p>{search.lead}</p>
      <form method="get" action={action} novalidate>
        {returnTo ? <input type="hidden" name="retour" value={returnTo} /> : null}
        <TextInput
          id="recherche"
          name="recherche"
          label={search.label}
          value={typed}
          inputmode="numeric"
          width="medium"
          error={problems[0]?.message}
        />
        <ButtonGroup>
          <Button variant="secondary" icon="search">
            {search.submit}
          </Button>
        </ButtonGroup>
      </form>
      {finding ? <Outcome finding={finding} /> : null}
    </Sheet>
  );
}
