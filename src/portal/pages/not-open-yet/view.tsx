import type { VNode } from 'preact';
import type { Stage, Visit } from '../../../access/index.ts';
import { Link, PageTitle } from '../../../ui/index.ts';
import { PortalContact } from '../contact/card.tsx';
import { words } from './messages.ts';

/** What is said of a portal at this stage. */
export const wordsOf = (stage: Stage) => words.stages[stage === 'open' ? 'preparing' : stage];

/** What the public sees of a portal that is not open: not yet, not now, or no longer. */
export function NotOpenYet({ visit }: { visit: Visit }): VNode {
  const { portal } = visit;
  const said = wordsOf(portal.stage);
  return (
    <>
      <PageTitle lead={said.lead(portal.name_of)}>{said.title}</PageTitle>
      <p>{said.meanwhile}</p>
      <PortalContact portal={portal} title={words.contact} />
      <p>
        {said.staff} <Link href={visit.link('/connexion')}>{words.signIn}</Link>
      </p>
    </>
  );
}
