import type { Decision } from '../requests/index.ts';
import type { InboxSort, InboxView } from './rules.ts';

/** The page of a request on the agents' side. */
export const agentRequestPath = (number: string): string => `/agent/demandes/${number}`;

/** The lists of the inbox. */
export const viewAddresses: Readonly<Record<InboxView, string>> = {
  open: 'ouvertes',
  untaken: 'a-prendre-en-charge',
  inProgress: 'en-cours',
  awaitingComplement: 'complement-demande',
  mine: 'mes-dossiers',
  done: 'terminees',
  accepted: 'acceptees',
  refused: 'refusees',
  closed: 'classees',
  cancelled: 'annulees',
};

/** The orders of the inbox. */
export const sortAddresses: Readonly<Record<InboxSort, string>> = { recent: 'recent', oldest: 'ancien' };

/** The parts of a request's page but the first, which is the page itself. */
export const partAddresses = { messages: 'messages', history: 'historique' } as const;

/** What an agent may decide. */
export const outcomeAddresses: Readonly<Record<Decision['outcome'], string>> = {
  accept: 'accepter',
  refuse: 'refuser',
  close: 'classer',
};

/** The page of a decision. */
export const decisionPath = (number: string, outcome: Decision['outcome']): string =>
  `${agentRequestPath(number)}/decision?issue=${outcomeAddresses[outcome]}`;

/** The page by which a complement is asked. */
export const complementPath = (number: string): string => `${agentRequestPath(number)}/complement`;

/** What a word of an address stands for; undefined when it is none of these. */
export const readAddress = <Key extends string>(
  addresses: Readonly<Record<Key, string>>,
  word: unknown,
): Key | undefined => (Object.keys(addresses) as Key[]).find((key) => addresses[key] === word);
