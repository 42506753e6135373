import type { ComponentChildren, VNode } from 'preact';
import { Button, ButtonGroup, ButtonLink } from '../button/index.tsx';

export interface ConfirmationProps {
  /** « Voulez-vous transmettre votre demande maintenant ? » */
  question: string;
  children?: ComponentChildren;
  /** A verb and its object, or « Oui, transmettre ». */
  confirmLabel: string;
  cancelLabel: string;
  /** Field that says yes. */
  name?: string;
  value?: string;
  /** The act destroys something. */
  danger?: boolean;
}

export interface ConfirmDialogProps extends ConfirmationProps {
  /** Give the same word to `confirms` of the button which asks. */
  id: string;
  /** Id of the form that leaves when the answer is yes. */
  form: string;
  /** While a box of the form is not ticked, the question is not asked: the server says which one. */
  afterBoxes?: boolean;
}

/**
 * A question asked before a form leaves, by the island `confirm-dialog`. Without JavaScript the form goes without
 * the field `confirmation`: the server then answers with a `ConfirmationForm` page asking the same.
 */
export function ConfirmDialog(props: ConfirmDialogProps): VNode {
  const {
    id,
    form,
    question,
    children,
    confirmLabel,
    cancelLabel,
    name = 'confirmation',
    value = 'oui',
  } = props;
  return (
    <confirm-dialog data-after-boxes={props.afterBoxes ? '' : undefined}>
      <dialog
        class="dialog"
        id={id}
        aria-labelledby={`${id}-question`}
        aria-describedby={children ? `${id}-text` : undefined}
      >
        <h2 class="dialog-title" id={`${id}-question`}>
          {question}
        </h2>
        {children ? <div id={`${id}-text`}>{children}</div> : null}
        <ButtonGroup>
          <Button form={form} name={name} value={value} variant={props.danger ? 'danger' : 'primary'}>
            {confirmLabel}
          </Button>
          <form method="dialog">
            <Button variant="secondary">{cancelLabel}</Button>
          </form>
        </ButtonGroup>
      </dialog>
    </confirm-dialog>
  );
}

export interface ConfirmationFormProps extends ConfirmationProps {
  action: string;
  cancelHref: string;
  /** Fields carried along: keys that make sending twice harmless. */
  hidden?: Record<string, string>;
}

/** The same question as a page, whose <h1> it is: the road without JavaScript, and for rare, grave acts. */
export function ConfirmationForm(props: ConfirmationFormProps): VNode {
  const { action, hidden = {}, question, children, name = 'confirmation', value = 'oui' } = props;
  return (
    <form class="confirmation-form" method="post" action={action} novalidate>
      {Object.entries(hidden).map(([key, text]) => (
        <input type="hidden" name={key} value={text} key={key} />
      ))}
      <h1>{question}</h1>
      {children}
      <ButtonGroup>
        <Button name={name} value={value} variant={props.danger ? 'danger' : 'primary'}>
          {props.confirmLabel}
        </Button>
        <ButtonLink href={props.cancelHref} variant="secondary">
          {props.cancelLabel}
        </ButtonLink>
      </ButtonGroup>
    </form>
  );
}
