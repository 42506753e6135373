// A program of the tests: a worker that writes down each job it has done, until it is stopped or killed. Not the product.
import { Pool } from 'pg';
import { pino } from 'pino';
import { startWorker } from './index.ts';

const [url = ''] = process.argv.slice(2);
const pool = new Pool({ connectionString: url });

const worker = await startWorker({
  url,
  log: pino({ level: 'fatal' }),
  concurrency: 4,
  jobs: {
    'write-down': async (payload) => {
      const { number } = Object.assign({ number: 0 }, payload);
      await new Promise((resolve) => setTimeout(resolve, 20));
      await pool.query('insert into done (number, worker) values ($1, $2)', [number, process.pid]);
    },
  },
});
console.log('working');
process.once('SIGTERM', async () => {
  await worker.stop();
  await pool.end();
});
