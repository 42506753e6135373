import type { VNode } from 'preact';
import type { Letter } from '../../../platform/pdf/index.ts';
import type { WholeRequest } from '../../../requests/index.ts';
import { Button, ButtonGroup, PageTitle } from '../../../ui/index.ts';
import { decisionPath } from '../../addresses.ts';
import { words } from '../../messages.ts';
import { type Outcome, reasonInput } from './check.ts';
import { LetterText } from './letter-text.tsx';

const { decision: said } = words;

interface ConfirmationProps {
  readonly whole: WholeRequest;
  readonly outcome: Outcome;
  readonly reason: string;
  /** Nothing is written to the citizen when a request is closed but the reason. */
  readonly letter: Letter | undefined;
  readonly link: (path: string) => string;
}

/** A decision cannot be undone: it is read once more, with its letter, before it leaves. */
export const ConfirmationView = ({ whole, outcome, reason, letter, link }: ConfirmationProps): VNode => {
  const { number, procedure_name: procedure } = whole.request;
  return (
    <>
      <PageTitle caption={`${words.request.caption(number)} — ${procedure}`} lead={said.finals[outcome]}>
        {said.questions[outcome]}
      </PageTitle>
      {letter ? <LetterText letter={letter} /> : <p class="kept-lines">{reason.trim()}</p>}
      <form method="post" action={link(decisionPath(number, outcome))} novalidate>
        <input type="hidden" name={reasonInput} value={reason} />
        <ButtonGroup>
          <Button name="confirmation" value="oui" variant={outcome === 'accept' ? 'primary' : 'danger'}>
            {said.confirm[outcome]}
          </Button>
          <Button name="confirmation" value="non" variant="secondary">
            {said.change}
          </Button>
        </ButtonGroup>
      </form>
    </>
  );
};
