import http from 'node:http';
import { buffer } from 'node:stream/consumers';

/** Bytes of an answer as they travel, to a browser that takes gzip and brotli. */
const travelled = (url, cookie) =>
  new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip, deflate, br', ...(cookie ? { cookie } : {}) };
    http
      .get(url, { headers }, async (response) => {
        const bytes = await buffer(response);
        if (response.statusCode === 200) resolve(bytes.length);
        else reject(new Error(`${url}: ${response.statusCode}`));
      })
      .once('error', reject);
  });

const addressesIn = (html, pattern) => [...html.matchAll(pattern)].map(([, address]) => address);

/** What a first visit to a page brings: the page, its stylesheets, its scripts. Pictures and fonts are not in the budget. */
export const weighFirstVisit = async (origin, path, cookie) => {
  const page = await fetch(origin + path, { headers: { cookie } });
  const html = await page.text();
  const sumOf = async (addresses) => {
    const weights = await Promise.all(addresses.map((address) => travelled(origin + address)));
    return weights.reduce((sum, weight) => sum + weight, 0);
  };
  const styles = await sumOf(addressesIn(html, /<link[^>]*rel="stylesheet"[^>]*href="([^"]*)"/g));
  const scripts = await sumOf(addressesIn(html, /<script[^>]*src="([^"]*)"/g));
  return { html: await travelled(origin + path, cookie), styles, scripts };
};
