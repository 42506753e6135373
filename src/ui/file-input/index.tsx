import type { VNode } from 'preact';
import { controlAttributes, Field, type QuestionProps } from '../field/index.tsx';
import { Icon } from '../icon/index.tsx';
import { safeHref } from '../link/safe-href.ts';
import { messages } from '../messages.ts';
import { Status, type Tone } from '../status/index.tsx';

export interface FileItem {
  name: string;
  /** Size and kind: « PDF, 1,2 Mo ». */
  detail?: string;
  /** Where the file can be opened. */
  href?: string;
  /** What the link says where the name says little: « Lire la lettre de décision (PDF, 45 ko) ». */
  linkText?: string;
  /** A small picture of it; otherwise an icon stands for it. */
  thumbnailUrl?: string;
  /** « Reçu », « Contrôle en cours », « Refusé : virus »… */
  status?: { tone: Tone; text: string };
  /** A submit button « Retirer <name> » sending this name and value with the form around. */
  remove?: { name: string; value: string; formaction?: string };
  /** A page where something else is done with it: « Dupliquer dans mon espace ». */
  action?: { label: string; href: string };
}

const Thumbnail = ({ url }: { url: string | undefined }): VNode =>
  url ? (
    <img class="file-thumbnail" src={url} alt="" loading="lazy" width="48" height="48" />
  ) : (
    <span class="file-thumbnail">
      <Icon name="file-text" />
    </span>
  );

const Remove = ({ name, remove }: Pick<FileItem, 'name' | 'remove'>): VNode | null =>
  remove ? (
    <button class="button button--quiet button--small" type="submit" {...remove}>
      {messages.remove}
      <span class="hidden-text"> {name}</span>
    </button>
  ) : null;

const OtherAction = ({ name, action }: Pick<FileItem, 'name' | 'action'>): VNode | null =>
  action ? (
    <a class="file-action" href={safeHref(action.href)}>
      {action.label}
      <span class="hidden-text"> {name}</span>
    </a>
  ) : null;

const File = (file: FileItem): VNode => (
  <li class="file">
    <Thumbnail url={file.thumbnailUrl} />
    <span class="file-words">
      {file.href ? <a href={safeHref(file.href)}>{file.linkText ?? file.name}</a> : <span>{file.name}</span>}
      {file.detail ? <span class="file-detail"> {file.detail}</span> : null}
    </span>
    {file.status ? <Status tone={file.status.tone}>{file.status.text}</Status> : null}
    <Remove {...file} />
    <OtherAction {...file} />
  </li>
);

/** Files already received, each with what can be done with it. */
export function FileList({ files, label }: { files: FileItem[]; label?: string }): VNode {
  return (
    <ul class="file-list" aria-label={label}>
      {files.map((file) => (
        <File {...file} key={file.name} />
      ))}
    </ul>
  );
}

export interface FileInputProps extends QuestionProps {
  name: string;
  /** Types offered by the file chooser: `.pdf,.jpg,.png,.heic`. The server checks the content anyway. */
  accept?: string;
  multiple?: boolean;
  /** Files already received for this question. */
  files?: FileItem[];
  /** No more place: the files are shown, not the input. Say why in `note`. */
  full?: boolean;
}

/** A question answered with files; the island `file-input` names the chosen ones before they are sent. */
export function FileInput(props: FileInputProps): VNode {
  const { id, name, accept, multiple, files = [], full } = props;
  return (
    <Field {...props}>
      {files.length > 0 ? <FileList files={files} /> : null}
      <file-input class="file-input" data-chosen={messages.chosenFiles}>
        <input
          class="file-control"
          type="file"
          id={id}
          name={name}
          accept={accept}
          multiple={multiple}
          {...controlAttributes({ ...props, disabled: full || props.disabled })}
        />
        <div class="file-chosen" role="status" />
      </file-input>
    </Field>
  );
}
