// Runs in a worker thread, started from its text: the compiler is given by its address, nothing is imported by name.
import { parentPort, workerData } from 'node:worker_threads';

const { compilerPath, fonts } = workerData;
const { NodeCompiler } = (await import(compilerPath)).default;
// No workspace: a template reads no file.
const compiler = NodeCompiler.create({
  workspace: '/nonexistent',
  fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }],
});

parentPort.on('message', ({ template, data }) => {
  try {
    const document = { mainFileContent: template, inputs: { data } };
    parentPort.postMessage({ pdf: compiler.pdf(document, { pdfStandard: 'ua-1' }) });
  } catch (error) {
    parentPort.postMessage({ error: String(error.message || error.code) });
  } finally {
    // Without it the memory grows by a megabyte a document.
    compiler.evictCache(1);
  }
});
