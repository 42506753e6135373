import { Readable } from 'node:stream';
import { attachToRequest, type ReceivedFile } from '../../documents/index.ts';
import { type Letter, renderLetter } from '../../platform/pdf/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { type AskedRequest, type Decision, decideRequest, requestWords } from '../../requests/index.ts';

/** Prints the letter and stores its contents, before any row leads to it: a store that fails decides nothing. */
const storeLetter = async (
  platform: Platform,
  { act, number }: AskedRequest,
  letter: Letter,
): Promise<ReceivedFile> => {
  const pdf = await renderLetter(letter, act.viewer.account);
  const blob = await platform.blobs.put(Readable.from([pdf]), { maximumBytes: pdf.length });
  return { ...blob, name: requestWords.letter.fileName(number), kind: 'pdf' };
};

/**
 * Decides a request, with its letter when there is one. The letter is printed before the request is held: a decision
 * that comes second leaves a content that nothing refers to, never a row.
 */
export const decideWithLetter = async (
  platform: Platform,
  asked: AskedRequest,
  { outcome, reason }: Pick<Decision, 'outcome' | 'reason'>,
  letter: Letter | undefined,
): Promise<void> => {
  const { act, number } = asked;
  const stored = letter && (await storeLetter(platform, asked, letter));
  await decideRequest(platform, act, number, {
    outcome,
    reason,
    letter: async (tx, request) => {
      if (!stored) return null;
      const place = {
        authority: request.authority_id,
        space: request.space_id,
        request: request.id,
        role: 'decision',
      } as const;
      const [file] = await attachToRequest(platform, tx, { place, account: act.viewer.account }, [stored]);
      return file ?? null;
    },
  });
};
