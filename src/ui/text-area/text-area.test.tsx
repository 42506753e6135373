import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { TextArea } from './index.tsx';

const html = (value: string) =>
  renderToString(<TextArea id="texte" name="texte" label="Texte" value={value} />);

test('a text that starts with an empty line keeps it', () => {
  expect(html('\nBonjour')).toContain('>\n\nBonjour</textarea>');
  expect(html('Bonjour')).toContain('>Bonjour</textarea>');
});

test('a text cannot close the field it stands in', () => {
  expect(html('</textarea><b>')).toContain('&lt;/textarea>&lt;b></textarea>');
});
