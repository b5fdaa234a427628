import { Tag, type TagLook } from "@/components/ui/tag";
import type { MeasureState } from "@/lib/domain/measure/measure";
import { words } from "@/lib/words/words";

const LOOKS: Record<MeasureState, TagLook> = {
  "on-target": { tone: "good", shape: "tick" },
  "off-target": { tone: "warn", shape: "diamond" },
  "no-reading": { tone: "none", shape: "dashes" },
};

/** On or off target, as a word with its shape. */
export const MeasureTag = ({ state }: { state: MeasureState }) => (
  <Tag {...LOOKS[state]}>{words.measure.state[state]}</Tag>
);
