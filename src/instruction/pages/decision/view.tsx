import type { VNode } from 'preact';
import type { WholeRequest } from '../../../requests/index.ts';
import {
  BackLink,
  Button,
  ButtonGroup,
  ButtonLink,
  ErrorSummary,
  PageTitle,
  type Problem,
  TextArea,
} from '../../../ui/index.ts';
import { agentRequestPath, decisionPath } from '../../addresses.ts';
import { words } from '../../messages.ts';
import { type Outcome, reasonInput } from './check.ts';

const { decision: said } = words;

interface DecisionProps {
  readonly whole: WholeRequest;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly problems: readonly Problem[];
  readonly link: (path: string) => string;
}

/** The reasons of a decision, before its letter is shown. */
export const DecisionView = ({ whole, outcome, reason, problems, link }: DecisionProps): VNode => {
  const { number, procedure_name: procedure } = whole.request;
  const path = link(agentRequestPath(number));
  return (
    <>
      <BackLink href={path}>{words.request.caption(number)}</BackLink>
      <ErrorSummary problems={problems} />
      <PageTitle caption={procedure} lead={said.leads[outcome]}>
        {said.titles[outcome]}
      </PageTitle>
      <form method="post" action={link(decisionPath(number, outcome))} novalidate>
        <TextArea
          id={reasonInput}
          name={reasonInput}
          label={said.reasons[outcome]}
          hint={said.reasonsHints[outcome]}
          value={reason}
          error={problems[0]?.message}
          rows={8}
        />
        <ButtonGroup>
          <Button>{said.next[outcome]}</Button>
          <ButtonLink href={path} variant="secondary">
            {said.cancel}
          </ButtonLink>
        </ButtonGroup>
      </form>
    </>
  );
};
