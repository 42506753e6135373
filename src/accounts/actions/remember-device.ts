import type { Transaction } from '../../platform/database/index.ts';
import { hashSecret, newSecret } from '../../platform/identifiers/index.ts';
import { isDevice, keepDevice } from '../repository-devices.ts';
import { deviceLife, later } from '../rules.ts';

/** What the browser keeps of being known: a secret, and until when. */
export interface KnownDevice {
  readonly secret: string;
  readonly expires: Date;
}

/**
 * Remembers the browser of somebody who has just proved who they are. It keeps its secret when it has one of ours: several
 * people may share it. A secret that we did not draw is worth nothing: somebody else may have put it there.
 */
export const rememberDevice = async (
  tx: Transaction,
  account: string,
  presented: string | undefined,
  at: Date,
): Promise<KnownDevice> => {
  const known = presented && (await isDevice(tx, hashSecret(presented), at)) ? presented : undefined;
  const secret = known ?? newSecret();
  const expires = later(at, deviceLife);
  await keepDevice(tx, { hash: hashSecret(secret), account, expiresAt: expires });
  return { secret, expires };
};
