import type { VNode } from 'preact';
import { fileItemOf } from '../../../documents/index.ts';
import { type Problem, type SummarySection as Summary, visiblePages } from '../../../forms/index.ts';
import {
  BackLink,
  Button,
  ButtonGroup,
  ButtonLink,
  Checkbox,
  ConfirmDialog,
  ErrorSummary,
  FileList,
  inputId,
  Link,
  Notice,
  PageTitle,
  Section,
  type Problem as ShownProblem,
  Steps,
  SummarySection,
} from '../../../ui/index.ts';
import { draftPath, pagePath, returnToSummary } from '../../addresses.ts';
import { type CheckedDraft, missingRecommended, stepCount } from '../../check-draft.ts';
import { words } from '../../messages.ts';
import { type OpenDraft, procedureNameOf } from '../../open-draft.ts';

/** The two boxes to tick before sending. */
export const boxes = { certification: 'certification', dataUse: 'donnees' } as const;
export type Box = keyof typeof boxes;

/** The whole form, before it is sent. */
export interface SummaryProps {
  readonly draft: OpenDraft;
  readonly checked: CheckedDraft;
  readonly ticked: Readonly<Record<Box, boolean>>;
  /** Boxes that were not ticked, with what to do. */
  readonly missing: readonly ShownProblem[];
  /** « du Département de la Viorne ». */
  readonly authority: string;
  readonly link: (path: string) => string;
}

const formId = 'transmission';
const dialogId = 'voulez-vous-transmettre';

const problemHref = ({ draft, link }: SummaryProps, problem: Problem): string =>
  `${link(pagePath(draft.row.id, problem.page))}?${returnToSummary}&verifier=oui#${inputId(problem.input)}`;

/** What is still to be seen again, each line leading to its question. */
const Problems = (props: SummaryProps): VNode | null => {
  const { problems } = props.checked;
  if (problems.length === 0) return null;
  return (
    <Notice tone="danger" title={words.summary.problems(problems.length)}>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.input} ${problem.code}`}>
            <Link href={problemHref(props, problem)}>{problem.message}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
};

const filesOf = ({ checked, link }: SummaryProps, documentKey: string): VNode => {
  const files = checked.documents.find(({ field }) => field.key === documentKey)?.files ?? [];
  if (files.length === 0) return <span class="summary-empty">{words.summary.noFile}</span>;
  return <FileList files={files.map((file) => fileItemOf(file, { link, side: 'citizen' }))} />;
};

/** What the service asked, said to be so: below an answer it would read as the rest of it. */
const noteOf = (reason: string | undefined): string | undefined =>
  reason ? words.summary.asked(reason) : undefined;

const SectionOf = ({ props, section }: { props: SummaryProps; section: Summary }): VNode => {
  const { draft, checked, link } = props;
  const documentKeys = new Set(checked.documents.map(({ field }) => field.key));
  const reasons = draft.row.reasons ?? [];
  const isPage = section.level === 1;
  return (
    <SummarySection
      title={section.title}
      headingLevel={isPage ? 2 : 3}
      change={
        isPage
          ? {
              href: `${link(pagePath(draft.row.id, section.pageKey))}?${returnToSummary}`,
              object: words.summary.object(section.title),
            }
          : undefined
      }
      rows={section.rows.map((row) => ({
        label: row.label,
        value: documentKeys.has(row.fieldKey) ? filesOf(props, row.fieldKey) : row.text,
        note: noteOf(reasons.find((one) => one.field === row.fieldKey)?.reason) ?? row.advice,
      }))}
    />
  );
};

/** Documents recommended and not joined, each with the way to the page that asks for it. */
const Recommended = ({ draft, checked, link }: SummaryProps): VNode | null => {
  const missing = missingRecommended(checked);
  if (missing.length === 0) return null;
  const pageOf = (key: string) =>
    draft.form.pages.find((page) => page.fields.some((field) => field.key === key))?.key ?? '';
  return (
    <Notice tone="information" title={words.summary.missingRecommended(missing.map(({ label }) => label))}>
      <p>{words.summary.missingRecommendedText}</p>
      <ul>
        {missing.map(({ key, label }) => (
          <li key={key}>
            <Link href={`${link(pagePath(draft.row.id, pageOf(key)))}?${returnToSummary}#${inputId(key)}`}>
              {words.summary.join(label)}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
};

const Boxes = ({ ticked, missing, authority }: SummaryProps): VNode => {
  const errorOf = (box: Box) => missing.find((problem) => problem.input === boxes[box])?.message;
  return (
    <>
      <Checkbox
        id={boxes.certification}
        name={boxes.certification}
        label={words.summary.certification}
        checked={ticked.certification}
        error={errorOf('certification')}
      />
      <Checkbox
        id={boxes.dataUse}
        name={boxes.dataUse}
        label={words.summary.dataUse(authority)}
        hint={words.summary.dataUseHint}
        checked={ticked.dataUse}
        error={errorOf('dataUse')}
      />
    </>
  );
};

const Send = (props: SummaryProps): VNode => {
  const { draft, checked, link } = props;
  const completes = draft.row.request_id !== null;
  const scanning = checked.documents.some(({ files }) => files.some((file) => file.state === 'pending'));
  return (
    <>
      <form
        class="summary-send"
        id={formId}
        method="post"
        action={link(draftPath(draft.row.id, '/transmettre'))}
        novalidate
      >
        <Section title={words.summary.before}>
          <Recommended {...props} />
          {scanning ? <p>{words.summary.scanning}</p> : null}
          <Boxes {...props} />
          <ButtonGroup>
            <Button icon="send" confirms={dialogId}>
              {completes ? words.summary.sendComplement : words.summary.send}
            </Button>
            <ButtonLink href={link('/brouillons')} variant="secondary" icon="save">
              {words.page.saveAndQuit}
            </ButtonLink>
          </ButtonGroup>
        </Section>
      </form>
      <ConfirmDialog
        id={dialogId}
        form={formId}
        afterBoxes
        question={completes ? words.confirm.complementQuestion : words.confirm.question}
        confirmLabel={completes ? words.confirm.complementYes : words.confirm.yes}
        cancelLabel={words.confirm.no}
      >
        <p>{words.confirm.text}</p>
      </ConfirmDialog>
    </>
  );
};

/** Everything that was answered, with the way to change each part, then the two boxes and one button. */
export const SummaryPage = (props: SummaryProps): VNode => {
  const { draft, checked, missing, link } = props;
  const { row, form } = draft;
  const total = stepCount(draft);
  const last = visiblePages(form, row.entries).at(-1);
  const title = row.request_id ? words.summary.complementTitle : words.summary.title;
  return (
    <>
      {last ? <BackLink href={link(pagePath(row.id, last.key))} /> : null}
      <ErrorSummary problems={missing} />
      <Steps current={total} total={total} title={words.summaryStep} />
      <PageTitle caption={procedureNameOf(row)}>{title}</PageTitle>
      <Problems {...props} />
      {checked.sections.map((section) => (
        <SectionOf
          props={props}
          section={section}
          key={`${section.pageKey} ${section.groupKey ?? ''} ${section.itemId ?? section.title}`}
        />
      ))}
      {checked.problems.length === 0 ? <Send {...props} /> : null}
      <p class="draft-not-sent">{row.request_id ? words.page.notSentBack : words.page.notSent}</p>
      <fresh-page />
    </>
  );
};
