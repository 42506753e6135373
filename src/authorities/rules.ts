import type { Portal, Stage, Steward } from '../access/index.ts';

/** Every reason for which something said of an authority is refused. */
export type AuthorityRefusal =
  | 'missing'
  | 'too_long'
  | 'slug'
  | 'reserved'
  | 'taken'
  | 'host'
  | 'insee'
  | 'insee_kind'
  | 'siren'
  | 'time_zone'
  | 'colour'
  | 'image'
  | 'phone'
  | 'email'
  | 'https'
  | 'postcode'
  | 'day'
  | 'hour'
  | 'hours_order'
  | 'hours_overlap'
  | 'kind'
  | 'legal'
  | 'accessibility'
  | 'stage'
  | 'itself'
  | 'unknown'
  | 'circle'
  | 'repeated';

/** First segments of the platform's own addresses. */
export const reservedSlugs: readonly string[] = ['assets', 'sante', 'operateur', 'api', 'hooks', 'galerie'];

const departments = /^(0[1-9]|[13-8]\d|9[0-5]|2[1-9]|2[AB]|97[1-8]|98[4678])$/;

/** « 70999 », « 2A004 », « 97411 » for a commune, « 70 », « 2B », « 974 » for a département: both begin with a département that exists. */
export const isInseeCode = (code: string): boolean => {
  if (departments.test(code)) return true;
  const department = /^9[78]/.test(code) ? code.slice(0, 3) : code.slice(0, 2);
  return (
    /^[\dAB]{5}$/.test(code) && departments.test(department) && Number(code.slice(department.length)) > 0
  );
};

/** A commune has five characters, a département two or three; an intercommunality has a SIREN and no such code. */
export const inseeFits = (kind: Portal['kind'], code: string | null | undefined): boolean => {
  if (!code) return true;
  if (kind === 'intercommunality') return false;
  return kind === 'commune' ? code.length === 5 : code.length < 5;
};

/** Whether the machine knows this clock by its name; « +04:00 » is an offset, which knows nothing of summer time. */
export const isTimeZone = (name: string): boolean => {
  if (!/^[A-Z][A-Za-z_]+(\/[A-Za-z_-]+)+$/.test(name)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('fr', { timeZone: name }));
  } catch {
    return false;
  }
};

type Hours = readonly { readonly days: readonly number[]; readonly from: string; readonly to: string }[];

/** Whether two openings of one day overlap; those that touch (9–12, 12–17) do not. */
export const overlappingHours = (hours: Hours): boolean =>
  hours.some((one, index) =>
    hours
      .slice(index + 1)
      .some(
        (other) =>
          one.from < other.to && other.from < one.to && one.days.some((day) => other.days.includes(day)),
      ),
  );

// Whom the program suspended does not open again by itself.
const byStaff: Record<Stage, readonly Stage[]> = {
  preparing: ['open'],
  open: ['closed'],
  suspended: [],
  closed: ['open'],
};
const byProgram: Record<Stage, readonly Stage[]> = {
  preparing: ['open', 'closed'],
  open: ['suspended', 'closed'],
  suspended: ['open', 'closed'],
  closed: ['open', 'preparing'],
};

/** Whether a portal may go from a stage to another, at the word of this steward. */
export const mayMove = (by: Steward['kind'], from: Stage, to: Stage): boolean =>
  (by === 'program' ? byProgram : byStaff)[from].includes(to);
