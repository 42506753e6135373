import { Button } from '../button/index.tsx';
import type { Example } from '../gallery/example.ts';
import { ConfirmationForm, ConfirmDialog } from './index.tsx';

export const examples: Example[] = [
  {
    title: 'Une question posée dans la page',
    node: (
      <div>
        <form id="envoi" method="post" action="/transmettre" novalidate>
          <Button confirms="envoi-question" icon="send">
            Transmettre ma demande
          </Button>
        </form>
        <ConfirmDialog
          id="envoi-question"
          form="envoi"
          question="Voulez-vous transmettre votre demande maintenant ?"
          confirmLabel="Oui, transmettre"
          cancelLabel="Non, revenir à ma demande"
        >
          <p>Vous ne pourrez plus la modifier, sauf si le service vous le demande.</p>
        </ConfirmDialog>
      </div>
    ),
  },
];

/** Holds an <h1>: shown as a page. */
export const pageExamples: Example[] = [
  {
    title: 'La même question sur une page',
    node: (
      <ConfirmationForm
        action="/transmettre"
        hidden={{ cle: 'b7e2' }}
        question="Voulez-vous transmettre votre demande maintenant ?"
        confirmLabel="Oui, transmettre"
        cancelLabel="Non, revenir à ma demande"
        cancelHref="/verifier"
      >
        <p>Vous ne pourrez plus la modifier, sauf si le service vous le demande.</p>
      </ConfirmationForm>
    ),
  },
];
