import type { VNode } from 'preact';
import type { Visit } from '../../../access/index.ts';
import { PagePath } from '../../../frame/index.ts';
import { Columns, ContactCard, Facts, PageTitle } from '../../../ui/index.ts';
import { type ProcedureContent, readContent } from '../../content.ts';
import { words as shared } from '../../messages.ts';
import type { Procedure } from '../../repository.ts';
import { catalogueAddress } from '../catalogue/address.ts';
import { Body } from './body.tsx';
import { factsOf } from './facts.ts';
import { FilingCall } from './filing-call.tsx';
import { words } from './messages.ts';

export interface ProcedurePageProps {
  visit: Visit;
  procedure: Procedure;
  /** « 2026-11-03 ». */
  today: string;
}

function Side({ procedure, content }: { procedure: Procedure; content: ProcedureContent }): VNode {
  const { name, phone, email, address } = procedure.team;
  return (
    <ContactCard title={name} address={[address]} phone={phone} email={email}>
      {content.help ? <p>{content.help}</p> : null}
    </ContactCard>
  );
}

function Path({ visit, procedure }: { visit: Visit; procedure: Procedure }): VNode {
  const { slug, name } = procedure.category;
  return (
    <PagePath
      visit={visit}
      items={[
        { label: shared.catalogue, href: visit.link('/demarches') },
        { label: name, href: catalogueAddress(visit, { query: '', category: slug }) },
      ]}
    />
  );
}

/** The fiche of a démarche: everything to know before starting, one thing to do. */
export function ProcedurePage({ visit, procedure, today }: ProcedurePageProps): VNode {
  const content = readContent(procedure.content);
  const facts = factsOf(procedure, content);
  return (
    <>
      <Path visit={visit} procedure={procedure} />
      <Columns side={<Side procedure={procedure} content={content} />} sideLabel={words.team} sticky>
        <PageTitle lead={procedure.summary}>{procedure.name}</PageTitle>
        {facts.length > 0 ? <Facts items={facts} /> : null}
        <FilingCall visit={visit} procedure={procedure} today={today} />
        <Body visit={visit} procedure={procedure} content={content} />
      </Columns>
    </>
  );
}
