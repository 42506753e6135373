import type { VNode } from 'preact';
import { fileItemOf } from '../../../documents/index.ts';
import { formatDate, formatDateTime } from '../../../platform/text/index.ts';
import {
  acknowledgementParagraphs,
  can,
  decisionReason,
  permissionActor,
  type RequestStatus,
  requestPath,
  requestWords,
  type WholeRequest,
} from '../../../requests/index.ts';
import {
  Button,
  ButtonGroup,
  ButtonLink,
  Callout,
  Columns,
  Details,
  FileList,
  type IconName,
  Link,
  Section,
  SummaryList,
  Timeline,
  type TimelineItem,
} from '../../../ui/index.ts';
import { words } from '../../messages.ts';
import { letterItem } from './letter-item.ts';
import type { RequestProps } from './props.ts';

const eventAt = (whole: WholeRequest, kind: string): Date | undefined =>
  whole.events.find((event) => event.kind === kind)?.occurred_at;

// How it ended, when it is not by what was hoped for.
const endIcons: Partial<Record<RequestStatus, IconName>> = {
  refused: 'x',
  cancelled: 'x',
  closed: 'archive',
};

const { steps } = words.page;

const takenStep = (whole: WholeRequest): TimelineItem[] => {
  const taken = eventAt(whole, 'request_taken');
  const { decided_at: decided, status } = whole.request;
  const over = decided !== null || status === 'awaiting_complement';
  if (taken) return [{ title: steps.taken, date: formatDateTime(taken), state: over ? 'done' : 'current' }];
  // Cancelled before anyone opened it: that step never was.
  return decided ? [] : [{ title: steps.taken, date: steps.takenLater, state: 'current' }];
};

const complementStep = ({ request, complement }: WholeRequest): TimelineItem[] => {
  if (request.status !== 'awaiting_complement') return [];
  const date = complement?.dueOn ? steps.answerUntil(formatDate(complement.dueOn)) : undefined;
  return [{ title: steps.complement, date, state: 'current' }];
};

const lastStep = ({ request }: WholeRequest): TimelineItem => {
  const { status, decided_at: decided, silence_due_on: due } = request;
  if (decided) {
    const title = requestWords.status[status];
    return { title, date: formatDateTime(decided), state: 'done', icon: endIcons[status] };
  }
  const date =
    due && status !== 'awaiting_complement'
      ? requestWords.withoutAnswer[request.silence_kind](formatDate(due))
      : undefined;
  return { title: steps.decision, date, state: 'upcoming' };
};

/** The road of the request: what is done, what is going on, what comes next and by when. */
const stepsOf = (whole: WholeRequest): TimelineItem[] => [
  { title: steps.submitted, date: formatDateTime(whole.request.submitted_at), state: 'done' },
  ...takenStep(whole),
  ...complementStep(whole),
  lastStep(whole),
];

const Complement = ({ whole, act, link }: RequestProps): VNode | null => {
  const { complement, request } = whole;
  if (!complement || !can(permissionActor(act), 'citizen', 'answer_complement', request)) return null;
  return (
    <Callout title={words.complement.title} icon="file-pen">
      {complement.dueOn ? (
        <p>{words.complement.asked(formatDate(complement.askedAt), formatDate(complement.dueOn))}</p>
      ) : null}
      {complement.explanation ? <p class="kept-lines">{complement.explanation}</p> : null}
      {complement.reasons.length > 0 ? (
        <SummaryList rows={complement.reasons.map(({ label, reason }) => ({ label, value: reason }))} />
      ) : null}
      <p>{words.complement.note}</p>
      <p>{words.complement.late}</p>
      <form method="post" action={link(`${requestPath(request.number)}/completer`)}>
        <Button icon="file-pen">{words.complement.start}</Button>
      </form>
    </Callout>
  );
};

const Decision = ({ whole, link }: RequestProps): VNode | null => {
  const { request, files, events } = whole;
  if (!request.decided_at || request.status === 'cancelled') return null;
  const letters = files.filter((file) => file.role === 'decision');
  const reason = decisionReason(events);
  return (
    <Section title={words.page.decision}>
      {reason ? <p class="kept-lines">{reason}</p> : null}
      {letters.length > 0 ? (
        <FileList
          label={words.page.decision}
          files={letters.map((file) => letterItem(fileItemOf(file, { link, side: 'citizen' })))}
        />
      ) : null}
    </Section>
  );
};

/** When the answer comes at the latest, and what silence is worth. */
const Delay = ({ whole: { request }, portal }: RequestProps): VNode | null => {
  if (request.decided_at) return null;
  if (request.clock_suspended_at) return <p>{words.page.suspended[request.silence_kind]}</p>;
  const [, ...delays] = acknowledgementParagraphs({ portal, team: request, clock: request });
  return (
    <Details summary={words.page.silence}>
      {delays.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </Details>
  );
};

/** The service in charge, to call or to write to. */
const Service = ({ request }: Pick<WholeRequest, 'request'>): VNode => {
  const { team_name: name, team_phone: phone, team_email: email } = request;
  return (
    <>
      {name}
      {phone ? (
        <>
          <br />
          <Link href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone.replaceAll(' ', '\u00a0')}</Link>
        </>
      ) : null}
      {email ? (
        <>
          <br />
          <Link href={`mailto:${email}`}>{email}</Link>
        </>
      ) : null}
    </>
  );
};

const Facts = ({ whole, link, act }: RequestProps): VNode => {
  const { request } = whole;
  const path = requestPath(request.number);
  return (
    <>
      <SummaryList
        rows={[
          { label: words.page.submittedAt, value: formatDateTime(request.submitted_at) },
          { label: words.page.holder, value: request.holder_name },
          { label: words.page.sentTo, value: <Service request={request} /> },
          ...(request.assigned_name ? [{ label: words.page.followedBy, value: request.assigned_name }] : []),
        ]}
      />
      <ul>
        <li>
          <Link href={link(`${path}/recepisse`)}>{words.page.receipt}</Link>
        </li>
        <li>
          <Link href={link(`${path}/recepisse.pdf`)} download>
            {words.page.receiptPdf}
          </Link>
        </li>
      </ul>
      {can(permissionActor(act), 'citizen', 'cancel', request) ? (
        <ButtonGroup>
          <ButtonLink href={link(`${path}/annuler`)} variant="secondary">
            {words.page.cancel}
          </ButtonLink>
        </ButtonGroup>
      ) : null}
    </>
  );
};

/** First part of the page: whose turn it is, what happens next, the call to act when there is one. */
export const Progress = (props: RequestProps): VNode => (
  <Columns side={<Facts {...props} />} sideLabel={words.page.caption(props.whole.request.number)}>
    <Complement {...props} />
    <Section title={words.page.next}>
      <p>{requestWords.next[props.whole.request.status]}</p>
      <Timeline items={stepsOf(props.whole)} />
      <Delay {...props} />
    </Section>
    <Decision {...props} />
  </Columns>
);
