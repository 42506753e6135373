import http from 'node:http';
import { text } from 'node:stream/consumers';

/**
 * A visitor without a browser: keeps its connections, asks for nothing compressed, so that the servers' own work is
 * measured and not that of zlib, which is the same on both sides.
 */
export const newClient = (origin, { cookie, connections = 4 } = {}) => {
  const { hostname, port } = new URL(origin);
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const send = (method, path, { fields, headers = {} } = {}) => {
    const body = fields ? new URLSearchParams(fields).toString() : undefined;
    return new Promise((resolve, reject) => {
      const request = http.request({
        agent,
        hostname,
        port,
        method,
        path,
        headers: {
          ...(cookie ? { cookie } : {}),
          ...(body
            ? {
                'content-type': 'application/x-www-form-urlencoded',
                'content-length': Buffer.byteLength(body),
                'sec-fetch-site': 'same-origin',
              }
            : {}),
          ...headers,
        },
      });
      request.once('error', reject);
      request.once('response', async (response) => {
        try {
          const { statusCode: status, headers: received } = response;
          resolve({ status, location: received.location, body: await text(response) });
        } catch (error) {
          reject(error);
        }
      });
      request.end(body);
    });
  };
  return {
    get: (path, options) => send('GET', path, options),
    post: (path, fields) => send('POST', path, { fields }),
    close: () => agent.destroy(),
  };
};

/** A page that must be there: anything but the status expected stops the measure. */
export const expectStatus = (answer, status, what) => {
  if (answer.status === status) return answer;
  throw new Error(`${what}: ${answer.status} instead of ${status}\n${answer.body.slice(0, 2_000)}`);
};

/** Runs `count` times `work`, `width` at once. */
export const inParallel = async (count, width, work) => {
  let next = 0;
  const worker = async () => {
    while (next < count) {
      next += 1;
      await work(next);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
};
