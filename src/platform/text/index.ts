/** Days of the calendar, and how dates, numbers and lists are written in French; pure, so that browser code may use it too. */
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
  formatShortDate,
  formatTime,
} from './dates.ts';
export { formatAmount, formatCount, formatFileSize, formatList, formatNumber, plural } from './numbers.ts';
