import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { attributesOf } from '../testing.ts';
import { ErrorSummary } from './index.tsx';

const summary = (
  <ErrorSummary
    problems={[
      { input: 'siret', message: 'Le numéro SIRET compte 14 chiffres' },
      { input: 'sites.a1.plantation.month', message: 'Le mois va de 1 à 12' },
    ]}
  />
);

describe('the list of problems', () => {
  test('can take the focus; the alert is inside, not the same element', () => {
    expect(attributesOf(summary, 'error-summary')).toMatchObject({ tabindex: '-1' });
    expect(attributesOf(summary, 'error-summary')).not.toHaveProperty('role');
    expect(renderToString(summary)).toContain(
      '<div role="alert"><h2 class="error-summary-title">Il y a un problème</h2>',
    );
  });

  test('each problem leads to its input with the words of the field', () => {
    const html = renderToString(summary);
    expect(html).toContain('<a href="#siret">Le numéro SIRET compte 14 chiffres</a>');
    expect(html).toContain('<a href="#sites-a1-plantation-month">Le mois va de 1 à 12</a>');
  });

  test('without a problem there is nothing', () => {
    expect(renderToString(<ErrorSummary problems={[]} />)).toBe('');
  });
});
