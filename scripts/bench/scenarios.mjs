import { expectStatus, newClient } from './client.mjs';
import { typedPages } from './contest.mjs';
import { newJourney } from './journey.mjs';
import { freshNames, recordExchange } from './recording.mjs';

/** Where each scenario of one page begins. `draft` is a draft whose four pages are filled. */
export const pagesOf = ({ large, small }, draft) => ({
  catalogue: { paths: ['/viorne/demarches'] },
  form: { paths: typedPages.map(({ key }) => `${draft}/pages/${key}`), as: 'secretary' },
  inbox: { paths: [`/${large.slug}/agent`], as: 'large' },
  'small inbox': { paths: [`/${small.slug}/agent`], as: 'small' },
});

/** Clients of the people of the world, and of somebody who is not signed in. */
export const openClients = (origin, { large, small, secretary }) => ({
  anyone: newClient(origin),
  secretary: newClient(origin, { cookie: secretary.cookie }),
  large: newClient(origin, { cookie: large.agent.cookie }),
  small: newClient(origin, { cookie: small.agent.cookie }),
});

/** The journey of the world's secretary. */
export const journeyOf = (client, { large, contest, secretary }, step) =>
  newJourney(client, { portal: `/${large.slug}`, slug: contest.slug, space: secretary.space }, step);

/** A draft whose pages are filled, to look at them. */
export const fillDraft = async (client, world) => {
  const journey = journeyOf(client, world);
  const draft = await journey.begin();
  await journey.fill(draft);
  return draft;
};

const recordPage = async (product, client, path) => {
  await client.get(path); // a process reads a form once: not what a page costs
  const exchange = () => client.get(path);
  const { answer, step } = await recordExchange(product, exchange, { method: 'GET' });
  expectStatus(answer, 200, path);
  return step;
};

const recordJourney = async (product, client, world) => {
  const steps = [];
  const recorded = async (name, exchange, sent) => {
    const { answer, step } = await recordExchange(product, exchange, { name, ...sent });
    steps.push(step);
    return answer;
  };
  await journeyOf(client, world, recorded).run();
  return steps;
};

/** What the product sends and answers, scenario by scenario, for the floor to do the same. */
export const recordScenarios = async (product, world) => {
  const clients = openClients(product.origin, world);
  const draft = await fillDraft(clients.secretary, world);
  const scenarios = [];
  for (const [name, { paths, as = 'anyone' }] of Object.entries(pagesOf(world, draft))) {
    const steps = [];
    for (const path of paths) steps.push(await recordPage(product, clients[as], path));
    scenarios.push({ name, fresh: [], steps });
  }
  const first = await recordJourney(product, clients.secretary, world);
  const second = await recordJourney(product, clients.secretary, world);
  scenarios.push({ name: 'journey', fresh: freshNames(second, first), steps: second });
  for (const client of Object.values(clients)) client.close();
  return scenarios;
};
