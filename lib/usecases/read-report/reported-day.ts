import type { Db } from "@/lib/data/scope";
import { findingsNamed } from "@/lib/data/store/findings-named";
import { openSpell } from "@/lib/data/store/spells";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Refusal } from "@/lib/domain/refusal";
import { reportedDayUnfit } from "@/lib/domain/report-review/reported-day";
import type { ReviewedChange } from "@/lib/domain/report-review/review";

/** Why the register says that a change cannot have taken effect on the day that is reported; null when it can. */
export async function changeUnfit(
  db: Db,
  forceId: string,
  { what, date, references }: Pick<ReviewedChange, "what" | "date" | "references">,
  today: CalendarDate,
): Promise<Refusal | null> {
  const named = what === "close" ? [...(await findingsNamed(db, forceId, references)).values()] : [];
  const spell = what === "leave-engage" ? await openSpell(db, forceId) : null;
  const earliest = { published: named.map(({ publishedOn }) => publishedOn), spell: spell?.enteredOn ?? null };
  return reportedDayUnfit(date, earliest, today);
}
