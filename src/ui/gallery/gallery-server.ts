import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { islandEntries } from '../../../vite.shared.ts';
import { type GalleryAnswer, type GallerySite, gallery } from './index.tsx';

const root = join(import.meta.dirname, '../../..');

/** The browser's files, built as for production but kept in memory. */
export async function buildBrowserFiles(): Promise<Map<string, string | Uint8Array>> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        input: { styles: join(root, 'src/ui/styles.css'), ...islandEntries(root) },
        output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  const files = outputs.flatMap(({ output }) => output);
  return new Map(files.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]));
}

const types: Record<string, string> = { css: 'text/css', js: 'text/javascript', woff2: 'font/woff2' };

/** The policy of the real server: what it forbids must fail here too. */
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'";

/** Serves the gallery, or other pages made of the same browser files, on a free port, for tests and screenshots. */
export async function startGallery(
  pages: (path: string, site: GallerySite) => GalleryAnswer | undefined = gallery,
): Promise<{
  url: string;
  files: Map<string, string | Uint8Array>;
  stop: () => void;
}> {
  const files = await buildBrowserFiles();
  const site = {
    base: '',
    assets: { stylesheet: '/styles.css', scripts: (island: string) => `/${island}.js` },
  };
  const send = (response: ServerResponse, status: number, type: string, body: string | Uint8Array) => {
    response.writeHead(status, {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': policy,
    });
    response.end(body);
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://gallery').pathname.slice(1);
    const file = files.get(path);
    if (file)
      return send(response, 200, types[path.split('.').pop() ?? ''] ?? 'application/octet-stream', file);
    const answer = pages(path, site);
    return answer
      ? send(response, 200, answer.type, answer.body)
      : send(response, 404, 'text/plain', 'Not found');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, files, stop: () => server.close() };
}
