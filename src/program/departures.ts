import type { Forget } from '../accounts/index.ts';
import { forgetDrafts } from '../filing/index.ts';
import { forgetMails } from '../platform/mail/index.ts';
import { forgetSafe } from '../safe/index.ts';
import { forgetMember } from '../spaces/index.ts';

/** What each module forgets of somebody who leaves: drafts before the spaces that they stand in. */
export const forgetting: readonly Forget[] = [forgetDrafts, forgetSafe, forgetMember, forgetMails];
