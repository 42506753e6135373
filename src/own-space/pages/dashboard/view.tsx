import type { VNode } from 'preact';
import type { Space, Viewer, Visit } from '../../../access/index.ts';
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
  Tiles,
} from '../../../ui/index.ts';
import type { LatestRequest, ShownSpace, SpaceGift } from '../../gift.ts';
import { words } from '../../messages.ts';

export interface DashboardProps {
  shown: Pick<ShownSpace, 'listIn'> & {
    readonly visit: Pick<Visit, 'link'>;
    readonly space: Pick<Space, 'kind' | 'name'>;
    readonly viewer: Pick<Viewer, 'firstName'>;
  };
  /** What each module gives, in the order in which it is shown. */
  gifts: readonly SpaceGift[];
}

function ToDo({ gifts }: { gifts: readonly SpaceGift[] }): VNode {
  const actions = gifts.flatMap((gift) => gift.actions ?? []);
  const unnamed = gifts.flatMap((gift) => gift.unnamed ?? []);
  if (actions.length === 0 && unnamed.length === 0)
    return (
      <Section title={words.toDo}>
        <EmptyState icon="circle-check" title={words.nothingToDo} headingLevel={3}>
          <p>{words.nothingToDoMore}</p>
        </EmptyState>
      </Section>
    );
  const items = actions.map(({ label, href, detail }) => ({ href, title: label, description: detail }));
  const count = unnamed.reduce((total, more) => total + more.count, actions.length);
  return (
    <Callout title={words.toDoCount(count)} icon="bell">
      <RowList items={items} />
      {unnamed.map(({ label, href }) => (
        <p key={href}>
          <Link href={href}>{label}</Link>
        </p>
      ))}
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

function Latest({ shown, gifts }: DashboardProps): VNode {
  const latest = gifts.flatMap((gift) => gift.latest ?? []);
  if (latest.length === 0)
    return (
      <Section title={words.latest}>
        <EmptyState
          icon="clipboard-list"
          title={words.noRequest}
          headingLevel={3}
          action={<ButtonLink href={shown.visit.link('/demarches')}>{words.seeProcedures}</ButtonLink>}
        >
          <p>{words.noRequestMore}</p>
        </EmptyState>
      </Section>
    );
  const items = latest.map((request) => ({
    href: request.href,
    title: request.title,
    description: request.detail,
    end: <State request={request} />,
  }));
  const all = <Link href={shown.listIn('/mon-espace/demandes')}>{words.allRequests}</Link>;
  return (
    <Section title={words.latest} action={all}>
      <RowList items={items} />
    </Section>
  );
}

/** The page a space begins with: what waits for the person, the last requests, the ways in. */
export function Dashboard({ shown, gifts }: DashboardProps): VNode {
  const { space, viewer } = shown;
  const ofOne = space.kind === 'organisation';
  return (
    <>
      <PageTitle caption={ofOne ? words.actsFor(space.name) : undefined}>
        {words.greeting(viewer.firstName)}
      </PageTitle>
      <ToDo gifts={gifts} />
      <Latest shown={shown} gifts={gifts} />
      <Section title={words.tiles[ofOne ? 'organisation' : 'person']}>
        <Tiles items={gifts.flatMap((gift) => gift.tiles ?? [])} />
      </Section>
    </>
  );
}
