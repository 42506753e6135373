import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { attributesOf } from '../testing.ts';
import { Radios } from './index.tsx';

const radios = (
  <Radios
    id="reponse"
    name="reponse"
    label="Avez-vous déjà participé ?"
    hint="Depuis 2020."
    error="Choisissez une réponse"
    value="non"
    options={[
      { value: 'oui', label: 'Oui' },
      { value: 'non', label: 'Non', hint: 'Jamais' },
    ]}
  />
);

describe('a choice among a few', () => {
  test('the first choice has the id of the question, where the error summary leads', () => {
    expect(attributesOf(radios, 'input', 'value="oui"')?.id).toBe('reponse');
    expect(attributesOf(radios, 'input', 'value="non"')?.id).toBe('reponse-2');
  });

  test('help and error are read with the group', () => {
    expect(attributesOf(radios, 'fieldset')?.['aria-describedby']).toBe('reponse-hint reponse-error');
    expect(renderToString(radios)).toContain(
      '<legend class="field-label">Avez-vous déjà participé ?</legend>',
    );
  });

  test('the help of a choice is read with this choice', () => {
    expect(attributesOf(radios, 'input', 'value="non"')?.['aria-describedby']).toBe('reponse-2-choice-hint');
  });

  test('only the given value is checked', () => {
    expect(attributesOf(radios, 'input', 'value="non"')).toHaveProperty('checked');
    expect(attributesOf(radios, 'input', 'value="oui"')).not.toHaveProperty('checked');
  });
});
