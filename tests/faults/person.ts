/** Somebody at a browser without scripts: follows links, fills the form that a page holds, presses its button. */
export interface Person {
  /** An address of the program, asked for: the page and its status. */
  read(path: string): Promise<{ status: number; html: string }>;
  /** Sends the form of a page, as it was received, with these answers. */
  send(path: string, html: string, answers: Record<string, string>): Promise<Response>;
  /** Sends a body that the test has made. */
  post(path: string, body: FormData | URLSearchParams): Promise<Response>;
  /** Sends a piece of a file, as the script of the page does. */
  patch(path: string, piece: Buffer, offset: number): Promise<Response>;
}

const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** What a page carries without showing it, in the order of the page. */
export const hiddenFields = (html: string): [string, string][] =>
  [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [plain(name), plain(value)],
  );

/** A person whose session is this cookie, on the program at this address. */
export const personWith = (url: string, cookie: string): Person => {
  const headers = { cookie, 'sec-fetch-site': 'same-origin' };
  const post: Person['post'] = (path, body) =>
    fetch(url + path, { method: 'POST', redirect: 'manual', headers, body });
  return {
    post,
    read: async (path) => {
      const answer = await fetch(url + path, { headers: { cookie } });
      return { status: answer.status, html: await answer.text() };
    },
    send: (path, html, answers) =>
      post(path, new URLSearchParams([...hiddenFields(html), ...Object.entries(answers)])),
    patch: (path, piece, offset) => {
      const sent = { 'content-type': 'application/octet-stream', 'upload-offset': String(offset) };
      const accepted = { accept: 'application/json' };
      const body = new Uint8Array(piece);
      return fetch(url + path, { method: 'PATCH', headers: { ...headers, ...accepted, ...sent }, body });
    },
  };
};

/** The secretary of the demonstration, signed in. */
export const signInClerk = async (url: string): Promise<Person> => {
  const answer = await personWith(url, '').send('/viorne/connexion', '', {
    email: 'claire.fontaine@plassans.example',
    password: 'Glycine-bleue-47',
  });
  return personWith(url, answer.headers.get('set-cookie')?.split(';')[0] ?? '');
};
