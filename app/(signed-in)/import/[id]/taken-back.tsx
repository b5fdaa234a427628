import { Notice } from "@/components/ui/notice";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { Took } from "@/lib/domain/register-import/import-change";
import { longDate } from "@/lib/format/dates";
import { counted, joined } from "@/lib/format/lists";

const MOST = 10;
const named = (names: readonly string[]) =>
  joined(names.length > MOST + 1 ? [...names.slice(0, MOST), `${names.length - MOST} more`] : names);

/** What went of an import that was taken back, and what stayed. */
export const TakenBackNotice = ({
  takenBack: { on, references, reports, stayed },
}: {
  takenBack: Took & { readonly on: CalendarDate };
}) => (
  <Notice
    tone="done"
    title={`Taken back on ${longDate(on)}: ${counted(references.length, "finding is", "findings are")} in no count any more.`}
  >
    {named(references)}.
    {reports.length > 0 && ` With ${references.length === 1 ? "it" : "them"} went ${named(reports)}.`}
    {stayed.length > 0 &&
      ` ${counted(stayed.length, "finding")} that somebody had worked on ${stayed.length === 1 ? "stays" : "stay"}: ${named(stayed)}.`}{" "}
    The same file can be imported again.
  </Notice>
);
