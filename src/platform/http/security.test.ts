import { expect, test } from 'vitest';
import { comesFromOurPages } from './security.ts';

const host = 'guichet.example';

test.each([
  ['a read needs nothing', 'GET', { site: 'cross-site', origin: undefined }, true],
  ['a form of ours', 'POST', { site: 'same-origin', origin: `https://${host}` }, true],
  ['an address typed by hand', 'POST', { site: 'none', origin: undefined }, true],
  ['a form of another site', 'POST', { site: 'cross-site', origin: 'https://evil.example' }, false],
  ['a form of a sibling host', 'POST', { site: 'same-site', origin: 'https://other.guichet.example' }, false],
  ['an old browser, our page', 'POST', { site: undefined, origin: `https://${host}` }, true],
  ['an old browser, another site', 'POST', { site: undefined, origin: 'https://evil.example' }, false],
  ['an old browser, a sandboxed page', 'POST', { site: undefined, origin: 'null' }, false],
  [
    'an old browser, a host that ends like ours',
    'POST',
    { site: undefined, origin: `https://mal-${host}` },
    false,
  ],
  [
    'an old browser, a host under ours',
    'POST',
    { site: undefined, origin: `https://${host}.evil.example` },
    false,
  ],
  ['an old browser, our host over http', 'POST', { site: undefined, origin: `http://${host}` }, false],
  ['an old browser, another port', 'POST', { site: undefined, origin: `https://${host}:8443` }, false],
  ['neither header', 'POST', { site: undefined, origin: undefined }, false],
  ['another method that writes', 'DELETE', { site: 'cross-site', origin: undefined }, false],
])('%s', (_case, method, sent, expected) => {
  expect(comesFromOurPages(method, { ...sent, host, https: true })).toBe(expected);
});

test('a site met over http takes the posts of its pages', () => {
  const sent = { site: undefined, origin: `http://${host}`, host, https: false };
  expect(comesFromOurPages('POST', sent)).toBe(true);
});
