import { describe, expect, test } from 'vitest';
import { attributesOf } from '../testing.ts';
import { DateInput } from './index.tsx';

describe('a date in three fields', () => {
  const wrong = (
    <DateInput
      id="naissance"
      name="naissance"
      label="Date de naissance"
      hint="Par exemple 27 3 1984"
      autocomplete="bday"
      error="Le mois va de 1 à 12"
      wrongParts={['month']}
      value={{ day: '1', month: '13', year: '1984' }}
    />
  );

  test('names and ids follow the question', () => {
    expect(attributesOf(wrong, 'input', 'id="naissance-day"')).toMatchObject({
      name: 'naissance.day',
      value: '1',
      inputmode: 'numeric',
    });
    expect(attributesOf(wrong, 'input', 'id="naissance-year"')).toMatchObject({ autocomplete: 'bday-year' });
  });

  test('only the wrong part is marked', () => {
    expect(attributesOf(wrong, 'input', 'naissance-month')?.['aria-invalid']).toBe('true');
    expect(attributesOf(wrong, 'input', 'naissance-day')).not.toHaveProperty('aria-invalid');
  });

  test('the group reads help then error', () => {
    expect(attributesOf(wrong, 'fieldset')?.['aria-describedby']).toBe('naissance-hint naissance-error');
  });

  test('all parts are marked when nobody knows which is wrong', () => {
    const all = <DateInput id="d" name="d" label="Date" error="Donnez une date" />;
    for (const part of ['d-day', 'd-month', 'd-year']) {
      expect(attributesOf(all, 'input', part)?.['aria-invalid']).toBe('true');
    }
  });
});
