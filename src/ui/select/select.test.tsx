import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Select } from './index.tsx';

const options = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B' },
];

test('starts with an empty choice, unless there is always a value', () => {
  expect(renderToString(<Select id="s" name="s" label="S" options={options} />)).toContain(
    '<option value>Choisir dans la liste</option>',
  );
  expect(
    renderToString(<Select id="s" name="s" label="S" options={options} emptyLabel={null} />),
  ).not.toContain('<option value>');
});

test('marks the chosen one only', () => {
  const html = renderToString(<Select id="s" name="s" label="S" options={options} value="b" />);
  expect(html.match(/selected/g)).toHaveLength(1);
  expect(html).toMatch(/<option selected value="b"|<option value="b" selected/);
});
