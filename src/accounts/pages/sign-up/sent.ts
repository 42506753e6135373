import { words } from '../../messages.ts';
import type { SentMessage } from '../message-sent/render.tsx';

/** The page after sign-up. */
export const signUpSent: SentMessage = {
  title: words.sent.signUpTitle,
  next: words.sent.signUpNext,
  path: '/inscription/envoyee',
  resendPath: '/activation/nouveau-lien',
  startPath: '/inscription',
};
