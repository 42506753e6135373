/** A browser without JavaScript: what it would post from a page, with or without files. */

/** A file to send. */
export interface SentFile {
  readonly input: string;
  readonly name: string;
  readonly content: Buffer;
}

/** Values by name of input. */
export type Fields = Record<string, string | readonly string[]>;

/** A body, and what it says it is. */
interface Body {
  readonly type: string;
  readonly payload: string | Buffer;
}

const boundary = '----essai-du-guichet';

/** The body of a posted form with files. */
export const multipartBody = (fields: Fields, files: readonly SentFile[]): Body => {
  const text = Object.entries(fields)
    .flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const))
    .map(
      ([name, value]) =>
        `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
  const parts = files.flatMap(({ input, name, content }) => [
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="${input}"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    ),
    content,
    Buffer.from('\r\n'),
  ]);
  const payload = Buffer.concat([Buffer.from(text.join('')), ...parts, Buffer.from(`--${boundary}--\r\n`)]);
  return { type: `multipart/form-data; boundary=${boundary}`, payload };
};

/** The body of a posted form. */
export const formBody = (fields: Fields): Body => {
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  return { type: 'application/x-www-form-urlencoded', payload: new URLSearchParams(pairs).toString() };
};

const decode = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : decode(found);
};

const has = (tag: string, name: string): boolean => new RegExp(`\\s${name}(\\s|=|/|>)`).test(tag);

/** What a browser without JavaScript would post from the page: enabled inputs, ticked boxes, texts. No button. */
export const fieldsOf = (html: string): Record<string, string | string[]> => {
  const fields: Record<string, string | string[]> = {};
  const add = (name: string, value: string) => {
    const before = fields[name];
    fields[name] = before === undefined ? value : [before, value].flat();
  };
  const controls = /<(input)\s[^>]*>|<(textarea)\s[^>]*>([^<]*)<\/textarea>/g;
  for (const [tag, , area, text] of html.matchAll(controls)) {
    const name = attribute(tag, 'name');
    if (!name || has(tag, 'disabled')) continue;
    const type = attribute(tag, 'type');
    if (area) add(name, decode(text ?? ''));
    else if (type === 'file') continue;
    else if (type !== 'radio' && type !== 'checkbox') add(name, attribute(tag, 'value') ?? '');
    else if (has(tag, 'checked')) add(name, attribute(tag, 'value') ?? 'on');
  }
  return fields;
};
