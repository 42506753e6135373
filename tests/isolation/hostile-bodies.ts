/** Bodies that no page of ours sends. */
import { pdf } from '../../src/filing/testing.ts';
import { urlencoded } from './browser.ts';

/** A body and what it says it is; no type at all when undefined. */
export interface Body {
  readonly type: string | undefined;
  readonly content: string | Buffer;
  /** Headers besides. */
  readonly headers?: Readonly<Record<string, string>>;
}

const form = 'application/x-www-form-urlencoded';
const json = 'application/json';
const boundary = 'limite';
const parts = `multipart/form-data; boundary=${boundary}`;

const prototypeKeys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__proto__.x',
];
const everyKey = urlencoded(Object.fromEntries(prototypeKeys.map((key) => [key, 'x'])));
const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

const part = (head: string, content: string | Buffer = 'x'): Buffer =>
  Buffer.concat([Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`), Buffer.from(content), Buffer.from('\r\n')]);
const field = (name: string, content: string | Buffer = 'x'): Buffer =>
  part(`content-disposition: form-data; name="${name}"`, content);
const file = (name: string, fileName: string, content: string | Buffer): Buffer =>
  part(
    `content-disposition: form-data; name="${name}"; filename="${fileName}"\r\ncontent-type: application/pdf`,
    content,
  );
const end = Buffer.from(`--${boundary}--\r\n`);
const whole = (...pieces: readonly Buffer[]): Body => ({
  type: parts,
  content: Buffer.concat([...pieces, end]),
});
const fileInputs = ['photos', 'plan', 'fichiers'];
const files = (fileName: string, content: string | Buffer): Buffer[] =>
  fileInputs.map((input) => file(input, fileName, content));

const plain: Record<string, Body> = {
  'nothing at all': { type: undefined, content: '' },
  'an empty form': { type: form, content: '' },
  'a form without a type': { type: undefined, content: 'a=b' },
  'a text': { type: 'text/plain', content: 'bonjour' },
  'a page': { type: 'text/html', content: '<p>bonjour</p>' },
  XML: { type: 'text/xml', content: '<?xml version="1.0"?><a/>' },
  'a type that is none': { type: 'rien', content: 'a=b' },
  bytes: { type: 'application/octet-stream', content: Buffer.from([0, 255, 254, 0]) },
  'a form in UTF-16': { type: `${form}; charset=utf-16`, content: Buffer.from('a=b', 'utf16le') },
  'a form said to be compressed': { type: form, content: 'a=b', headers: { 'content-encoding': 'gzip' } },
  'an object': { type: json, content: '{"email":{"a":1},"password":[[1]],"message":null,"motifs":7}' },
  'an array': { type: json, content: '[["email"],["password"]]' },
  'a prototype in JSON': { type: json, content: '{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}}}' },
  'half a JSON': { type: json, content: '{"email":' },
  'a deep JSON': { type: json, content: `${'['.repeat(20_000)}${']'.repeat(20_000)}` },
  'a form too big': { type: form, content: `a=${'x'.repeat(600 * 1024)}` },
  '3,000 fields': { type: form, content: many(3_000, (index) => `champ${index}=x&`) },
  'one field 3,000 times': { type: form, content: many(3_000, () => 'message=x&') },
  'keys of every object': { type: form, content: everyKey },
  'an encoded null': { type: form, content: 'message=a%00b&email=%00&nom%00=x' },
  'a bare null': { type: form, content: 'message=a\0b&nom=\0' },
  'half an encoded letter': { type: form, content: 'message=%&email=%z&nom=%e0%a4' },
  'encoded bytes that are no UTF-8': { type: form, content: 'message=%ff%fe%c3%28&%ff=x' },
  'bytes that are no UTF-8': { type: form, content: Buffer.from('message=\xff\xfe\xc3(', 'latin1') },
  'signs alone': { type: form, content: '&&&===&=x&x=&;' },
};

const multipart: Record<string, Body> = {
  'parts without a limit': { type: 'multipart/form-data', content: field('message') },
  'parts with an empty limit': { type: 'multipart/form-data; boundary=', content: field('message') },
  'parts with another limit': { type: 'multipart/form-data; boundary=autre', content: field('message') },
  'no part': { type: parts, content: '' },
  'the last limit alone': { type: parts, content: end },
  'parts cut short': { type: parts, content: field('message').subarray(0, 60) },
  'parts without an end': {
    type: parts,
    content: Buffer.concat([field('message'), ...files('plan.pdf', pdf())]),
  },
  'a file cut short': {
    type: parts,
    content: Buffer.concat(files('plan.pdf', pdf('x'.repeat(2_000)))).subarray(0, 900),
  },
  'a part without a name': whole(part('content-disposition: form-data')),
  'a part without a head': whole(part('')),
  'a head that is none': whole(part('rien du tout')),
  'a head too long': whole(part(`content-disposition: form-data; name="${'x'.repeat(100_000)}"`)),
  'parts within parts': whole(
    part('content-disposition: form-data; name="a"\r\ncontent-type: multipart/mixed; boundary=b', '--b--'),
  ),
  'a field said to be JSON': whole(
    part('content-disposition: form-data; name="message"\r\ncontent-type: application/json', '{"a":'),
  ),
  'keys of every object, in parts': whole(...prototypeKeys.map((key) => field(key))),
  'keys of every object, as files': whole(...prototypeKeys.map((key) => file(key, 'plan.pdf', pdf()))),
  '3,000 parts': whole(...Array.from({ length: 3_000 }, (_, index) => field(`champ${index}`))),
  '60 files': whole(...Array.from({ length: 60 }, (_, index) => file(`fichier${index}`, 'a.pdf', pdf()))),
  'a field too big': whole(field('message', 'x'.repeat(600 * 1024))),
  'a null in a field': whole(field('message', 'a\0b'), field('nom\0', 'x')),
  'bytes that are no UTF-8, in a part': whole(field('message', Buffer.from([255, 254, 195, 40]))),
  'a file instead of a text': whole(file('message', 'a.pdf', pdf()), file('_version', 'b.pdf', pdf())),
  'a text instead of a file': whole(...fileInputs.map((input) => field(input, 'rien'))),
  'an empty file': whole(...files('vide.pdf', '')),
  'a file that is not what it says': whole(...files('plan.pdf', '<script>alert(1)</script>')),
  'a file whose name leads elsewhere': whole(...files('../../../../etc/passwd\0.pdf', pdf('nom'))),
  'a file whose name is too long': whole(...files(`${'é'.repeat(5_000)}.pdf`, pdf('long'))),
  'a file without a name': whole(...files('', pdf('sans nom'))),
};

/** Every body, by what it is. */
export const hostileBodies: Readonly<Record<string, Body>> = { ...plain, ...multipart };

/** Texts that no person types in a field. */
export const hostileTexts: readonly string[] = [
  '\0',
  'a\0b',
  '\ufffd',
  '\u202e\u2028\ufeff',
  '👩‍🌾'.repeat(50),
  'x'.repeat(100_000),
  '999999999999999999999999',
  '-1',
  '1e309',
  'NaN',
  '0x10',
  '__proto__',
  'constructor',
  'toString',
  '../../etc/passwd',
  "' or true --",
  '%00%ff',
  '<script>alert(1)</script>',
  '"><script>alert(1)</script>',
  'a\r\nset-cookie: volé=1',
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  'null',
  '[]',
  '"x"',
  '{"nom":5,"deja":{"toString":1},"lieux":[1,{"a":2},null]}',
  '{"nom":"\\u0000","annee":["\\ud800"]}',
  '{"__proto__":{"nom":"x"},"constructor":"x"}',
];

/** Names that pages of ours hide in their forms: added to every post. */
export const hiddenNames: readonly string[] = [
  '_typed',
  '_version',
  '_form',
  '_page',
  '_action',
  '_return',
  '_choice.nom',
  '_shown.nom',
  'lieux',
  'cle',
  'defi',
  'preuve',
  'retour',
  'confirmation',
  'fichier',
];
