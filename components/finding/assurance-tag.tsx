import { Tag, type TagLook } from "@/components/ui/tag";
import type { Assurance } from "@/lib/domain/assurance/lists";
import { words } from "@/lib/words/words";

export const ASSURANCE_LOOKS: Record<Assurance, TagLook> = {
  "not-reviewed": { tone: "none", shape: "dashes" },
  assured: { tone: "good", shape: "disc" },
  "partly-assured": { tone: "warn", shape: "half" },
  "not-assured": { tone: "bad", shape: "cross" },
};

/** The local policing body's word. */
export const AssuranceTag = ({ assurance }: { assurance: Assurance }) => (
  <Tag {...ASSURANCE_LOOKS[assurance]}>{words.assurance.value[assurance]}</Tag>
);
