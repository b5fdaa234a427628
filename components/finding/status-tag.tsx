import { Tag, type TagLook } from "@/components/ui/tag";
import type { Status } from "@/lib/domain/finding/finding";
import { words } from "@/lib/words/words";

export const STATUS_LOOKS: Record<Status, TagLook> = {
  open: { tone: "open", shape: "ring" },
  engage: { tone: "engage", shape: "triangle" },
  closed: { tone: "closed", shape: "tick" },
};

/** The inspectorate's word. */
export const StatusTag = ({ status }: { status: Status }) => (
  <Tag {...STATUS_LOOKS[status]}>{words.finding.status[status]}</Tag>
);
