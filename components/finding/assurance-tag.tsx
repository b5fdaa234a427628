import { type Shape, Tag, type Tone } from "@/components/ui/tag";
import type { Assurance } from "@/lib/domain/assurance/lists";
import { words } from "@/lib/words/words";

const LOOKS: Record<Assurance, { tone: Tone; shape: Shape }> = {
  "not-reviewed": { tone: "none", shape: "dashes" },
  assured: { tone: "good", shape: "disc" },
  "partly-assured": { tone: "warn", shape: "half" },
  "not-assured": { tone: "bad", shape: "cross" },
};

/** The local policing body's word. */
export const AssuranceTag = ({ assurance }: { assurance: Assurance }) => (
  <Tag {...LOOKS[assurance]}>{words.assurance.value[assurance]}</Tag>
);
