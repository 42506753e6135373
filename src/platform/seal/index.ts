/**
 * What the database keeps but must not be able to tell (the links of mails that wait): sealed with a key that stands in the
 * folder of the data, the same for every process. Whoever reads the database alone, or a backup of it, reads nothing.
 *
 *     const seal = await openSeal('data/secret');
 *     seal.open(seal.close('words'));    // 'words'
 *     seal.derive('proof of work');      // a key for another use, the same in every process
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';

/** Closes and opens texts; `open` throws when they were closed with another key, or altered. */
export interface Seal {
  readonly close: (text: string) => Buffer;
  readonly open: (sealed: Uint8Array) => string;
  /** A key for one use, in base64url: whoever learns it learns neither this key nor another. */
  readonly derive: (use: string) => string;
}

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Reads the key of this file, or draws it: of several programs that start together, one writes it. */
export const openSeal = async (file: string): Promise<Seal> => {
  const key = (await readKey(file)) ?? (await drawKey(file));
  return {
    close: (text) => close(key, text),
    open: (sealed) => open(key, sealed),
    derive: (use) => createHmac('sha256', key).update(use).digest('base64url'),
  };
};

async function readKey(file: string): Promise<Buffer | undefined> {
  const key = await fs.readFile(file).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (key && key.length !== KEY_BYTES) throw new Error(`${file} does not hold a key of ${KEY_BYTES} bytes`);
  return key;
}

/** Written whole under another name, then linked: nobody reads half a key, and the first one stays. */
async function drawKey(file: string): Promise<Buffer> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await fs.writeFile(draft, randomBytes(KEY_BYTES), { mode: 0o600, flush: true });
  try {
    await fs.link(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await fs.rm(draft, { force: true });
  }
  const key = await readKey(file);
  if (!key) throw new Error(`${file} cannot be read`);
  return key;
}

function close(key: Buffer, text: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

function open(key: Buffer, sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
}
