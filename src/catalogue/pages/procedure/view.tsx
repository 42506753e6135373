import type { VNode } from 'preact';
import type { Visit } from '../../../access/index.ts';
import {
  Breadcrumb,
  CheckList,
  Columns,
  ContactCard,
  Facts,
  Link,
  PageTitle,
  Prose,
} from '../../../ui/index.ts';
import { type DocumentToPrepare, type ProcedureContent, readContent } from '../../content.ts';
import { words as shared } from '../../messages.fr.ts';
import type { Procedure } from '../../repository.ts';
import { catalogueAddress } from '../catalogue/address.ts';
import { Downloads } from './downloads.tsx';
import { factsOf } from './facts.ts';
import { FilingCall } from './filing-call.tsx';
import { words } from './messages.fr.ts';

export interface ProcedurePageProps {
  visit: Visit;
  procedure: Procedure;
  /** « 2026-11-03 ». */
  today: string;
}

function Paragraphs({ texts }: { texts: readonly string[] }): VNode {
  return (
    <>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </>
  );
}

function Items({ texts, ordered }: { texts: readonly string[]; ordered?: boolean }): VNode {
  const List = ordered ? 'ol' : 'ul';
  return (
    <List>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </List>
  );
}

function Part({ title, children }: { title: string; children: VNode | VNode[] }): VNode {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

const noteOf = ({ detail, required }: DocumentToPrepare): string | undefined =>
  [required ? undefined : `${words.later}.`, detail].filter(Boolean).join(' ') || undefined;

function Before({ content }: { content: ProcedureContent }): VNode | null {
  if (content.documents.length === 0) return null;
  return (
    <Part title={words.before}>
      <p>{words.prepare}</p>
      <CheckList items={content.documents.map((one) => ({ label: one.name, note: noteOf(one) }))} />
    </Part>
  );
}

function Body({ visit, procedure, content }: ProcedurePageProps & { content: ProcedureContent }): VNode {
  return (
    <Prose>
      {content.purpose.length > 0 ? (
        <Part title={words.purpose}>
          <Paragraphs texts={content.purpose} />
        </Part>
      ) : null}
      {content.audience.length > 0 ? (
        <Part title={words.audience}>
          <Items texts={content.audience} />
        </Part>
      ) : null}
      <Before content={content} />
      {content.conditions.length > 0 ? (
        <Part title={words.conditions}>
          <Items texts={content.conditions} />
        </Part>
      ) : null}
      <Downloads visit={visit} slug={procedure.slug} items={content.downloads} />
      {content.steps.length > 0 ? (
        <Part title={words.steps}>
          <Items texts={content.steps} ordered />
        </Part>
      ) : null}
      <Part title={words.otherwise}>
        <p>{words.otherwiseText(visit.portal.name_of)}</p>
      </Part>
    </Prose>
  );
}

function Side({ procedure, content }: { procedure: Procedure; content: ProcedureContent }): VNode {
  const { team } = procedure;
  return (
    <ContactCard title={words.team} address={[team.name, team.address]} phone={team.phone} email={team.email}>
      {content.help ? <p>{content.help}</p> : null}
    </ContactCard>
  );
}

/** The fiche of a démarche: everything to know before starting, one thing to do. */
export function ProcedurePage(props: ProcedurePageProps): VNode {
  const { visit, procedure } = props;
  const content = readContent(procedure.content);
  const { category } = procedure;
  const inCategory = catalogueAddress(visit, { query: '', category: category.slug });
  return (
    <>
      <Breadcrumb
        items={[
          { label: shared.home, href: visit.link('/') },
          { label: shared.catalogue, href: visit.link('/demarches') },
          { label: category.name, href: inCategory },
          { label: procedure.name },
        ]}
      />
      <Columns side={<Side procedure={procedure} content={content} />} sideLabel={words.team}>
        <PageTitle lead={procedure.summary}>{procedure.name}</PageTitle>
        <Facts items={factsOf(procedure, content)} />
        <FilingCall {...props} />
        <Body {...props} content={content} />
        <p>
          <Link href={inCategory}>{words.allOf(category.name)}</Link>
        </p>
      </Columns>
    </>
  );
}
