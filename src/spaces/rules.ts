import type { Space, Viewer } from '../access/index.ts';

const longestWebsite = 200;

/** The address of a site as people type it, made whole; null when nothing was typed, undefined when it is not one. */
export const readWebsite = (typed: string): string | null | undefined => {
  const text = typed.trim();
  if (text === '') return null;
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (whole.length > longestWebsite || /\s/.test(whole) || !URL.canParse(whole)) return undefined;
  const url = new URL(whole);
  const known = url.protocol === 'https:' || url.protocol === 'http:';
  const named = /^[^.]+(\.[^.]+)+$/.test(url.hostname) && url.username === '';
  return known && named ? url.href.replace(/\/$/, '') : undefined;
};

/** The space in which a person acts for themself. */
export const ownSpace = (viewer: Pick<Viewer, 'spaces'>): Space | undefined =>
  viewer.spaces.find((space) => space.kind === 'person');

/** Only those who answer for an organisation change what is known of it. */
export const mayChange = (space: Pick<Space, 'kind' | 'role'>): boolean =>
  space.kind === 'organisation' && space.role === 'manager';

const day = 24 * 3600;

/** For how many seconds one may come into a guest space: to prove the address first, then by what was proved. */
export const guestLife = { unproven: day, proven: 30 * day } as const;

/** A moment this many seconds later. */
export const after = (at: Date, seconds: number): Date => new Date(at.getTime() + seconds * 1000);
