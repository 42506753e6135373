import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Badge } from './index.tsx';

test('says what it counts, and is absent at zero', () => {
  expect(renderToString(<Badge count={2} label="messages non lus" />)).toContain(
    '2<span class="hidden-text"> messages non lus</span>',
  );
  expect(renderToString(<Badge count={0} label="messages non lus" />)).toBe('');
});
