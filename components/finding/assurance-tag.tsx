import { type Shape, Tag, type Tone } from "@/components/ui/tag";
import type { Assurance } from "@/lib/domain/assurance/lists";
import { ASSURANCE_LABELS } from "@/lib/format/labels";

const LOOKS: Record<Assurance, { tone: Tone; shape: Shape }> = {
  "not-reviewed": { tone: "none", shape: "dashes" },
  assured: { tone: "good", shape: "disc" },
  "partly-assured": { tone: "warn", shape: "half" },
  "not-assured": { tone: "bad", shape: "cross" },
};

/** The local policing body's word. */
export const AssuranceTag = ({ assurance }: { assurance: Assurance }) => (
  <Tag {...LOOKS[assurance]}>{ASSURANCE_LABELS[assurance]}</Tag>
);
