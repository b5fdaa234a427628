import { Tag, type Tone } from "@/components/ui/tag";
import type { Grade } from "@/lib/domain/inspection/inspection";
import { type Entry, nameIn } from "@/lib/domain/list/lists";

/** Of the grades that the register began with; one that was added since stands in plain ink. */
const TONES: Readonly<Record<Grade, Tone>> = {
  outstanding: "done",
  good: "good",
  adequate: "open",
  "requires-improvement": "warn",
  inadequate: "bad",
  ungraded: "none",
};

/** A grade as the list of grades calls it. `stands` marks one that was not inspected this time: last year's grade stands. */
export const JudgmentTag = ({
  grade,
  grades,
  stands = false,
}: {
  grade: Grade;
  grades: readonly Entry[];
  stands?: boolean;
}) => (
  <span className="grade">
    <Tag tone={TONES[grade] ?? "none"} shape="none">
      {nameIn(grades, grade)}
    </Tag>
    {stands && (
      <span className="small quiet block max-w-48 whitespace-normal">not inspected: last year’s grade stands</span>
    )}
  </span>
);
