import type { VNode } from 'preact';
import { requestPath } from '../../../requests/index.ts';
import {
  BackLink,
  ButtonLink,
  PageTitle,
  Prose,
  Section,
  SummaryList,
  SummarySection,
} from '../../../ui/index.ts';
import { words } from '../../messages.ts';
import type { Receipt } from './receipt.ts';

/** What the page of a receipt shows. */
export interface ReceiptProps {
  readonly receipt: Receipt;
  readonly number: string;
  readonly link: (path: string) => string;
}

const Answers = ({ receipt }: ReceiptProps): VNode => (
  <>
    {receipt.sections.map((section) => (
      <SummarySection
        key={`${section.pageKey} ${section.groupKey ?? ''} ${section.itemId ?? section.title}`}
        title={section.title}
        headingLevel={section.level === 1 ? 2 : 3}
        rows={section.rows.map((row) => ({ label: row.label, value: row.text }))}
      />
    ))}
  </>
);

const Files = ({ receipt: { files } }: ReceiptProps): VNode | null =>
  files.length === 0 ? null : (
    <Section title={words.receipt.documents}>
      <ul class="receipt-files">
        {files.map((file) => (
          <li key={`${file.name} ${file.hash}`}>
            {file.name} ({file.detail}), {words.receipt.fingerprint.toLowerCase()}{' '}
            <code class="receipt-hash">{file.hash}</code>
          </li>
        ))}
      </ul>
    </Section>
  );

/** The receipt as a page to read and to print. */
export const ReceiptPage = (props: ReceiptProps): VNode => {
  const { receipt, number, link } = props;
  const path = requestPath(number);
  return (
    <>
      <BackLink href={link(path)}>{words.sent.see}</BackLink>
      <PageTitle>{receipt.heading}</PageTitle>
      <SummaryList rows={[...receipt.facts]} />
      <p>
        <ButtonLink href={link(`${path}/recepisse.pdf`)} variant="secondary" icon="download" download>
          {words.receipt.pdf}
        </ButtonLink>
      </p>
      <Section title={words.receipt.legal}>
        <Prose>
          {receipt.legal.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Prose>
      </Section>
      <Answers {...props} />
      <Files {...props} />
    </>
  );
};
