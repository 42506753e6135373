/** How French writes a date, an hour, a size, a list. */
type Day = Readonly<Record<'weekday' | 'day' | 'month' | 'year', string>>;

const noBreakSpace = '\u00a0';

/** « 1er » for the first day of a month and plain numbers for the others. */
const dayOfMonth = (day: string): string => (day === '1' ? '1er' : day);

export const words = {
  day: ({ day, month, year }: Day) => `${dayOfMonth(day)} ${month} ${year}`,
  dayOfWeek: ({ weekday, day, month, year }: Day) => `${weekday} ${dayOfMonth(day)} ${month} ${year}`,
  shortDay: (day: string, month: string, year: string) => `${day}/${month}/${year}`,
  hour: (hour: number, minute: string) => {
    const hours = `${hour}${noBreakSpace}h`;
    return minute === '00' ? hours : `${hours}${noBreakSpace}${minute}`;
  },
  dayAndHour: (day: string, hour: string) => `${day} à ${hour}`,
  /** Zero and everything under two are singular. */
  isSingular: (count: number) => Math.abs(count) < 2,
  sizes: { gigabytes: 'Go', megabytes: 'Mo', kilobytes: 'ko' },
  byte: 'octet',
  last: { and: 'et', or: 'ou' },
};
