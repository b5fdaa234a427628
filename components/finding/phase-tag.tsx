import { Tag } from "@/components/ui/tag";
import type { CalendarDate } from "@/lib/domain/calendar";
import { longDate } from "@/lib/format/dates";

/** The phase of a force's monitoring, and since when: "Engage since 24 November 2023". */
export const PhaseTag = ({ engaged, since }: { engaged: boolean; since?: CalendarDate | null }) => (
  <Tag tone={engaged ? "engage" : "open"} shape={engaged ? "triangle" : "ring"}>
    {engaged ? "Engage" : "Scan"}
    {since && ` since ${longDate(since)}`}
  </Tag>
);
