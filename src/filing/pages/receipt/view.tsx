import type { VNode } from 'preact';
import { requestPath } from '../../../requests/index.ts';
import { BackLink, ButtonLink, PageTitle, Prose, SummaryList, SummarySection } from '../../../ui/index.ts';
import { words } from '../../messages.fr.ts';
import type { Receipt } from './receipt.ts';

/** The receipt as a page to read and to print. */
export const ReceiptPage = ({
  receipt,
  number,
  link,
}: {
  readonly receipt: Receipt;
  readonly number: string;
  readonly link: (path: string) => string;
}): VNode => (
  <>
    <BackLink href={link(requestPath(number))}>{words.sent.see}</BackLink>
    <PageTitle>{receipt.heading}</PageTitle>
    <SummaryList rows={[...receipt.facts]} />
    <p>
      <ButtonLink
        href={link(`${requestPath(number)}/recepisse.pdf`)}
        variant="secondary"
        icon="download"
        download
      >
        {words.receipt.pdf}
      </ButtonLink>
    </p>
    <section class="section">
      <h2>{words.receipt.legal}</h2>
      <Prose>
        {receipt.legal.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </Prose>
    </section>
    {receipt.sections.map((section) => (
      <SummarySection
        key={`${section.pageKey} ${section.groupKey ?? ''} ${section.itemId ?? section.title}`}
        title={section.title}
        headingLevel={section.level === 1 ? 2 : 3}
        rows={section.rows.map((row) => ({ label: row.label, value: row.text }))}
      />
    ))}
    {receipt.files.length > 0 ? (
      <section class="section">
        <h2>{words.receipt.documents}</h2>
        <ul class="receipt-files">
          {receipt.files.map((file) => (
            <li key={`${file.name} ${file.hash}`}>
              {file.name} ({file.detail}), {words.receipt.fingerprint.toLowerCase()}{' '}
              <code class="receipt-hash">{file.hash}</code>
            </li>
          ))}
        </ul>
      </section>
    ) : null}
  </>
);
