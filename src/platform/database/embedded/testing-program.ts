// A program of the tests: starts the server of a folder, says so, stops it when told. Not part of the product.
import { createInterface } from 'node:readline';
import { startEmbeddedPostgres } from './index.ts';

const [directory = ''] = process.argv.slice(2);
const server = await startEmbeddedPostgres({ directory });
process.on('SIGINT', () => console.log('interrupted'));
createInterface(process.stdin).once('line', async () => {
  await server.stop();
  process.exit();
});
console.log(JSON.stringify({ url: server.url, pid: server.pid, owned: server.owned }));
