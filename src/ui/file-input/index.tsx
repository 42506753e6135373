import type { VNode } from 'preact';
import { controlAttributes, Field, type QuestionProps } from '../field/index.tsx';
import { Icon } from '../icon/index.tsx';
import { safeHref } from '../link/safe-href.ts';
import { messages } from '../messages.fr.ts';
import { Status, type Tone } from '../status/index.tsx';

export interface FileItem {
  name: string;
  /** Size and kind: « PDF, 1,2 Mo ». */
  detail?: string;
  /** Where the file can be opened. */
  href?: string;
  /** A small picture of it; otherwise an icon stands for it. */
  thumbnailUrl?: string;
  /** « Reçu », « Contrôle en cours », « Refusé : virus »… */
  status?: { tone: Tone; text: string };
  /** A submit button « Retirer <name> » sending this name and value with the form around. */
  remove?: { name: string; value: string; formaction?: string };
  /** A page where something else is done with it: « Dupliquer dans mon espace ». */
  action?: { label: string; href: string };
}

/** Files already received, each with what can be done with it. */
export function FileList({ files, label }: { files: FileItem[]; label?: string }): VNode {
  return (
    <ul class="file-list" aria-label={label}>
      {files.map((file) => (
        <li class="file" key={file.name}>
          {file.thumbnailUrl ? (
            <img
              class="file-thumbnail"
              src={file.thumbnailUrl}
              alt=""
              loading="lazy"
              width="48"
              height="48"
            />
          ) : (
            <span class="file-thumbnail">
              <Icon name="file-text" />
            </span>
          )}
          <span class="file-words">
            {file.href ? <a href={safeHref(file.href)}>{file.name}</a> : <span>{file.name}</span>}
            {file.detail ? <span class="file-detail"> {file.detail}</span> : null}
          </span>
          {file.status ? <Status tone={file.status.tone}>{file.status.text}</Status> : null}
          {file.remove ? (
            <button
              class="button button--quiet button--small"
              type="submit"
              name={file.remove.name}
              value={file.remove.value}
              formaction={file.remove.formaction}
            >
              {messages.remove}
              <span class="hidden-text"> {file.name}</span>
            </button>
          ) : null}
          {file.action ? (
            <a class="file-action" href={safeHref(file.action.href)}>
              {file.action.label}
              <span class="hidden-text"> {file.name}</span>
            </a>
          ) : null}
        </li>
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
