import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { inputId } from '../field/index.tsx';
import { attributesOf } from '../testing.ts';
import { TextInput } from './index.tsx';

const wrong = (
  <TextInput
    id="siret"
    name="siret"
    label="Numéro SIRET"
    hint="14 chiffres."
    error="Le numéro SIRET compte 14 chiffres"
    value="12 <b>"
  />
);

describe('a question on one line', () => {
  test('reads the help, then the error', () => {
    expect(attributesOf(wrong, 'input')?.['aria-describedby']).toBe('siret-hint siret-error');
    expect(attributesOf(wrong, 'input')?.['aria-invalid']).toBe('true');
  });

  test('shows label, help, error, input, in this order', () => {
    const html = renderToString(wrong);
    const places = ['<label', 'id="siret-hint"', 'id="siret-error"', '<input'].map((part) =>
      html.indexOf(part),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.every((place) => place >= 0)).toBe(true);
  });

  test('says « Erreur\u00a0: » to those who do not see the colour', () => {
    expect(renderToString(wrong)).toContain(
      '<span class="hidden-text">Erreur\u00a0: </span>Le numéro SIRET compte 14 chiffres',
    );
  });

  test('keeps what was typed, right or wrong, and escapes it', () => {
    expect(renderToString(wrong)).toContain('value="12 &lt;b>"');
  });

  test('never uses the required attribute; optional questions say so in the label', () => {
    expect(attributesOf(wrong, 'input')).not.toHaveProperty('required');
    const optional = <TextInput id="site" name="site" label="Site internet" optional />;
    expect(renderToString(optional)).toContain(
      'Site internet<span class="field-optional"> (facultatif)</span></label>',
    );
  });

  test('has no description and no invalid mark when there is nothing to say', () => {
    const attributes = attributesOf(<TextInput id="nom" name="nom" label="Nom" />, 'input');
    expect(attributes).not.toHaveProperty('aria-describedby');
    expect(attributes).not.toHaveProperty('aria-invalid');
  });

  test('further descriptions come before the help', () => {
    const described = (
      <TextInput id="nom" name="nom" label="Nom" hint="Usuel" describedBy="avis" note="Vérifié" />
    );
    expect(attributesOf(described, 'input')?.['aria-describedby']).toBe('avis nom-hint nom-note');
  });

  test('its label can be the title of the page', () => {
    const html = renderToString(<TextInput id="nom" name="nom" label="Votre nom" labelIsHeading />);
    expect(html).toContain(
      '<h1 class="field-heading"><label class="field-label" for="nom">Votre nom</label></h1>',
    );
  });

  test('dotted names give ids without dots', () => {
    expect(inputId('sites.a1.plantation.month')).toBe('sites-a1-plantation-month');
  });
});
