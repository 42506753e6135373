import ipaddr from 'ipaddr.js';

/** How often something may be tried. */
export interface ThrottleRule {
  /** Distinguishes the counters of two rules for the same person: « sign-in by account », « mail by address ». */
  readonly name: string;
  /** Attempts older than this are forgotten. */
  readonly windowSeconds: number;
  /** From how many attempts on, and for how long, nothing more is accepted; the waits grow. */
  readonly locks: readonly { readonly from: number; readonly seconds: number }[];
}

/** How long the rule closes the door after this many attempts, in seconds; 0 leaves it open. */
export const lockSeconds = (rule: ThrottleRule, attempts: number): number => {
  const [first, ...others] = rule.locks;
  if (!first || attempts < first.from) return 0;
  const last = rule.locks.at(-1);
  if (last && attempts >= last.from) return last.seconds;
  // Between two steps the person may try again: only reaching a step makes them wait.
  return [first, ...others].find((lock) => lock.from === attempts)?.seconds ?? 0;
};

/**
 * The network an address belongs to: the address itself in IPv4, the /64 of a household or a company in IPv6,
 * whose owner can take a new address for each attempt. What is no address stands for itself.
 */
export const networkOf = (address: string): string => {
  if (!ipaddr.isValid(address)) return address;
  const read = ipaddr.process(address);
  if (read.kind() === 'ipv4') return read.toString();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${read.toNormalizedString().split('%', 1)[0]}/64`)}/64`;
};
