import { type Shape, Tag, type Tone } from "@/components/ui/tag";
import type { Progress } from "@/lib/domain/progress/lists";
import { words } from "@/lib/words/words";

const LOOKS: Record<Progress | "nothing", { tone: Tone; shape: Shape }> = {
  "on-track": { tone: "good", shape: "up" },
  "some-issues": { tone: "warn", shape: "diamond" },
  "off-track": { tone: "bad", shape: "cross" },
  delivered: { tone: "done", shape: "disc" },
  nothing: { tone: "none", shape: "dashes" },
};

/** The force's word; null before its first update, when the owner, or having none, says what is waited for. */
export const ProgressTag = ({ progress, hasOwner }: { progress: Progress | null; hasOwner: boolean }) => (
  <Tag {...LOOKS[progress ?? "nothing"]}>{words.progress.standing(progress, hasOwner)}</Tag>
);
