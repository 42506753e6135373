import type { ComponentChildren, VNode } from 'preact';
import type { Visit } from '../../../access/index.ts';
import { CheckList, Prose, Section } from '../../../ui/index.ts';
import type { DocumentToPrepare, ProcedureContent } from '../../content.ts';
import type { Procedure } from '../../repository.ts';
import { Downloads } from './downloads.tsx';
import { words } from './messages.ts';

interface BodyProps {
  visit: Visit;
  procedure: Pick<Procedure, 'slug' | 'kind'>;
  content: ProcedureContent;
}

/** A titled part of the fiche; nothing when there is nothing to say. */
function Part({
  title,
  texts,
  children,
}: {
  title: string;
  texts: readonly string[];
  children: ComponentChildren;
}): VNode | null {
  if (texts.length === 0) return null;
  return (
    <Section title={title}>
      <Prose>{children}</Prose>
    </Section>
  );
}

const paragraphs = (texts: readonly string[]): VNode[] => texts.map((text) => <p key={text}>{text}</p>);
const items = (texts: readonly string[]): VNode[] => texts.map((text) => <li key={text}>{text}</li>);

const nameOf = ({ name, required, recommended }: DocumentToPrepare): string => {
  if (required) return name;
  return recommended ? words.recommended(name) : words.optional(name);
};

function ToPrepare({ documents }: { documents: readonly DocumentToPrepare[] }): VNode | null {
  if (documents.length === 0) return null;
  return (
    <Section title={words.before}>
      <p>{words.prepare}</p>
      <CheckList
        items={documents.map((document) => ({
          label: nameOf(document),
          note: document.detail,
        }))}
      />
    </Section>
  );
}

/** What the fiche says, in the order in which one needs it. */
export function Body({ visit, procedure, content }: BodyProps): VNode {
  const { purpose, audience, conditions, documents, steps, duration, downloads } = content;
  return (
    <>
      <Part title={words.purpose} texts={purpose}>
        {paragraphs(purpose)}
      </Part>
      <Part title={words.audience} texts={audience}>
        <ul>{items(audience)}</ul>
      </Part>
      <ToPrepare documents={documents} />
      <Part title={words.conditions} texts={conditions}>
        <ul>{items(conditions)}</ul>
      </Part>
      <Downloads visit={visit} slug={procedure.slug} items={downloads} />
      <Part title={words.steps} texts={steps}>
        <ol>{items(steps)}</ol>
      </Part>
      <Part title={words.duration} texts={duration ? [duration] : []}>
        <p>{duration}</p>
      </Part>
      <Section title={words.otherwise}>
        <p>{words.otherwiseText[procedure.kind](visit.portal.name_of)}</p>
      </Section>
    </>
  );
}
