import type { Platform } from '../../platform/platform.ts';
import { type Act, actorOf } from '../act.ts';
import { queueTaken } from '../mails/taken.ts';
import { changeRequest } from './change-request.ts';

/** An agent takes a request in charge: it bears their name, the citizen is told. */
export const takeInCharge = (platform: Platform, act: Act, number: string): Promise<void> =>
  changeRequest(platform, act, number, 'take', async ({ tx, request, record }) => {
    await record({}, { assigned_to: act.viewer.account, assigned_name: actorOf(act).name });
    await queueTaken(platform, tx, act, request);
  });
