import type { VNode } from 'preact';
import { can, History, permissionActor, RequestStatusWords, Thread } from '../../../requests/index.ts';
import { BackLink, ErrorSummary, PageTitle, Tabs } from '../../../ui/index.ts';
import { agentRequestPath, partAddresses } from '../../addresses.ts';
import { words } from '../../messages.ts';
import { Overview } from './overview.tsx';
import { type Part, partNames, type RequestProps } from './props.ts';

const PartTabs = ({ whole, part, link }: RequestProps): VNode => {
  const path = agentRequestPath(whole.request.number);
  const { tabs } = words.request;
  const unread = whole.request.unread_staff;
  return (
    <Tabs
      label={tabs.label}
      items={partNames.map((name) => ({
        href: link(name === 'overview' ? path : `${path}/${partAddresses[name]}`),
        label: tabs[name],
        current: name === part,
        ...(name === 'messages' && unread > 0
          ? { badge: { count: unread, label: tabs.unread(unread) } }
          : {}),
      }))}
    />
  );
};

const Messages = ({ whole, act, link, refused }: RequestProps): VNode => {
  const open = can(permissionActor(act), 'authority', 'message', whole.request);
  const address = link(`${agentRequestPath(whole.request.number)}/messages`);
  const action = open ? address : undefined;
  return <Thread act={act} whole={whole} link={link} address={address} action={action} refused={refused} />;
};

const parts: Record<Part, (props: RequestProps) => VNode | null> = {
  overview: Overview,
  messages: Messages,
  history: ({ whole }) => <History events={whole.events} />,
};

/** A request as the service reads it: what it is on top, then one part at a time. */
export const RequestView = (props: RequestProps): VNode => {
  const { whole, part, refused, link } = props;
  const { request } = whole;
  const Part = parts[part];
  return (
    <>
      <BackLink href={link('/agent')}>{words.request.back}</BackLink>
      {refused ? <ErrorSummary problems={refused.problems} /> : null}
      <PageTitle
        caption={words.request.caption(request.number)}
        aside={<RequestStatusWords status={request.status} side="authority" />}
      >
        {request.procedure_name}
      </PageTitle>
      <PartTabs {...props} />
      <Part {...props} />
    </>
  );
};
