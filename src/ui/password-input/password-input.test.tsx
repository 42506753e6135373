import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { attributesOf } from '../testing.ts';
import { PasswordInput } from './index.tsx';

const password = (
  <PasswordInput id="mdp" name="mdp" label="Mot de passe" autocomplete="new-password" hint="12 caractères." />
);

test('is hidden, never filled in by the server, and its button waits for the island', () => {
  expect(attributesOf(password, 'input')).toMatchObject({ type: 'password', autocomplete: 'new-password' });
  expect(attributesOf(password, 'input')).not.toHaveProperty('value');
  expect(attributesOf(password, 'button')).toMatchObject({
    type: 'button',
    hidden: '',
    'aria-controls': 'mdp',
  });
  expect(renderToString(password)).toContain('role="status"');
});
