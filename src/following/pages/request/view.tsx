import type { VNode } from 'preact';
import { formatDate } from '../../../platform/text/index.ts';
import {
  AnswersDocument,
  can,
  History,
  permissionActor,
  RequestStatusWords,
  requestPath,
  Thread,
} from '../../../requests/index.ts';
import { BackLink, ErrorSummary, PageTitle, Prose, Tabs } from '../../../ui/index.ts';
import { inputs } from '../../actions/add-to-request.ts';
import { words } from '../../messages.ts';
import { Documents } from './documents.tsx';
import { Progress } from './progress.tsx';
import type { Part, RequestProps } from './props.ts';

const PartTabs = ({ whole, part, link }: RequestProps): VNode => {
  const path = requestPath(whole.request.number);
  const { tabs } = words.page;
  const tab = (name: Part, label: string) => ({
    href: link(name === 'suivi' ? path : `${path}/${name}`),
    label,
    current: name === part,
  });
  const unread = whole.request.unread_citizen;
  return (
    <Tabs
      label={tabs.label}
      items={[
        tab('suivi', tabs.progress),
        tab('reponses', tabs.answers),
        {
          ...tab('messages', tabs.messages),
          ...(unread > 0 ? { badge: { count: unread, label: words.page.unread(unread) } } : {}),
        },
        tab('documents', tabs.documents),
        tab('historique', tabs.history),
      ]}
    />
  );
};

const Answers = ({ form, whole }: RequestProps): VNode | null => {
  if (!form) return null;
  const date = formatDate(form.submission.submitted_at);
  const previous = whole.submissions.at(-2);
  return (
    <>
      <Prose>
        <p>{whole.submissions.length > 1 ? words.answers.again(date) : words.answers.lead(date)}</p>
      </Prose>
      <AnswersDocument
        current={form}
        previous={previous && { definition: form.definition, submission: previous }}
        reasons={whole.complement?.reasons}
      />
    </>
  );
};

const Messages = (props: RequestProps): VNode => {
  const { whole, act, link, refused } = props;
  const open = can(permissionActor(act), 'citizen', 'message', whole.request);
  const address = link(`${requestPath(whole.request.number)}/messages`);
  const action = open ? address : undefined;
  return <Thread act={act} whole={whole} link={link} address={address} action={action} refused={refused} />;
};

const parts: Record<Part, (props: RequestProps) => VNode | null> = {
  suivi: Progress,
  reponses: Answers,
  messages: Messages,
  documents: Documents,
  historique: ({ whole }) => <History events={whole.events} />,
};

/** A request as the citizen follows it: status on top in plain words, then one part at a time. */
export const RequestView = (props: RequestProps): VNode => {
  const { whole, part, refused, addition } = props;
  const { request } = whole;
  const Part = parts[part];
  return (
    <>
      <BackLink href={props.link('/mon-espace/demandes')}>{words.page.back}</BackLink>
      {refused ? <ErrorSummary problems={refused.problems} /> : null}
      {addition ? (
        <ErrorSummary problems={addition.refused.map(({ message }) => ({ input: inputs.files, message }))} />
      ) : null}
      <PageTitle
        caption={words.page.caption(request.number)}
        aside={<RequestStatusWords status={request.status} side="citizen" />}
      >
        {request.procedure_name}
      </PageTitle>
      <PartTabs {...props} />
      <Part {...props} />
    </>
  );
};
