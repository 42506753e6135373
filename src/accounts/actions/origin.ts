/** Where a post comes from, and where the person was going. */
export interface Origin {
  /** `networkOf` the address: counted, never kept in clear. */
  readonly network: string;
  readonly returnTo: string | undefined;
  /** Secret of the device, when the browser has one. */
  readonly device: string | undefined;
  /** Whether the browser worked for this post: otherwise a mail that it asks for counts more strictly. */
  readonly worked?: boolean;
}
