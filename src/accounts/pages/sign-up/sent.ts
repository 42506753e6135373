import { words } from '../../messages.ts';
import type { SentMessage } from '../message-sent/render.tsx';

/** The page after sign-up. */
export const signUpSent: SentMessage = {
  get title() {
    return words.sent.signUpTitle;
  },
  get next() {
    return words.sent.signUpNext;
  },
  path: '/inscription/envoyee',
  resendPath: '/activation/nouveau-lien',
  startPath: '/inscription',
};
