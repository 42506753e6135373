const MINUTE = 60_000;
/** Since then every zone is a whole number of minutes away from UTC: two instants of a minute have one day and one hour. */
const WHOLE_MINUTES_SINCE = Date.UTC(1973, 0, 1);
/** Enough for the pages of many requests; forgotten together when they are too many. */
const REMEMBERED = 2_000;

/**
 * What a clock shows in a zone, asked once a minute of it: a page asks for the same instants again and again, and reading
 * a clock of another zone was 3 % of what the server does (measured on a whole filing).
 */
export const onceAMinute = <Shown>(
  localeOf: () => string,
  read: (locale: string, zone: string, date: Date) => Shown,
): ((zone: string, date: Date) => Shown) => {
  const shown = new Map<string, Shown>();
  return (zone, date) => {
    const locale = localeOf();
    if (!(date.getTime() >= WHOLE_MINUTES_SINCE)) return read(locale, zone, date);
    const minute = `${locale} ${zone} ${Math.floor(date.getTime() / MINUTE)}`;
    const known = shown.get(minute);
    if (known !== undefined) return known;
    if (shown.size >= REMEMBERED) shown.clear();
    const value = read(locale, zone, date);
    shown.set(minute, value);
    return value;
  };
};
