import { expectStatus, newClient } from './client.mjs';
import { typedPages } from './contest.mjs';
import { newJourney } from './journey.mjs';

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

const stepOf = (answer, sent) => {
  const { status, location, body: html } = answer;
  return { ...sent, status, location, html };
};

const recordPage = async (client, path) =>
  stepOf(expectStatus(await client.get(path), 200, path), { method: 'GET' });

const recordJourney = async (client, world) => {
  const steps = [];
  const recorded = async (name, exchange, sent) => {
    const answer = await exchange();
    steps.push(stepOf(answer, { name, ...sent }));
    return answer;
  };
  await journeyOf(client, world, recorded).run();
  return steps;
};

/** What visitors send and the product answers, scenario by scenario: the floor answers as much. */
export const recordScenarios = async (origin, world) => {
  const clients = openClients(origin, world);
  const draft = await fillDraft(clients.secretary, world);
  const scenarios = [];
  for (const [name, { paths, as = 'anyone' }] of Object.entries(pagesOf(world, draft))) {
    const steps = [];
    for (const path of paths) steps.push(await recordPage(clients[as], path));
    scenarios.push({ name, steps });
  }
  scenarios.push({ name: 'journey', steps: await recordJourney(clients.secretary, world) });
  for (const client of Object.values(clients)) client.close();
  return scenarios;
};
