import { describe, expect, test } from 'vitest';
import { attributesOf } from '../testing.ts';
import { Checkbox, Checkboxes } from './index.tsx';

describe('boxes to tick', () => {
  test('each box of a group in error is marked', () => {
    const boxes = (
      <Checkboxes
        id="lieux"
        name="lieux"
        label="Lieux"
        error="Cochez un lieu"
        options={[{ value: 'a', label: 'A' }]}
      />
    );
    expect(attributesOf(boxes, 'fieldset')?.['aria-describedby']).toBe('lieux-error');
    expect(attributesOf(boxes, 'input')?.['aria-invalid']).toBe('true');
  });

  test('a box alone reads its error and its help', () => {
    const box = <Checkbox id="ok" name="ok" label="J’accepte" hint="Révocable" error="Cochez la case" />;
    expect(attributesOf(box, 'input')?.['aria-describedby']).toBe('ok-error ok-choice-hint');
    expect(attributesOf(box, 'input')?.value).toBe('oui');
  });
});
