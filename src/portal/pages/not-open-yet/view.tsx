import type { VNode } from 'preact';
import type { Visit } from '../../../access/index.ts';
import { Link, PageTitle } from '../../../ui/index.ts';
import { PortalContact } from '../contact/card.tsx';
import { words } from './messages.ts';

/** What the public sees of a portal that its authority has not opened yet. */
export function NotOpenYet({ visit }: { visit: Visit }): VNode {
  const { portal } = visit;
  return (
    <>
      <PageTitle lead={words.lead(portal.name_of)}>{words.title}</PageTitle>
      <p>{words.meanwhile}</p>
      <PortalContact portal={portal} title={words.contact} />
      <p>
        {words.staff} <Link href={visit.link('/connexion')}>{words.signIn}</Link>
      </p>
    </>
  );
}
