import "server-only";
import { randomUUID } from "node:crypto";

const kept = { moment: 0, nth: 0 };
/** So many have a place within a millisecond, by the twelve bits that stand after the version; what comes then borrows from the next. */
const MOST = 4_096;

/**
 * An id (UUID, version 7) that comes after every one that this process made before: thousands of rows written together stand together in
 * every index, where ids of chance each look for a place of their own. The rest of it is chance.
 */
export function idInOrder(): string {
  const now = Date.now();
  if (now > kept.moment) {
    kept.moment = now;
    kept.nth = 0;
  } else {
    kept.nth += 1;
    if (kept.nth === MOST) {
      kept.moment += 1;
      kept.nth = 0;
    }
  }
  const moment = kept.moment.toString(16).padStart(12, "0");
  const nth = kept.nth.toString(16).padStart(3, "0");
  return `${moment.slice(0, 8)}-${moment.slice(8)}-7${nth}${randomUUID().slice(18)}`;
}
