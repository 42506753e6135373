import { Fragment, type VNode } from 'preact';
import { Link, PageTitle, Prose } from '../../../ui/index.ts';

/** A sentence with one link in it. */
export interface LinkedText {
  readonly before?: string;
  readonly label: string;
  readonly href: string;
  readonly after?: string;
}

/** A paragraph, a paragraph with a link, or a list. */
export type Block = string | LinkedText | readonly (string | LinkedText)[];

export interface TextSection {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface TextPageProps {
  readonly title: string;
  readonly lead?: string;
  readonly sections: readonly TextSection[];
  /** Title of the table of contents; none without it. */
  readonly contents?: string;
}

function Words({ text }: { text: string | LinkedText }): VNode {
  if (typeof text === 'string') return <>{text}</>;
  return (
    <>
      {text.before}
      <Link href={text.href}>{text.label}</Link>
      {text.after}
    </>
  );
}

const isList = (block: Block): block is readonly (string | LinkedText)[] => Array.isArray(block);

function BlockView({ block }: { block: Block }): VNode {
  if (!isList(block))
    return (
      <p>
        <Words text={block} />
      </p>
    );
  return (
    <ul>
      {block.map((item, index) => (
        <li key={index}>
          <Words text={item} />
        </li>
      ))}
    </ul>
  );
}

function Contents({ title, sections }: { title: string; sections: readonly TextSection[] }): VNode {
  return (
    <nav aria-labelledby="sommaire">
      <h2 id="sommaire">{title}</h2>
      <ul>
        {sections.map((section) => (
          <li key={section.id}>
            <a href={`#${section.id}`}>{section.title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A page to read: titled parts made of paragraphs and lists, with a table of contents when it is long. */
export function TextPage({ title, lead, sections, contents }: TextPageProps): VNode {
  return (
    <>
      <PageTitle lead={lead}>{title}</PageTitle>
      <Prose>
        {contents ? <Contents title={contents} sections={sections} /> : null}
        {sections.map((section) => (
          <Fragment key={section.id}>
            <h2 id={section.id}>{section.title}</h2>
            {section.blocks.map((block, index) => (
              <BlockView block={block} key={index} />
            ))}
          </Fragment>
        ))}
      </Prose>
    </>
  );
}
