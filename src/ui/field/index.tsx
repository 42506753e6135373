import { type ComponentChildren, Fragment, type VNode } from 'preact';
import { Icon } from '../icon/index.tsx';
import { messages } from '../messages.ts';

/** What every question shows around its control: label, help, error. */
export interface QuestionProps {
  /** Id of the input; the help takes `<id>-hint` and the error `<id>-error`. Make it with `inputId(name)`. */
  id: string;
  label: ComponentChildren;
  /** One short sentence below the label, without a link. */
  hint?: ComponentChildren;
  /** A complete sentence saying what to type, identical to the one of the error summary; several, by `errorLines`. */
  error?: string;
  /** Adds « (facultatif) » to the label. Other questions are compulsory and say nothing. */
  optional?: boolean;
  /** An answer is compulsory: said to screen readers, since the page says it once for all in words. */
  required?: boolean;
  /** Ids of further texts to read with the control; they are read before the help. */
  describedBy?: string;
  /** The label (or legend) is the title of the page, so that it is read once. */
  labelIsHeading?: boolean;
  /** A note below the control: « Information vérifiée par FranceConnect ». */
  note?: ComponentChildren;
  /** Neither reached nor sent: the question is hidden until another answer asks for it. */
  disabled?: boolean;
}

/** What all one-input questions share. */
export interface ControlProps extends QuestionProps {
  name: string;
  value?: string;
  /** Token of the HTML autofill list: `email`, `bday`, `street-address`… */
  autocomplete?: string;
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | 'search';
  /** short: about 10 characters; medium: about 24; full (default): the column. */
  width?: 'short' | 'medium' | 'full';
}

/** The id of the control that carries an input name: dots are awkward in selectors, so `date.day` gives `date-day`. */
export function inputId(name: string): string {
  return name.replaceAll('.', '-');
}

/** The error of an input that has several (two files refused): each sentence keeps a line of its own. */
export const errorLines = (messages: readonly string[]): string | undefined =>
  messages.join('\n') || undefined;

/** The attributes that tie a control to its help and its error, help first, in the order in which they are read. */
export function controlAttributes({
  id,
  hint,
  error,
  describedBy,
  note,
  required,
  disabled,
}: Partial<QuestionProps> & { id: string }) {
  const ids = [describedBy, hint && `${id}-hint`, error && `${id}-error`, note && `${id}-note`].filter(
    Boolean,
  );
  return {
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': error ? ('true' as const) : undefined,
    // Not `required`: the browser's own bubbles speak its language, one at a time, and vanish.
    'aria-required': required ? ('true' as const) : undefined,
    disabled: disabled || undefined,
  };
}

/** « (facultatif) » after a label. */
export function OptionalMark({ optional }: { optional?: boolean }): VNode | null {
  return optional ? <span class="field-optional"> {messages.optional}</span> : null;
}

/** The help below a label or a legend. */
export function Hint({ id, children }: { id: string; children?: ComponentChildren }): VNode | null {
  return children ? (
    <div class="field-hint" id={`${id}-hint`}>
      {children}
    </div>
  ) : null;
}

/** The error between help and control; « Erreur : » is heard, not seen, since colour, icon and place already say it. */
export function FieldError({ id, error }: { id: string; error?: string }): VNode | null {
  return error ? (
    <p class="field-error" id={`${id}-error`}>
      <Icon name="circle-alert" />
      <span>
        <span class="hidden-text">{messages.errorPrefix}</span>
        {error.split('\n').map((line, rank) => (
          <Fragment key={line}>
            {rank > 0 ? <br /> : null}
            {rank > 0 ? ' ' : null}
            {line}
          </Fragment>
        ))}
      </span>
    </p>
  ) : null;
}

/** The note below a control. */
export function FieldNote({ id, children }: { id: string; children?: ComponentChildren }): VNode | null {
  return children ? (
    <p class="field-note" id={`${id}-note`}>
      {children}
    </p>
  ) : null;
}

/** Class of the block around a question. */
export function fieldClass(error?: string): string {
  return error ? 'field field--error' : 'field';
}

export interface FieldProps extends QuestionProps {
  /** The control; spread `controlAttributes(props)` on it. */
  children: ComponentChildren;
}

/** Label, help, error, control, note, in the order in which they are seen and read. */
export function Field(props: FieldProps): VNode {
  const { id, label, labelIsHeading, optional, hint, error, note, children } = props;
  const labelElement = (
    <label class="field-label" for={id}>
      {label}
      {optional ? <OptionalMark optional /> : null}
    </label>
  );
  return (
    <div class={fieldClass(error)}>
      {labelIsHeading ? <h1 class="field-heading">{labelElement}</h1> : labelElement}
      {hint ? <Hint id={id}>{hint}</Hint> : null}
      {error ? <FieldError id={id} error={error} /> : null}
      {children}
      {note ? <FieldNote id={id}>{note}</FieldNote> : null}
    </div>
  );
}

export interface FieldsetProps extends QuestionProps {
  children: ComponentChildren;
  /** Fieldset of several whole questions (an address, an item of a list) rather than one question in parts. */
  group?: boolean;
  /** The inputs are the choices of one answer: only such a group may be said compulsory. */
  radios?: boolean;
}

/** A question in several inputs, or a group of questions, under one legend. */
export function Fieldset(props: FieldsetProps): VNode {
  const { id, label, labelIsHeading, optional, hint, error, note, children, group, radios } = props;
  const described = controlAttributes(props);
  const legend = (
    <>
      {label}
      {optional ? <OptionalMark optional /> : null}
    </>
  );
  return (
    <fieldset
      class={`fieldset ${fieldClass(error)}${group ? ' fieldset--group' : ''}`}
      {...(radios ? { role: 'radiogroup', 'aria-required': described['aria-required'] } : {})}
      aria-describedby={described['aria-describedby']}
      disabled={props.disabled}
    >
      <legend class="field-label">{labelIsHeading ? <h1 class="field-heading">{legend}</h1> : legend}</legend>
      {hint ? <Hint id={id}>{hint}</Hint> : null}
      {error ? <FieldError id={id} error={error} /> : null}
      {children}
      {note ? <FieldNote id={id}>{note}</FieldNote> : null}
    </fieldset>
  );
}
