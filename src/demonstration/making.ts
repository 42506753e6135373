import type { StoredContents } from './contents.ts';
import type { Library } from './library.ts';

/** Where what the territory is made of takes its pictures and documents. */
export interface Making {
  readonly library: Library;
  readonly contents: StoredContents;
}

/** An authority that was made, with the teams in which its people will work. */
export interface PlacedAuthority {
  readonly slug: string;
  readonly id: string;
  readonly teams: readonly { readonly key: string; readonly id: string }[];
}
