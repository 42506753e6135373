import type { Answer } from './browser.ts';

/** What the inside of the program looks like. */
const inside =
  /\n\s+at .+:\d+:\d+|node_modules|FST_|SQLSTATE|\b[A-Z][a-z]{2,20}Error:|syntax error|postgres|relation "/;

/** Words of the sentences that libraries write. French pages have none of them. */
const english =
  /\b(the|this|is not|invalid|unexpected|must|should|cannot|failed|bad request|unsupported|too large|missing|required|undefined|object object)\b/i;

/** What a person reads of an answer: the words of a page, without what was typed into it; those of a JSON. */
const readable = (body: string): string =>
  body
    .replaceAll(/<(script|style|textarea)\b[^>]*>[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<(?:"[^"]*"|[^">])+>/g, ' ');

const kinds = /^(text\/html; charset=utf-8|application\/json; charset=utf-8|application\/pdf)$/;

/** Headers that every answer carries. */
export const securityHeaders = [
  'content-security-policy',
  'x-content-type-options',
  'referrer-policy',
  'permissions-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
] as const;

/**
 * What is wrong in an answer that a person may be given, whatever was asked: a failure of the program, something of its
 * inside, words that are not French, a security header that lacks, what was sent come back as a script or a header.
 */
export const faultsOf = ({ statusCode, headers, body }: Answer): string[] => {
  const location = String(headers.location ?? '/');
  const faults: [boolean, string][] = [
    [statusCode >= 500, `status ${statusCode}`],
    [body !== '' && !kinds.test(String(headers['content-type'])), `type ${headers['content-type']}`],
    [inside.test(body), `inside: ${inside.exec(body)?.[0]}`],
    [english.test(readable(body)), `English: ${english.exec(readable(body))?.[0]}`],
    [body.includes('<script>alert'), 'a script'],
    [securityHeaders.some((name) => !headers[name]), 'no security header'],
    [JSON.stringify(headers['set-cookie'] ?? '').includes('volé'), 'a cookie'],
    [!/^\/(?![/\\])/.test(location), `leads to ${location}`],
  ];
  return faults.filter(([wrong]) => wrong).map(([, fault]) => fault);
};
