import type { Platform } from '../../platform/platform.ts';
import { eraseWords } from '../repository-erasure.ts';
import { holdByProgram } from './change-request.ts';

const nobody = {
  account_id: null,
  assigned_to: null,
  assigned_name: null,
  holder_name: '',
  author_name: '',
  town: '',
  contact_email: null,
  tracking_code: '',
};

/**
 * Erases a settled request: answers, names, messages, reasons, files and mails about it, in one transaction. What stays is
 * what it was about, its dates, its outcome and its history without words, which says under which rule it was erased and
 * still proves all the rest. The contents of its files are removed with those that nothing leads to. False when it was
 * erased already, or is not there; throws DEMANDE_DEJA_TRAITEE when it is under way.
 */
export const eraseRequest = (
  platform: Platform,
  asked: { readonly authority: string; readonly request: string },
  rule: string,
): Promise<boolean> =>
  platform.database.withScope({ kind: 'authority', authority: asked.authority }, async (tx) => {
    const change = await holdByProgram(platform, tx, asked, 'erase');
    if (!change || change.request.erased_at) return false;
    await change.record({ rule }, { ...nobody, erased_at: change.at });
    await eraseWords(tx, change.request);
    return true;
  });
