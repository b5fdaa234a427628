import type { ReactNode } from "react";
import { Tag, type TagLook } from "@/components/ui/tag";
import type { DoneTestState } from "@/lib/domain/done-test/done-test";

const LOOKS: Record<DoneTestState, TagLook> = {
  "not-agreed": { tone: "none", shape: "dashes" },
  agreed: { tone: "open", shape: "ring" },
  met: { tone: "good", shape: "tick" },
  "evidence-gone": { tone: "warn", shape: "diamond" },
};

/** How a done test stands, as a word with its shape. */
export const DoneTestTag = ({ state, children }: { state: DoneTestState; children: ReactNode }) => (
  <Tag {...LOOKS[state]}>{children}</Tag>
);
