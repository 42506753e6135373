/** The thread between a citizen and the service in charge, the same seen from both sides. */
export { words as messageWords } from './messages.fr.ts';
export { postMessage, type RefusedMessage } from './post-message.ts';
export { type PostedForm, readFormWithFiles } from './read-post.ts';
export { Thread } from './thread.tsx';
