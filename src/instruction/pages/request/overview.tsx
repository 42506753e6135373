import type { VNode } from 'preact';
import { AnswersDocument, answeredReasons, History } from '../../../requests/index.ts';
import { Link, Notice, Section, SummaryList } from '../../../ui/index.ts';
import { agentRequestPath, partAddresses } from '../../addresses.ts';
import { type Change, changesSince } from '../../changes.ts';
import { words } from '../../messages.ts';
import { Desk } from './desk.tsx';
import type { RequestProps } from './props.ts';
import { Asked, Documents, Facts, Outcome } from './side.tsx';

const eventsShown = 3;

const textOf = (lines: readonly string[]): string =>
  lines.length > 0 ? lines.join('\n') : words.request.changes.empty;

const BeforeAndAfter = ({ before, after }: Extract<Change, { before: unknown }>): VNode => (
  <>
    <span class="change change--before">
      {words.request.changes.before} {textOf(before)}{' '}
    </span>
    <span class="change">
      <strong>{words.request.changes.after}</strong> {textOf(after)}
    </span>
  </>
);

const noteOn = (reason: string | undefined): VNode | undefined =>
  reason === undefined ? undefined : (
    <Notice tone="information">
      <p class="kept-lines">{words.request.changes.asked(reason)}</p>
    </Notice>
  );

/** What the citizen changed when completing the request: the agent need not read it all again. */
const Changes = ({ form, previous, whole }: RequestProps): VNode | null => {
  if (!form || !previous) return null;
  const { changes } = words.request;
  const asked = new Map(answeredReasons(whole.events).map(({ field, reason }) => [field, reason]));
  const rows = changesSince(previous, form).map((change) => ({
    label: change.label,
    note: noteOn(asked.get(change.fieldKey)),
    value: 'files' in change ? [...change.files] : <BeforeAndAfter {...change} />,
  }));
  return (
    <Section title={changes.title} id="changements">
      {rows.length > 0 ? <SummaryList rows={rows} /> : <p>{changes.none}</p>}
    </Section>
  );
};

const Answers = ({ form, previous, whole }: RequestProps): VNode | null => {
  if (!form) return null;
  const at = form.submission.submitted_at;
  return (
    <>
      <p>{previous ? words.request.again(at) : words.request.lead(at)}</p>
      <AnswersDocument
        current={form}
        previous={previous && { definition: form.definition, submission: previous }}
        reasons={whole.complement?.reasons}
      />
    </>
  );
};

const LastEvents = ({ whole, link }: RequestProps): VNode => (
  <Section
    title={words.request.lastEvents}
    action={
      <Link href={link(`${agentRequestPath(whole.request.number)}/${partAddresses.history}`)}>
        {words.request.wholeHistory}
      </Link>
    }
  >
    <History events={whole.events.slice(-eventsShown)} />
  </Section>
);

/** The request: what to do first, what changed and the answers to read, what they come with beside, the last events below. */
export const Overview = (props: RequestProps): VNode => (
  <div class="overview">
    <section class="overview-desk" aria-label={words.request.desk}>
      <Desk {...props} />
    </section>
    <div class="overview-main">
      <Changes {...props} />
      <Answers {...props} />
      <LastEvents {...props} />
    </div>
    <aside class="overview-side" aria-label={words.request.side}>
      <Outcome {...props} />
      <Asked {...props} />
      <Documents {...props} />
      <Facts {...props} />
    </aside>
  </div>
);
