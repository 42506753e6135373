import { execFileSync } from 'node:child_process';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Icon, iconNames, isIconName } from './index.tsx';

test('is hidden from assistive technologies and out of the tab order', () => {
  expect(renderToString(<Icon name="lock" />)).toMatch(
    /^<svg class="icon" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" aria-hidden="true" focusable="false"><.*<\/svg>$/,
  );
});

test('knows its names', () => {
  expect(isIconName('lock')).toBe(true);
  expect(isIconName('toString')).toBe(false);
  expect(iconNames.length).toBeGreaterThan(50);
});

test('the generated shapes are those of the installed set', () => {
  expect(() => execFileSync(process.execPath, ['scripts/icons.mjs', '--check'])).not.toThrow();
});
