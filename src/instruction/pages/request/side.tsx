import type { VNode } from 'preact';
import { fileItemOf } from '../../../documents/index.ts';
import { calendarDateOf, formatDateTime } from '../../../platform/text/index.ts';
import { decisionReason } from '../../../requests/index.ts';
import { FileList, Section, SummaryList } from '../../../ui/index.ts';
import { labelOf } from '../../changes.ts';
import { words } from '../../messages.ts';
import { ageInWords } from '../../rules.ts';
import type { RequestProps } from './props.ts';

/** What the service asked for and waits for. */
export const Asked = ({ whole }: RequestProps): VNode | null => {
  const { complement } = whole;
  if (!complement) return null;
  return (
    <Section title={words.request.asked}>
      <p>{words.request.waiting(complement.askedAt, complement.dueOn)}</p>
      {complement.explanation ? <p class="kept-lines">{complement.explanation}</p> : null}
      {complement.reasons.length > 0 ? (
        <SummaryList rows={complement.reasons.map(({ label, reason }) => ({ label, value: reason }))} />
      ) : null}
    </Section>
  );
};

/** What was decided, why, and the letter. */
export const Outcome = ({ whole, link }: RequestProps): VNode | null => {
  const reason = decisionReason(whole.events);
  if (!reason) return null;
  const letters = whole.files.filter((file) => file.role === 'decision');
  return (
    <Section title={words.request.decisions}>
      <p class="kept-lines">{reason}</p>
      {letters.length > 0 ? (
        <FileList
          label={words.request.decisions}
          files={letters.map((file) => fileItemOf(file, { link, side: 'authority' }))}
        />
      ) : null}
    </Section>
  );
};

/** Who asks, since when, who is in charge. */
export const Facts = ({ whole, form, today }: RequestProps): VNode => {
  const { request } = whole;
  const facts = words.request;
  const received = `${formatDateTime(request.submitted_at)} (${ageInWords(calendarDateOf(request.submitted_at), today)})`;
  const again = form && form.submission.sequence > 1 ? form.submission.submitted_at : undefined;
  const other = request.author_name !== request.holder_name;
  return (
    <Section title={facts.facts}>
      <SummaryList
        rows={[
          { label: facts.holder, value: request.holder_name },
          ...(other ? [{ label: facts.author, value: request.author_name }] : []),
          ...(request.town ? [{ label: facts.town, value: request.town }] : []),
          { label: facts.receivedAt, value: received },
          ...(again ? [{ label: facts.sentAgainAt, value: formatDateTime(again) }] : []),
          ...(request.decided_at
            ? [{ label: facts.decidedAt, value: formatDateTime(request.decided_at) }]
            : []),
          { label: facts.team, value: request.team_name },
          { label: facts.agent, value: request.assigned_name ?? words.inbox.nobody },
        ]}
      />
    </Section>
  );
};

/** Documents that the citizen added once the request was sent: they answer no submission. */
const Added = ({ whole, form, link }: Pick<RequestProps, 'whole' | 'form' | 'link'>): VNode | null => {
  const sent = new Set(
    whole.submissions.flatMap(({ documents }) =>
      Object.values(documents).flatMap((files) => files.map(({ id }) => id)),
    ),
  );
  const added = whole.files.filter(({ id, role }) => role === 'document' && !sent.has(id));
  return (
    <>
      {[...Map.groupBy(added, ({ document_key }) => document_key)].map(([documentKey, files]) => {
        const label =
          documentKey && form ? labelOf(form.definition, documentKey) : words.request.otherDocument;
        return (
          <div class="overview-document" key={documentKey}>
            <p class="point-label">{words.request.addedSince(label)}</p>
            <FileList
              label={words.request.addedSince(label)}
              files={files.map((file) => fileItemOf(file, { link, side: 'authority' }))}
            />
          </div>
        );
      })}
    </>
  );
};

/** Documents of the last submission, under the question each one answers, then those added since. */
export const Documents = ({ whole, form, link }: RequestProps): VNode => {
  const documents = Object.entries(form?.submission.documents ?? {}).filter(([, files]) => files.length > 0);
  return (
    <Section title={words.request.documents}>
      {documents.length === 0 ? <p>{words.request.noDocument}</p> : null}
      {documents.map(([documentKey, files]) => {
        const label = form ? labelOf(form.definition, documentKey) : documentKey;
        const present = whole.files.filter((file) => files.some(({ id }) => id === file.id));
        return (
          <div class="overview-document" key={documentKey}>
            <p class="point-label">{label}</p>
            <FileList
              label={label}
              files={present.map((file) => fileItemOf(file, { link, side: 'authority' }))}
            />
          </div>
        );
      })}
      <Added whole={whole} form={form} link={link} />
    </Section>
  );
};
