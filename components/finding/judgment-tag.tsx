import { Tag, type Tone } from "@/components/ui/tag";
import type { Grade } from "@/lib/domain/inspection/inspection";
import { words } from "@/lib/words/words";

const TONES: Record<Grade, Tone> = {
  outstanding: "done",
  good: "good",
  adequate: "open",
  "requires-improvement": "warn",
  inadequate: "bad",
  ungraded: "none",
};

/** A grade as its word. `stands` marks one that was not inspected this time: last year's grade stands. */
export const JudgmentTag = ({ grade, stands = false }: { grade: Grade; stands?: boolean }) => (
  <span className="grade">
    <Tag tone={TONES[grade]} shape="none">
      {words.inspection.grade[grade]}
    </Tag>
    {stands && (
      <span className="small quiet block max-w-48 whitespace-normal">not inspected: last year’s grade stands</span>
    )}
  </span>
);
