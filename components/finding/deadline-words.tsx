import type { CalendarDate } from "@/lib/domain/calendar";
import type { Deadline } from "@/lib/domain/finding/deadline";
import { words } from "@/lib/words/words";

/** The deadline as published, in serif; "none published" is said here, so in sans. */
export const DeadlineWords = ({ deadline, publishedOn }: { deadline: Deadline; publishedOn: CalendarDate | null }) => (
  <span className={deadline.kind === "none" ? "quiet" : "published"}>
    {words.finding.deadline(deadline, publishedOn)}
  </span>
);
