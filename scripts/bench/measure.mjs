/** The middle value: one batch disturbed by a neighbour changes nothing. */
export const median = (values) => {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

const cpuOf = ({ cpu }) => cpu.user + cpu.system;

/** CPU milliseconds that a server, and the database for it, spend on each of `count` runs. */
const cpuPerRun = async ({ server, work }, count, databaseCpu) => {
  const before = { server: cpuOf(await server.ask('usage')), database: databaseCpu() };
  await work(count);
  return {
    server: (cpuOf(await server.ask('usage')) - before.server) / count / 1_000,
    database: (databaseCpu() - before.database) / count,
  };
};

const medians = (runs) => ({
  server: median(runs.map(({ server }) => server)),
  database: median(runs.map(({ database }) => database)),
});

/**
 * Two sides in turn, batch by batch, so that what else the machine does weighs on both: CPU of the server process, and of
 * PostgreSQL. Returns milliseconds a run, medians of the batches.
 */
export const compareCpu = async ({ product, floor, databaseCpu }, { warmUp, batches, size }) => {
  await product.work(warmUp);
  await floor.work(warmUp);
  const spent = { product: [], floor: [] };
  for (let batch = 0; batch < batches; batch += 1) {
    spent.product.push(await cpuPerRun(product, size, databaseCpu));
    spent.floor.push(await cpuPerRun(floor, size, databaseCpu));
  }
  return { product: medians(spent.product), floor: medians(spent.floor) };
};

const timed = async (work) => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};

/** Two pieces of work in turn, one at a time: median milliseconds of each, as the client waits for them. */
export const compareTime = async (one, other, { warmUp, count }) => {
  for (let time = 0; time < warmUp; time += 1) {
    await one();
    await other();
  }
  const waited = { one: [], other: [] };
  for (let time = 0; time < count; time += 1) {
    waited.one.push(await timed(one));
    waited.other.push(await timed(other));
  }
  return { one: median(waited.one), other: median(waited.other) };
};
