import type { VNode } from 'preact';
import type { Space } from '../../../access/index.ts';
import {
  ButtonLink,
  Callout,
  EmptyState,
  Link,
  PageTitle,
  ProgressLine,
  RowList,
  Section,
  Status,
  type TileProps,
  Tiles,
} from '../../../ui/index.ts';
import { words } from '../../messages.fr.ts';
import type { LatestRequest, SpaceAction } from '../../summary.ts';

const { dashboard } = words;

export interface DashboardProps {
  firstName: string;
  space: Pick<Space, 'kind' | 'name'>;
  actions: readonly SpaceAction[];
  /** Drafts that `actions` does not name, and the list that has them all. */
  unlistedDrafts: number;
  draftsHref: string;
  latest: readonly LatestRequest[];
  requestsHref: string;
  proceduresHref: string;
  tiles: TileProps[];
}

function ToDo({ actions, unlistedDrafts, draftsHref }: DashboardProps): VNode {
  if (actions.length === 0)
    return (
      <Section title={dashboard.toDo}>
        <EmptyState icon="circle-check" title={dashboard.nothingToDo} headingLevel={3}>
          <p>{dashboard.nothingToDoMore}</p>
        </EmptyState>
      </Section>
    );
  const items = actions.map(({ label, href, detail }) => ({ href, title: label, description: detail }));
  return (
    <Callout title={dashboard.toDoCount(actions.length + unlistedDrafts)} icon="bell">
      <RowList items={items} />
      {unlistedDrafts > 0 ? (
        <p>
          <Link href={draftsHref}>{dashboard.otherDrafts(unlistedDrafts)}</Link>
        </p>
      ) : null}
    </Callout>
  );
}

function State({ request }: { request: LatestRequest }): VNode {
  return (
    <>
      <Status tone={request.status.tone}>{request.status.text}</Status>
      {request.progress ? <ProgressLine {...request.progress} /> : null}
    </>
  );
}

function Latest({ props }: { props: DashboardProps }): VNode {
  const { latest, requestsHref, proceduresHref } = props;
  if (latest.length === 0)
    return (
      <Section title={dashboard.latest}>
        <EmptyState
          icon="clipboard-list"
          title={dashboard.noRequest}
          headingLevel={3}
          action={<ButtonLink href={proceduresHref}>{dashboard.seeProcedures}</ButtonLink>}
        >
          <p>{dashboard.noRequestMore}</p>
        </EmptyState>
      </Section>
    );
  const items = latest.map((request) => ({
    href: request.href,
    title: request.title,
    description: request.detail,
    end: <State request={request} />,
  }));
  return (
    <Section title={dashboard.latest} action={<Link href={requestsHref}>{dashboard.allRequests}</Link>}>
      <RowList items={items} />
    </Section>
  );
}

/** The page a space begins with: what waits for the person, the last requests, the ways in. */
export function Dashboard(props: DashboardProps): VNode {
  const { space, firstName } = props;
  const caption = space.kind === 'organisation' ? dashboard.actsFor(space.name) : undefined;
  return (
    <>
      <PageTitle caption={caption}>{dashboard.greeting(firstName)}</PageTitle>
      <ToDo {...props} />
      <Latest props={props} />
      <Section title={dashboard.tiles[space.kind === 'organisation' ? 'organisation' : 'person']}>
        <Tiles items={props.tiles} />
      </Section>
    </>
  );
}
