import { type Shape, Tag, type Tone } from "@/components/ui/tag";
import type { Status } from "@/lib/domain/finding/finding";
import { words } from "@/lib/words/words";

const LOOKS: Record<Status, { tone: Tone; shape: Shape }> = {
  open: { tone: "open", shape: "ring" },
  engage: { tone: "engage", shape: "triangle" },
  closed: { tone: "closed", shape: "tick" },
};

/** The inspectorate's word. */
export const StatusTag = ({ status }: { status: Status }) => (
  <Tag {...LOOKS[status]}>{words.finding.status[status]}</Tag>
);
