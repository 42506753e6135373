import type { Platform } from '../../platform/platform.ts';
import { type Act, actorOf } from '../act.ts';
import { changeRequest } from './change-request.ts';

/** An agent takes a request in charge: it bears their name, the citizen is told. */
export const takeInCharge = (platform: Platform, act: Act, number: string): Promise<void> =>
  changeRequest(platform, act, number, 'take', ({ record }) =>
    record({}, { assigned_to: act.viewer.account, assigned_name: actorOf(act).name }),
  );
