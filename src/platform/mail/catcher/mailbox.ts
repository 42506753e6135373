import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime, { type Address, type Email } from 'postal-mime';

/** One mail of the demonstration mailbox. */
export interface CaughtMail {
  readonly id: string;
  readonly receivedAt: Date;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A folder of mails: what the demonstration shows in place of everybody's mailbox. */
export interface Mailbox {
  /** The latest mails, newest first. */
  list(options?: { limit?: number }): Promise<CaughtMail[]>;
  /** One mail, or nothing when there is none of that name. */
  read(id: string): Promise<CaughtMail | undefined>;
  /** Keeps a mail; one with a Message-ID already here is the same mail, sent again. */
  store(raw: Buffer): Promise<void>;
}

/** Opens (and creates) a mailbox in a folder; several processes may use it at once. */
export async function openMailbox(directory: string): Promise<Mailbox> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  return {
    list: async ({ limit = 100 } = {}) => list(directory, limit),
    read: async (id) => (/^[0-9a-f]{32}$/.test(id) ? read(directory, id) : undefined),
    store: (raw) => store(directory, raw),
  };
}

async function store(directory: string, raw: Buffer): Promise<void> {
  const { messageId } = await PostalMime.parse(raw);
  const id = createHash('sha256')
    .update(messageId ?? raw)
    .digest('hex')
    .slice(0, 32);
  const path = join(directory, `${id}.eml`);
  if (await stat(path).catch(() => undefined)) return;
  const temporary = join(directory, `${randomBytes(8).toString('hex')}.part`);
  try {
    await writeAndFlush(temporary, raw);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function writeAndFlush(path: string, raw: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(raw);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function list(directory: string, limit: number): Promise<CaughtMail[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.eml'));
  const dated = await Promise.all(
    names.map(async (name) => ({ id: name.slice(0, -4), date: (await stat(join(directory, name))).mtimeMs })),
  );
  dated.sort((a, b) => b.date - a.date || a.id.localeCompare(b.id));
  const mails = await Promise.all(dated.slice(0, limit).map(({ id }) => read(directory, id)));
  return mails.filter((mail) => mail !== undefined);
}

async function read(directory: string, id: string): Promise<CaughtMail | undefined> {
  const path = join(directory, `${id}.eml`);
  const entry = await stat(path).catch(() => undefined);
  if (!entry) return undefined;
  return describe(id, entry.mtime, await PostalMime.parse(await readFile(path)));
}

function describe(id: string, receivedAt: Date, mail: Email): CaughtMail {
  return {
    id,
    receivedAt,
    from: { name: mail.from?.name ?? '', address: mail.from?.address ?? '' },
    to: (mail.to ?? []).flatMap(addressesOf),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html ?? '',
  };
}

function addressesOf(address: Address): string[] {
  return address.group ? address.group.map((member) => member.address) : [address.address ?? ''];
}
