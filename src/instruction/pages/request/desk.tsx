import type { VNode } from 'preact';
import { fileItemOf } from '../../../documents/index.ts';
import { calendarDateOf, formatDateTime } from '../../../platform/text/index.ts';
import { isFinal, type RequestDetails, requestWords } from '../../../requests/index.ts';
import { FileList, Section, Sheet, SummaryList } from '../../../ui/index.ts';
import { labelOf } from '../../changes.ts';
import { words } from '../../messages.fr.ts';
import { ageInWords } from '../../rules.ts';
import { Actions } from './actions.tsx';
import { Clock } from './clock.tsx';
import type { FileProps } from './props.ts';

const turnOf = ({ status }: RequestDetails): string => {
  const { turn } = words.request;
  if (isFinal(status)) return turn.nobody;
  return status === 'awaiting_complement' ? turn.citizen : turn.service;
};

/** What the service asked for and waits for. */
const Asked = ({ whole }: FileProps): VNode | null => {
  const { complement } = whole;
  if (!complement) return null;
  return (
    <Section title={words.request.asked}>
      <p>{words.request.waiting(complement.askedAt, complement.dueOn)}</p>
      {complement.explanation ? <p class="message-text">{complement.explanation}</p> : null}
      <SummaryList rows={complement.reasons.map(({ label, reason }) => ({ label, value: reason }))} />
    </Section>
  );
};

const reasonIn = ({ events }: FileProps['whole']): string | undefined => {
  const outcome = events.findLast((event) => 'reason' in (event.data as object));
  return (outcome?.data as { reason?: string } | undefined)?.reason;
};

const Outcome = ({ whole, link }: FileProps): VNode | null => {
  const reason = reasonIn(whole);
  if (!reason) return null;
  const letters = whole.files.filter((file) => file.role === 'decision');
  return (
    <Section title={words.request.decisions}>
      <p class="message-text">{reason}</p>
      {letters.length > 0 ? (
        <FileList
          label={words.request.decisions}
          files={letters.map((file) => fileItemOf(file, { link, side: 'authority' }))}
        />
      ) : null}
    </Section>
  );
};

const Facts = ({ whole, form, today }: FileProps): VNode => {
  const { request } = whole;
  const facts = words.request;
  const received = `${formatDateTime(request.submitted_at)} (${ageInWords(calendarDateOf(request.submitted_at), today)})`;
  const again = form && form.submission.sequence > 1 ? form.submission.submitted_at : undefined;
  const other = request.author_name !== request.holder_name;
  return (
    <Section title={facts.facts}>
      <SummaryList
        rows={[
          { label: facts.holder, value: request.holder_name },
          ...(other ? [{ label: facts.author, value: request.author_name }] : []),
          ...(request.town ? [{ label: facts.town, value: request.town }] : []),
          { label: facts.receivedAt, value: received },
          ...(again ? [{ label: facts.sentAgainAt, value: formatDateTime(again) }] : []),
          ...(request.decided_at
            ? [{ label: facts.decidedAt, value: formatDateTime(request.decided_at) }]
            : []),
          { label: facts.team, value: request.team_name },
          { label: facts.agent, value: request.assigned_name ?? words.inbox.nobody },
        ]}
      />
    </Section>
  );
};

/** Documents of the last submission, under the question each one answers. */
const Documents = ({ whole, form, link }: FileProps): VNode => {
  const slots = Object.entries(form?.submission.documents ?? {}).filter(([, files]) => files.length > 0);
  return (
    <Section title={words.request.documents}>
      {slots.length === 0 ? <p>{words.request.noDocument}</p> : null}
      {slots.map(([slot, files]) => {
        const label = form ? labelOf(form.definition, slot) : slot;
        const present = whole.files.filter((file) => files.some(({ id }) => id === file.id));
        return (
          <div key={slot}>
            <p class="hint">{label}</p>
            <FileList
              label={label}
              files={present.map((file) => fileItemOf(file, { link, side: 'authority' }))}
            />
          </div>
        );
      })}
    </Section>
  );
};

/** Beside the answers: whose turn it is, what can be done, the legal clock, the facts, the documents. */
export const Desk = (props: FileProps): VNode => {
  const { request } = props.whole;
  return (
    <>
      <Sheet>
        <h2 class="desk-title">{turnOf(request)}</h2>
        <p>{requestWords.nextForStaff[request.status]}</p>
        <Actions {...props} />
        <Clock {...props} />
      </Sheet>
      <Asked {...props} />
      <Outcome {...props} />
      <Documents {...props} />
      <Facts {...props} />
    </>
  );
};
