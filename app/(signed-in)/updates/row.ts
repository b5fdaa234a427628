import type { ToUpdate } from "@/lib/data/queries/updates";
import type { CalendarDate } from "@/lib/domain/calendar";
import { dayAndAge } from "@/lib/format/dates";
import { inSentence } from "@/lib/format/in-sentence";
import { updateFields } from "@/lib/forms/updates";
import type { UpdateRow } from "@/lib/forms/updates-state";
import { words } from "@/lib/words/words";

/** A finding as the form shows it; with its owner where it may be another's. */
export const toRow = (finding: ToUpdate, today: CalendarDate, owners: boolean): UpdateRow => {
  const { reference, text, kind, status, progress, updatedOn, next, ownerPost, ownerLeft, version } = finding;
  const owner = ownerPost && ownerLeft ? words.finding.left(ownerPost) : ownerPost;
  return {
    reference,
    text,
    about: [
      inSentence(words.finding.kind[kind].one),
      inSentence(words.finding.status[status]),
      ...(progress ? [inSentence(words.progress.value[progress])] : []),
      words.progress.updated(progress, updatedOn && dayAndAge(updatedOn, today)),
      ...(owners ? [owner ?? "nobody owns it yet"] : []),
    ],
    next: next && words.progress.next(next),
    fields: updateFields(reference, progress, today),
    version,
  };
};

/** What was typed of a finding that the asker does not see, or no more: it stays in sight, to be copied. */
export const rowOfNothing = (reference: string, today: CalendarDate): UpdateRow => ({
  reference,
  text: "There is no finding with this reference that you can see.",
  about: [],
  next: null,
  fields: updateFields(reference, null, today),
  version: 0,
});
