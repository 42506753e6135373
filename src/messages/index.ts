/** The thread between a citizen and the service in charge, the same seen from both sides. */
export { postMessage, type RefusedMessage } from './post-message.ts';
export { messageInput } from './read-message.ts';
export { Thread } from './thread.tsx';
