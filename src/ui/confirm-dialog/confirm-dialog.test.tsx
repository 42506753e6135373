import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { attributesOf } from '../testing.ts';
import { ConfirmationForm, ConfirmDialog } from './index.tsx';

const words = { question: 'Transmettre maintenant ?', confirmLabel: 'Oui, transmettre', cancelLabel: 'Non' };

test('the dialog is named and described, closed at first, and « Oui » sends the outer form', () => {
  const dialog = (
    <ConfirmDialog id="q" form="envoi" {...words}>
      <p>Vous ne pourrez plus la modifier.</p>
    </ConfirmDialog>
  );
  expect(attributesOf(dialog, 'dialog')).toMatchObject({
    'aria-labelledby': 'q-question',
    'aria-describedby': 'q-text',
  });
  expect(attributesOf(dialog, 'dialog')).not.toHaveProperty('open');
  expect(attributesOf(dialog, 'button', 'form=')).toMatchObject({
    form: 'envoi',
    name: 'confirmation',
    value: 'oui',
  });
});

test('the page without JavaScript asks the same and sends the same field', () => {
  const page = <ConfirmationForm action="/envoyer" cancelHref="/verifier" hidden={{ cle: 'x' }} {...words} />;
  expect(renderToString(page)).toContain('<h1>Transmettre maintenant ?</h1>');
  expect(attributesOf(page, 'button')).toMatchObject({ name: 'confirmation', value: 'oui' });
  expect(attributesOf(page, 'input', 'cle')).toMatchObject({ type: 'hidden', value: 'x' });
});
