import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { componentExamples } from './gallery/components.ts';
import { gallery, galleryPaths } from './gallery/index.tsx';
import { htmlFaults } from './testing.ts';

const site = {
  base: '/_ui',
  assets: { stylesheet: '/styles.css', scripts: (island: string) => `/${island}.js` },
};

describe('every example of every component is valid HTML', () => {
  for (const { name, examples, pageExamples } of componentExamples) {
    for (const example of [...examples, ...pageExamples]) {
      test(`${name}: ${example.title}`, async () => {
        expect(await htmlFaults(renderToString(example.node), 'piece')).toEqual([]);
      });
    }
  }
});

describe('every page of the gallery is valid HTML', () => {
  for (const path of galleryPaths()) {
    test(path || 'index', async () => {
      const answer = gallery(path, site);
      expect(answer?.type).toBe('text/html');
      expect(await htmlFaults(answer?.body ?? '')).toEqual([]);
    });

    test(`${path || 'index'}: nothing that the content policy forbids`, () => {
      expect(gallery(path, site)?.body).not.toMatch(
        / style="| on[a-z]+="|<style|<script(?! type="module" src=)|javascript:/,
      );
    });
  }
});

test('an unknown address of the gallery answers nothing', () => {
  expect(gallery('ecran/inconnu', site)).toBeUndefined();
  expect(gallery('../../package.json', site)).toBeUndefined();
});
