import { expectStatus } from './client.mjs';
import { typedPages } from './contest.mjs';

const attribute = (tag, name) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** Hidden inputs of a page, as a browser posts them back. */
const hiddenInputs = (html) =>
  (html.match(/<input[^>]*type="hidden"[^>]*>/g) ?? []).map((tag) => [
    attribute(tag, 'name'),
    attribute(tag, 'value'),
  ]);

const pairsOf = (fields) =>
  Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));

/** A posted page: what it carries hidden, replaced by what was typed under the same names. */
const posted = (html, typed) => [
  ...hiddenInputs(html).filter(([name]) => !Object.hasOwn(typed, name)),
  ...pairsOf(typed),
];

/**
 * The way of a draft through the product: begun, four pages read and posted, summary, sending, confirmation. `step` is
 * called around each exchange: it counts them, or records them.
 */
export const newJourney = (client, { portal, slug, space }, step = (_name, exchange) => exchange()) => {
  const get = async (name, path) =>
    expectStatus(await step(name, () => client.get(path), { method: 'GET' }), 200, name);
  const post = async (name, path, fields) => {
    const body = new URLSearchParams(fields).toString();
    const answer = await step(name, () => client.post(path, fields), { method: 'POST', body });
    return expectStatus(answer, 303, name).location;
  };

  const begin = async () => {
    const path = `${portal}/demarches/${slug}/deposer`;
    const threshold = await get('threshold', path);
    const draft = await post('begin', path, posted(threshold.body, { espace: space }));
    const entry = await step('entry', () => client.get(draft), { method: 'GET' });
    expectStatus(entry, 303, 'entry');
    return draft;
  };

  const fill = async (draft) => {
    for (const { key, typed } of typedPages) {
      const path = `${draft}/pages/${key}`;
      const page = await get(`page ${key}`, path);
      const next = await post(`post ${key}`, path, posted(page.body, { ...typed, _conditions: '1' }));
      if (next.includes('signaler')) throw new Error(`${key}: the product asks to see the page again`);
    }
  };

  const send = async (draft) => {
    await get('summary', `${draft}/recapitulatif`);
    const boxes = { certification: 'oui', donnees: 'oui', confirmation: 'oui' };
    const confirmation = await post('send', `${draft}/transmettre`, boxes);
    await get('confirmation', confirmation);
  };

  return {
    begin,
    fill,
    run: async () => {
      const draft = await begin();
      await fill(draft);
      await send(draft);
    },
  };
};
