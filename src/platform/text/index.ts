/** How dates, numbers and lists are written in French; pure, so that browser code may use it too. */
export {
  type CalendarDate,
  calendarDateOf,
  formatDate,
  formatDateTime,
  formatDateWithoutWeekday,
  formatShortDate,
  formatTime,
} from './dates.ts';
export { formatAmount, formatCount, formatFileSize, formatList, formatNumber, plural } from './numbers.ts';
