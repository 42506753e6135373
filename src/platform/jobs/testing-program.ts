// A program of the tests: a worker that writes down each job it has done, until it is stopped or killed. Not the product.
import { Pool } from 'pg';
import { pino } from 'pino';
import { startWorker } from './index.ts';

/** Told a number, it does so many jobs and stays in the middle of the next ones: written down or not, none has ended. */
const [url = '', patience = 'Infinity'] = process.argv.slice(2);
const concurrency = 4;
const pool = new Pool({ connectionString: url });
let begun = 0;
let held = 0;

const stay = (): Promise<void> => {
  held += 1;
  if (held === concurrency) console.log('held');
  return new Promise(() => undefined);
};

const worker = await startWorker({
  url,
  log: pino({ level: 'fatal' }),
  concurrency,
  jobs: {
    'write-down': async (payload) => {
      const { number } = Object.assign({ number: 0 }, payload);
      begun += 1;
      const stays = begun > Number(patience);
      if (stays && number % 2 === 0) await stay();
      await pool.query('insert into done (number, worker) values ($1, $2)', [number, process.pid]);
      if (stays) await stay();
    },
  },
});
console.log('working');
process.once('SIGTERM', async () => {
  await worker.stop();
  await pool.end();
});
