import type { FindingView } from "@/lib/data/queries/finding-view";
import { longDate } from "@/lib/format/dates";
import type { flashFor } from "@/lib/web/flash";
import { words } from "@/lib/words/words";

type Flash = NonNullable<Awaited<ReturnType<typeof flashFor>>>;

/** What the page says after a voice was recorded late: it is in the history, and the later one goes on standing. */
export function lateFlash(
  code: string,
  { update, assurance }: Pick<FindingView, "update" | "assurance">,
): Flash | null {
  if (code === "update-progress" && update) {
    return {
      code,
      title: "The update is recorded.",
      next: `It is in the history; the later update of ${longDate(update.on)} still stands.`,
      putRight: words.putRight.of[code],
    };
  }
  if (code === "record-assurance" && assurance) {
    return {
      code,
      title: "Your assurance is recorded.",
      next: `It is in the history; the later assurance of ${longDate(assurance.on)} still stands.`,
      putRight: words.putRight.of[code],
    };
  }
  return null;
}
