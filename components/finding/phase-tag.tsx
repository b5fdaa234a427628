import { Tag } from "@/components/ui/tag";
import type { CalendarDate } from "@/lib/domain/calendar";
import { longDate } from "@/lib/format/dates";

/** The phase of a force's monitoring, as the list of phases calls it, and since when: "Engage since 24 November 2023". */
export const PhaseTag = ({ name, engaged, since }: { name: string; engaged: boolean; since?: CalendarDate | null }) => (
  <Tag tone={engaged ? "engage" : "open"} shape={engaged ? "triangle" : "ring"}>
    {name}
    {since && ` since ${longDate(since)}`}
  </Tag>
);
