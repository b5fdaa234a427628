import type { CalendarDate } from "../calendar";

/**
 * The first day of the fieldwork that a note's period ends before: what was so before an inspection cannot show that what the
 * inspection found is put right. Null where it ends later, or where either is not known.
 */
export const endsBeforeFieldwork = (
  to: CalendarDate | null,
  fieldworkFrom: CalendarDate | null,
): CalendarDate | null => (to !== null && fieldworkFrom !== null && to < fieldworkFrom ? fieldworkFrom : null);
