import type { VNode } from 'preact';
import { type Page, PageFields, type Problem } from '../../../forms/index.ts';
import {
  Button,
  ButtonGroup,
  Callout,
  ErrorSummary,
  errorLines,
  Link,
  Notice,
  PageTitle,
  SavedState,
  Steps,
} from '../../../ui/index.ts';
import { hiddenInputs } from '../../actions/save-page.ts';
import { draftPath, pagePath } from '../../addresses.ts';
import { words } from '../../messages.ts';
import { type OpenDraft, procedureNameOf } from '../../open-draft.ts';
import { type Progress, pagesAsked } from '../../rules.ts';
import type { SafeOffer } from '../../safe-offer.ts';
import { startOf } from '../../starting-values.ts';
import { LiveDocumentQuestion } from '../../views/document-question.tsx';

/** A page of the form, as the person fills it. */
export interface FormPageProps {
  readonly draft: OpenDraft;
  readonly page: Page;
  /** What may be taken from the person's own documents; nothing on a page that asks for none. */
  readonly safe: SafeOffer | undefined;
  readonly progress: Progress;
  readonly problems: readonly Problem[];
  readonly returning: boolean;
  /** Questions just appeared, and the browser could not show them by itself. */
  readonly newQuestions: boolean;
  readonly link: (path: string) => string;
  readonly signIn: string;
}

/** Name of the form's element, for buttons that stand outside. */
const formId = 'page-du-formulaire';

const Notices = ({ draft: { row, form }, newQuestions, link }: FormPageProps): VNode => {
  const outdated = !row.request_id && row.published_version && row.published_version !== row.form_version_id;
  return (
    <>
      {newQuestions ? (
        <Notice tone="information" role="status" title={words.page.newQuestions}>
          <p>{words.page.newQuestionsText}</p>
        </Notice>
      ) : null}
      {outdated && form.pages.length > 0 ? (
        <Notice tone="information">
          <p>
            {words.page.newVersion}{' '}
            <Link href={link(draftPath(row.id, '/version'))}>{words.page.newVersionLink}</Link>
          </p>
        </Notice>
      ) : null}
    </>
  );
};

const reasonId = (field: string): string => `revoir-${field}`;

/**
 * What the service wants to see again. Only the points of this page are links: one to another page would leave behind what
 * was typed here and not saved, where scripts do not run.
 */
const Points = ({ draft: { row, form }, page }: FormPageProps): VNode | null => {
  const asked = new Set(row.reasons?.map(({ field }) => field));
  const points = form.pages.flatMap((other) =>
    other.fields
      .filter((field) => asked.has(field.key))
      .map((field) => ({ key: field.key, label: field.label ?? field.key, page: other })),
  );
  if (points.length === 0) return null;
  return (
    <>
      <p>{words.page.complementPoints}</p>
      <ul>
        {points.map((point) => (
          <li key={point.key}>
            {point.page.key === page.key ? (
              <Link href={`#${reasonId(point.key)}`}>{point.label}</Link>
            ) : (
              words.page.complementPoint(point.label, point.page.title)
            )}
          </li>
        ))}
      </ul>
    </>
  );
};

const Complement = (props: FormPageProps): VNode | null => {
  const { row, form } = props.draft;
  if (row.explanation === null) return null;
  const pages = pagesAsked(form, row.reasons);
  const isElsewhere = pages.length > 0 && !pages.some(({ key }) => key === props.page.key);
  // What the service wrote as a whole may concern any page: where it wrote nothing, the points say everything.
  if (isElsewhere && !row.explanation)
    return <p>{words.page.complementElsewhere(pages.map(({ title }) => title))}</p>;
  return (
    <Callout title={words.page.complementTitle} id="complement">
      {row.explanation ? <p class="kept-lines">{row.explanation}</p> : null}
      <Points {...props} />
      {row.due_on ? <p>{words.page.complementDue(row.due_on)}</p> : null}
    </Callout>
  );
};

/** Why the service asks to see a question again, framed above it. */
const reasonOf =
  ({ row }: OpenDraft) =>
  (field: string): VNode | null => {
    const reason = row.reasons?.find((one) => one.field === field)?.reason;
    return reason ? (
      <Notice tone="information" title={words.page.complement} id={reasonId(field)}>
        <p>{reason}</p>
      </Notice>
    ) : null;
  };

const nothingOffered: SafeOffer = { documents: [], today: '' };

const Fields = ({ draft, page, problems, link, safe = nothingOffered }: FormPageProps): VNode => (
  <PageFields
    definition={draft.form}
    page={page}
    entries={draft.row.entries}
    problems={problems}
    sources={draft.row.sources}
    renderNote={reasonOf(draft)}
    renderDocument={(field, wrong) => (
      <LiveDocumentQuestion
        field={field}
        draft={draft.row.id}
        link={link}
        safe={safe}
        files={draft.files.filter((file) => file.document_key === field.key)}
        error={errorLines(wrong.map(({ message }) => message))}
      />
    )}
  />
);

const Buttons = ({ progress, returning }: FormPageProps): VNode => {
  const hasBack = progress.current > 1;
  return (
    <ButtonGroup>
      <Button name="_action" value="continue">
        {returning ? words.page.continueToSummary : words.page.continue}
      </Button>
      <Button name="_action" value="save" variant="secondary" icon="save">
        {words.page.saveAndQuit}
      </Button>
      {hasBack && !returning ? (
        <Button name="_action" value="back" variant="quiet" icon="arrow-left">
          {words.page.back}
        </Button>
      ) : null}
    </ButtonGroup>
  );
};

const hasDocuments = (page: Page): boolean => page.fields.some((field) => field.kind === 'document');

/** Shown by the island when another tab, or a colleague, changed this page. */
const Conflict = (): VNode => (
  <div class="autosave-conflict" hidden>
    <Notice tone="danger" role="alert" title={words.autosave.conflictTitle}>
      <p class="autosave-conflict-text" />
      <Button name="_action" value="compare" form={formId} variant="secondary">
        {words.autosave.compare}
      </Button>
    </Notice>
  </div>
);

const PageForm = (props: FormPageProps): VNode => {
  const { draft, page, link, returning } = props;
  const { row } = draft;
  return (
    <form
      id={formId}
      method="post"
      action={link(pagePath(row.id, page.key))}
      enctype={hasDocuments(page) ? 'multipart/form-data' : undefined}
      novalidate
    >
      <input type="hidden" name={hiddenInputs.version} value={row.version} />
      <input type="hidden" name={hiddenInputs.form} value={row.form_version_id} />
      <input type="hidden" name={hiddenInputs.start} value={startOf(page, row.entries)} />
      {returning ? <input type="hidden" name={hiddenInputs.returnTo} value="summary" /> : null}
      <Fields {...props} />
      <Conflict />
      <Buttons {...props} />
    </form>
  );
};

/** One page of the form: where one is, what is asked, what is safe. */
export const FormPage = (props: FormPageProps): VNode => {
  const { draft, page, progress, problems, link, signIn } = props;
  const { row } = draft;
  return (
    <>
      <ErrorSummary problems={problems} />
      <Steps current={progress.current} total={progress.total} />
      <PageTitle caption={procedureNameOf(row)} lead={page.description}>
        {page.title}
      </PageTitle>
      <Notices {...props} />
      <Complement {...props} />
      <draft-autosave
        data-url={link(draftPath(row.id, '/saisie'))}
        data-page={page.key}
        data-draft={row.id}
        data-waiting={words.autosave.waiting}
        data-blocked={words.autosave.blocked}
      >
        <PageForm {...props} />
        <div class="draft-state">
          <SavedState text={words.page.savedAt(row.updated_at)} />
          <a class="autosave-sign-in" href={signIn} hidden>
            {words.autosave.signIn}
          </a>
          <p class="draft-not-sent">{row.request_id ? words.page.notSentBack : words.page.notSent}</p>
        </div>
      </draft-autosave>
    </>
  );
};
