import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { ProgressLine } from './index.tsx';

test.each([
  [0, '0 étape faite sur 3'],
  [1, '1 étape faite sur 3'],
  [2, '2 étapes faites sur 3'],
])('%i done of three is heard in good French', (value, heard) => {
  expect(render(<ProgressLine value={value} total={3} />)).toContain(heard);
});
