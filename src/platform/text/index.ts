/** Days of the calendar, and how dates, numbers and lists are written in the current language; pure, so that browser code may use it too. */
export {
  addDays,
  addMonths,
  type CalendarDate,
  daysBetween,
  daysInMonth,
  isDay,
  weekdayOf,
  writeDay,
} from './calendar.ts';
export {
  calendarDateOf,
  formatDate,
  formatDateTime,
  formatDateWithoutWeekday,
  formatHour,
  formatShortDate,
  formatTime,
  hourOf,
} from './dates.ts';
export { formatAmount, formatCount, formatFileSize, formatList, formatNumber, plural } from './numbers.ts';
export { countSigns, hasMoreSigns } from './signs.ts';
