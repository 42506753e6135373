import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { attributesOf } from '../testing.ts';
import { FileInput } from './index.tsx';

const files = [{ name: 'plan.pdf', remove: { name: 'retirer', value: 'f1' } }];

test('files already received stay, each with a button that names it', () => {
  const html = renderToString(
    <FileInput id="plan" name="plan" label="Plan" files={files} multiple accept=".pdf" />,
  );
  expect(html).toMatch(
    /<button [^>]*name="retirer" value="f1"[^>]*>Retirer<span class="hidden-text"> plan\.pdf<\/span>/,
  );
});

test('formats and error are read with the input', () => {
  const input = (
    <FileInput
      id="plan"
      name="plan"
      label="Plan"
      hint="PDF, 10 Mo."
      error="Le fichier est vide"
      accept=".pdf"
    />
  );
  expect(attributesOf(input, 'input')).toMatchObject({
    'aria-describedby': 'plan-hint plan-error',
    'aria-invalid': 'true',
    accept: '.pdf',
  });
});

test('no more can be added when it is full', () => {
  expect(
    attributesOf(<FileInput id="plan" name="plan" label="Plan" files={files} full />, 'input'),
  ).toHaveProperty('disabled');
});
