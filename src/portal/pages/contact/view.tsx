import type { VNode } from 'preact';
import type { Visit } from '../../../access/index.ts';
import { Link, PageTitle, Section } from '../../../ui/index.ts';
import { PortalContact } from './card.tsx';
import { words } from './messages.ts';

/** Every way to reach the authority, the online ones last. */
export function Contact({ visit }: { visit: Visit }): VNode {
  return (
    <>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <PortalContact portal={visit.portal} title={visit.portal.name} />
      <Section title={words.online}>
        <p>
          {words.onlineText} <Link href={visit.link('/mon-espace')}>{words.mySpace}</Link>
        </p>
      </Section>
      <Section title={words.help}>
        <p>
          {words.helpText} <Link href={visit.link('/aide')}>{words.seeHelp}</Link>
        </p>
      </Section>
    </>
  );
}
