import { createHash } from 'node:crypto';
import type { Platform } from '../../platform/platform.ts';
import { BlobNotFound } from '../../platform/storage/index.ts';
import type { Finding, Verification, VerifiedAuthority } from '../../platform/verification/index.ts';
import { words } from '../messages.ts';
import { findUnreachable } from '../repository-contents.ts';
import { listContents, listContentsOf, listFilesOfContent } from '../repository-verification.ts';

type Content = Awaited<ReturnType<typeof listContents>>[number];
type Fault = keyof typeof words.verification.faults;

const batchSize = 200;
const platformScope = { kind: 'platform' } as const;

/** What is wrong with a content in the store; nothing when its bytes are those that its hash says. */
const faultOf = async ({ blobs }: Platform, { hash, size }: Content): Promise<Fault | undefined> => {
  const digest = createHash('sha256');
  let read = 0;
  try {
    for await (const bytes of await blobs.open(hash)) {
      digest.update(bytes as Buffer);
      read += (bytes as Buffer).length;
    }
  } catch (error) {
    if (error instanceof BlobNotFound) return 'missing';
    throw error;
  }
  if (digest.digest('hex') !== hash) return 'altered';
  return read === Number(size) ? undefined : 'size';
};

/** One finding for each file that leads to the content; one for the content itself when no file of a request does. */
const findingsOn = async (platform: Platform, { hash }: Content, fault: Fault): Promise<Finding[]> => {
  const files = await platform.database.withScope(platformScope, (tx) => listFilesOfContent(tx, hash));
  const sentence = words.verification.faults[fault](hash);
  if (files.length === 0) return [{ where: words.verification.elsewhere, sentence }];
  return files.map(({ id, name, slug }) => ({ where: words.verification.file(slug, name, id), sentence }));
};

const nextBatch = (platform: Platform, authority: VerifiedAuthority | undefined, after: string) =>
  platform.database.withScope(platformScope, (tx) =>
    authority ? listContentsOf(tx, authority.id, after, batchSize) : listContents(tx, after, batchSize),
  );

/** How many contents of the store nothing leads to: refused files of the day, or what is about to be removed. */
const countUnreachable = async ({ blobs, database, clock }: Platform): Promise<number> => {
  let count = 0;
  const countIn = async (hashes: string[]) => {
    count += (await database.withScope(platformScope, (tx) => findUnreachable(tx, hashes))).length;
  };
  let batch: string[] = [];
  for await (const { hash } of blobs.list(clock())) {
    batch.push(hash);
    if (batch.length < batchSize) continue;
    await countIn(batch);
    batch = [];
  }
  await countIn(batch);
  return count;
};

/** Every content that a row leads to is in the store, whole and unaltered; those that nothing leads to are counted. */
export const verifyContents: Verification = async (platform, authority) => {
  const findings: Finding[] = [];
  let seen = 0;
  let after = '';
  for (;;) {
    const contents = await nextBatch(platform, authority, after);
    for (const content of contents) {
      const fault = await faultOf(platform, content);
      if (fault) findings.push(...(await findingsOn(platform, content, fault)));
    }
    seen += contents.length;
    const last = contents.at(-1);
    if (!last) break;
    after = last.hash;
  }
  const unreachable = authority ? undefined : await countUnreachable(platform);
  return { seen: words.verification.seen(seen, unreachable), findings };
};
