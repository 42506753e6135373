import type { VNode } from 'preact';
import { documentWords, fileItemOf } from '../../../documents/index.ts';
import { acceptedExtensions } from '../../../platform/files/index.ts';
import type { CalendarDate } from '../../../platform/text/index.ts';
import {
  Button,
  ButtonLink,
  Details,
  EmptyState,
  ErrorSummary,
  errorLines,
  FileInput,
  FileList,
  Link,
  Notice,
  PageTitle,
  type Problem,
  Section,
  Status,
} from '../../../ui/index.ts';
import { addPath, documentPath, safeFilesPath } from '../../addresses.ts';
import { words } from '../../messages.ts';
import type { SafeDocument } from '../../read-safe.ts';
import { isExpired, mostDocuments, safeLimits } from '../../rules.ts';

/** The page of the safe. */
export interface ListProps {
  readonly documents: readonly SafeDocument[];
  readonly today: CalendarDate;
  /** Files that could not be added, about the document of this input. */
  readonly problems: readonly Problem[];
  readonly link: (path: string) => string;
}

/** Id of the input that adds files to a document. */
export const filesInputOf = (document: string): string => `fichiers-${document}`;

const Validity = ({ day, today }: { day: CalendarDate; today: CalendarDate }): VNode =>
  isExpired(day, today) ? (
    <p>
      <Status tone="danger">{words.outdated}</Status> {words.wasUntil(day)}
    </p>
  ) : (
    <p>
      <Status tone="success">{words.valid}</Status> {words.until(day)}
    </p>
  );

const MoreFiles = ({ document, problems, link }: ListProps & { document: SafeDocument }): VNode => {
  const room = safeLimits.maximum - document.files.length;
  const id = filesInputOf(document.id);
  const error = problems.filter(({ input }) => input === id).map(({ message }) => message);
  if (room <= 0 && error.length === 0) return <p>{words.fullDocument(safeLimits.maximum)}</p>;
  return (
    <Details summary={words.addFiles} open={error.length > 0}>
      <form
        method="post"
        action={link(documentPath(document.id, '/fichiers'))}
        enctype="multipart/form-data"
        novalidate
      >
        <FileInput
          id={id}
          name="fichiers"
          label={words.newFiles}
          hint={documentWords.limits(Math.max(room, 1), safeLimits.maximumBytes, safeLimits.accept)}
          error={errorLines(error)}
          accept={acceptedExtensions(safeLimits.accept)}
          multiple
        />
        <Button variant="secondary" small hiddenText={document.title}>
          {words.addFiles}
        </Button>
      </form>
    </Details>
  );
};

const Document = (props: ListProps & { document: SafeDocument }): VNode => {
  const { document, today, link } = props;
  const infected = document.files.some(({ state }) => state === 'infected');
  return (
    <Section
      title={document.title}
      action={
        <Link href={link(documentPath(document.id, '/supprimer'))}>
          {words.delete}
          <span class="hidden-text"> {document.title}</span>
        </Link>
      }
    >
      {document.validUntil ? <Validity day={document.validUntil} today={today} /> : null}
      {infected ? (
        <Notice tone="danger">
          <p>{words.infected}</p>
        </Notice>
      ) : null}
      <FileList
        label={words.filesOf(document.title)}
        files={document.files.map((file) =>
          fileItemOf(file, { link, side: 'citizen', files: safeFilesPath }),
        )}
      />
      <MoreFiles {...props} />
    </Section>
  );
};

const Add = ({ documents, link }: ListProps): VNode =>
  documents.length >= mostDocuments ? (
    <Notice tone="information">
      <p>{words.full(mostDocuments)}</p>
    </Notice>
  ) : (
    <p>
      <ButtonLink href={link(addPath)} icon="plus">
        {words.add}
      </ButtonLink>
    </p>
  );

/** « Mes pièces justificatives »: each document with its files and the day until which it is good. */
export const SafePage = (props: ListProps): VNode => {
  const { documents, problems } = props;
  return (
    <>
      <ErrorSummary problems={problems} />
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      {documents.length === 0 ? (
        <EmptyState icon="folder" title={words.empty} action={<Add {...props} />}>
          <p>{words.emptyMore}</p>
        </EmptyState>
      ) : (
        <>
          <p>{words.count(documents.length, mostDocuments)}</p>
          <Add {...props} />
          {documents.map((document) => (
            <Document {...props} document={document} key={document.id} />
          ))}
        </>
      )}
    </>
  );
};
