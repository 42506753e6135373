import { expectStatus, inParallel, newClient } from './client.mjs';
import { compareCpu, compareTime } from './measure.mjs';
import { fillDraft, journeyOf, openClients, pagesOf } from './scenarios.mjs';
import { quantityLine, ratioLine } from './table.mjs';
import { weighFirstVisit } from './weigh.mjs';

const width = 4;
const rounds = { warmUp: 1_000, batches: 15, size: 200 };
const journeyRounds = { warmUp: 60, batches: 10, size: 40 };

const getAll = (client, addresses) => (count) =>
  inParallel(count, width, async (turn) => {
    const address = addresses[turn % addresses.length];
    expectStatus(await client.get(address), 200, address);
  });

/** A page of the product beside the same on the floor. */
const comparePage = ({ ground, product, floor, clients, pages }, name) => {
  const { paths, as = 'anyone' } = pages[name];
  const addresses = paths.map((_, place) => `/${name.replace(' ', '%20')}/${place}/0`);
  return compareCpu(
    {
      product: { server: product, work: getAll(clients[as], paths) },
      floor: { server: floor, work: getAll(clients.floor, addresses) },
      databaseCpu: ground.databaseCpu,
    },
    rounds,
  );
};

let runs = 0;

/** The exchanges of a journey, in their order, under one number by which the floor knows their draft. */
const floorJourney = async (client, { name, steps }) => {
  runs += 1;
  const run = runs;
  for (const [place, { method, body, status }] of steps.entries()) {
    const address = `/${name}/${place}/${run}`;
    const answer = method === 'POST' ? client.post(address, body) : client.get(address);
    expectStatus(await answer, status, address);
  }
};

const compareJourney = ({ ground, product, floor, clients, world, scenarios }) => {
  const scenario = scenarios.find(({ name }) => name === 'journey');
  const filed = (count) => inParallel(count, width, () => journeyOf(clients.secretary, world).run());
  const replayed = (count) => inParallel(count, width, () => floorJourney(clients.floor, scenario));
  return compareCpu(
    {
      product: { server: product, work: filed },
      floor: { server: floor, work: replayed },
      databaseCpu: ground.databaseCpu,
    },
    journeyRounds,
  );
};

/** What both processes spend on it; nothing is said of a database whose processes cannot be read. */
const cpuLinesOf = (title, { product, floor }, budget) =>
  ['server', 'database']
    .filter((side) => Number.isFinite(product[side]))
    .map((side) =>
      ratioLine(`CPU of the ${side}: ${title}`, {
        product: product[side],
        reference: floor[side],
        budget,
      }),
    );

const cpuLines = async (bench) => {
  const { say } = bench;
  const lines = [];
  const titles = { catalogue: 'catalogue page, anonymous', form: 'page of the form', inbox: 'agent list' };
  for (const [name, title] of Object.entries(titles)) {
    say(title);
    lines.push(...cpuLinesOf(title, await comparePage(bench, name)));
  }
  say('full filing');
  lines.push(...cpuLinesOf('full filing, 16 exchanges, no file', await compareJourney(bench), 4));
  return lines;
};

/** Lists that an agent opens, at both sizes: one at a time, as a person waits for them. */
const lists = [
  ['agent list', '/agent', 1.3],
  ['agent list, settled requests', '/agent?vue=terminees', 1.3],
  ['agent list, longest waiting first', '/agent?tri=ancien', 1.3],
];

const listLines = async ({ clients, world, many, few, say }) => {
  const lines = [];
  for (const [title, path, budget] of lists) {
    say(title);
    const get = (name) => async () =>
      expectStatus(await clients[name].get(`/${world[name].slug}${path}`), 200, title);
    const { one, other } = await compareTime(get('large'), get('small'), { warmUp: 100, count: 300 });
    const what = `time: ${title}, ${many} requests beside ${few}`;
    lines.push(ratioLine(what, { product: one, reference: other, budget }));
  }
  return lines;
};

const megabytes = (bytes) => bytes / 1024 / 1024;

/** Twenty visitors at once on every page and every journey, then what the process holds. */
const memoryLine = async ({ product, world, pages, say }) => {
  say('memory under load');
  const origin = product.origin;
  const crowd = {
    anyone: newClient(origin, { connections: 20 }),
    secretary: newClient(origin, { cookie: world.secretary.cookie, connections: 20 }),
    large: newClient(origin, { cookie: world.large.agent.cookie, connections: 20 }),
    small: newClient(origin, { cookie: world.small.agent.cookie, connections: 20 }),
  };
  const visits = Object.values(pages).flatMap(({ paths, as = 'anyone' }) => paths.map((path) => [as, path]));
  await inParallel(6_000, 20, async (turn) => {
    const [as, path] = visits[turn % visits.length];
    if (turn % 40 === 0) await journeyOf(crowd.secretary, world).run();
    expectStatus(await crowd[as].get(path), 200, path);
  });
  for (const client of Object.values(crowd)) client.close();
  const { memory } = await product.ask('usage');
  return quantityLine('memory of the web process after the load', {
    value: megabytes(memory),
    unit: 'MB',
    budget: 170,
  });
};

const weightLines = async ({ product, world, pages }) => {
  const visits = await Promise.all(
    pages.form.paths.map((path) => weighFirstVisit(product.origin, path, world.secretary.cookie)),
  );
  const kilobytes = (bytes) => bytes / 1_000;
  const heaviest = (weightOf) => kilobytes(Math.max(...visits.map(weightOf)));
  const all = ({ html, styles, scripts }) => html + styles + scripts;
  return [
    quantityLine('first visit of a form page, compressed', { value: heaviest(all), unit: 'kB', budget: 30 }),
    quantityLine('… of which JavaScript', {
      value: heaviest(({ scripts }) => scripts),
      unit: 'kB',
      budget: 8,
    }),
  ];
};

/** Every measure, in the order of the table. */
export const measureAll = async (bench) => {
  const { product, floor, world } = bench;
  const clients = { ...openClients(product.origin, world), floor: newClient(floor.origin) };
  const pages = pagesOf(world, await fillDraft(clients.secretary, world));
  const ready = { ...bench, clients, pages };
  const lines = [
    ...(await cpuLines(ready)),
    ...(await listLines(ready)),
    await memoryLine(ready),
    ...(await weightLines(ready)),
  ];
  for (const client of Object.values(clients)) client.close();
  return lines;
};
