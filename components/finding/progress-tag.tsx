import { Tag, type TagLook } from "@/components/ui/tag";
import type { Progress } from "@/lib/domain/progress/lists";
import { words } from "@/lib/words/words";

export const PROGRESS_LOOKS: Record<Progress | "nothing", TagLook> = {
  "on-track": { tone: "good", shape: "up" },
  "some-issues": { tone: "warn", shape: "diamond" },
  "off-track": { tone: "bad", shape: "cross" },
  delivered: { tone: "done", shape: "disc" },
  nothing: { tone: "none", shape: "dashes" },
};

/** The force's word; null before its first update, when the owner, or having none, says what is waited for. */
export const ProgressTag = ({ progress, hasOwner }: { progress: Progress | null; hasOwner: boolean }) => (
  <Tag {...PROGRESS_LOOKS[progress ?? "nothing"]}>{words.progress.standing(progress, hasOwner)}</Tag>
);
