import type { Platform } from '../../platform/platform.ts';
import type { Act } from '../act.ts';
import { closeComplement } from '../repository-complement.ts';
import { changeRequest } from './change-request.ts';

/** The citizen withdraws the request: it is archived, the service stops working on it. */
export const cancelRequest = (platform: Platform, act: Act, number: string): Promise<void> =>
  changeRequest(platform, act, number, 'cancel', async ({ tx, request, at, record }) => {
    if (request.status === 'awaiting_complement') await closeComplement(tx, request, at);
    await record({}, { decided_at: at, silence_due_on: null, clock_suspended_at: null });
  });
