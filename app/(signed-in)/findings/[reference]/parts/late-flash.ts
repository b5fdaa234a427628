import type { FindingView } from "@/lib/data/queries/finding-view";
import { longDate } from "@/lib/format/dates";
import type { flashFor } from "@/lib/web/flash";

type Flash = NonNullable<ReturnType<typeof flashFor>>;

/** What the page says after a voice was recorded late: it is in the history, and the later one goes on standing. */
export function lateFlash(
  done: string | readonly string[] | undefined,
  { update, assurance }: Pick<FindingView, "update" | "assurance">,
): Flash | null {
  if (done === "update-progress" && update) {
    return {
      title: "The update is recorded.",
      next: `It is in the history; the later update of ${longDate(update.on)} still stands.`,
    };
  }
  if (done === "record-assurance" && assurance) {
    return {
      title: "Your assurance is recorded.",
      next: `It is in the history; the later assurance of ${longDate(assurance.on)} still stands.`,
    };
  }
  return null;
}
