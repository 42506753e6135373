import type { VNode } from 'preact';
import {
  type EventKind,
  RequestStatusWords,
  requestWords,
  type WholeRequest,
} from '../../../requests/index.ts';
import { ButtonLink, PageTitle, Section } from '../../../ui/index.ts';
import { agentRequestPath } from '../../addresses.ts';
import { words } from '../../messages.ts';

/** A text that the agent typed, under the name of its field. */
export interface TypedText {
  readonly label: string;
  readonly text: string;
}

interface ConflictProps {
  readonly whole: WholeRequest;
  readonly step: WholeRequest['events'][number] | undefined;
  readonly typed: readonly TypedText[];
  readonly link: (path: string) => string;
}

/** Somebody acted first: who, what, when, and the typed texts to copy. */
export const ConflictView = ({ whole, step, typed, link }: ConflictProps): VNode => {
  const { request } = whole;
  const { conflict } = words;
  return (
    <>
      <PageTitle
        caption={words.request.caption(request.number)}
        aside={<RequestStatusWords status={request.status} side="authority" />}
        lead={conflict.lead}
      >
        {conflict.title}
      </PageTitle>
      {step ? (
        <Section title={conflict.happened}>
          <p>
            <strong>{requestWords.events[step.kind as EventKind]}</strong>
          </p>
          <p>{conflict.by(step.actor_name || conflict.program, step.occurred_at)}</p>
        </Section>
      ) : null}
      {typed.length > 0 ? (
        <Section title={conflict.typed}>
          {typed.map(({ label, text }) => (
            <div key={label}>
              <h3>{label}</h3>
              <p class="kept-lines">{text}</p>
            </div>
          ))}
        </Section>
      ) : null}
      <p>
        <ButtonLink href={link(agentRequestPath(request.number))}>{conflict.open}</ButtonLink>
      </p>
    </>
  );
};
