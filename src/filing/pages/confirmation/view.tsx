import type { VNode } from 'preact';
import { formatDate, formatDateTime } from '../../../platform/text/index.ts';
import { isFinal, type RequestDetails, requestPath, requestWords } from '../../../requests/index.ts';
import {
  ButtonGroup,
  ButtonLink,
  ConfirmationPanel,
  Link,
  Section,
  Timeline,
  type TimelineItem,
} from '../../../ui/index.ts';
import { words } from '../../messages.ts';

/** A request that was just sent, or sent again after a complement. */
export interface ConfirmationProps {
  readonly request: RequestDetails;
  readonly sentAt: Date;
  readonly completed: boolean;
  /** Where the acknowledgement went, for whoever sent the request. */
  readonly mail: string | undefined;
  readonly link: (path: string) => string;
  readonly space: string;
}

const stepsOf = ({ request, sentAt }: ConfirmationProps): TimelineItem[] => {
  const { silence_due_on: due, clock_suspended_at: suspended } = request;
  return [
    {
      title: words.sent.received,
      date: formatDateTime(sentAt),
      dateTime: sentAt.toISOString(),
      state: 'done',
    },
    {
      title: words.sent.study,
      state: 'current',
      children: (
        <>
          <p>{words.sent.studyBy(request.team_name)}</p>
          <p>{words.sent.studyText}</p>
        </>
      ),
    },
    {
      title: words.sent.answer,
      state: 'upcoming',
      date: due && !suspended ? requestWords.withoutAnswer[request.silence_kind](formatDate(due)) : undefined,
    },
  ];
};

/** The number, large; what happens next and when; the receipt; the way back. */
export const ConfirmationPage = (props: ConfirmationProps): VNode => {
  const { request, completed, mail, link, space } = props;
  const path = requestPath(request.number);
  return (
    <>
      <ConfirmationPanel
        title={completed ? words.sent.complementTitle : words.sent.title}
        numberLabel={words.sent.number}
        number={request.number}
      >
        <p>{request.procedure_name}</p>
      </ConfirmationPanel>
      {mail ? <p>{words.sent.mail(mail)}</p> : null}
      {isFinal(request.status) ? null : (
        <Section title={words.sent.next}>
          <Timeline items={stepsOf(props)} />
        </Section>
      )}
      <Section title={words.sent.keep}>
        <ul>
          <li>
            <Link href={link(`${path}/recepisse`)}>{words.sent.receipt}</Link>
          </li>
          <li>
            <Link href={link(`${path}/recepisse.pdf`)} download>
              {words.sent.receiptPdf}
            </Link>
          </li>
        </ul>
      </Section>
      <ButtonGroup>
        <ButtonLink href={link(path)}>{words.sent.follow}</ButtonLink>
        <ButtonLink href={space} variant="secondary">
          {words.sent.space}
        </ButtonLink>
      </ButtonGroup>
    </>
  );
};
