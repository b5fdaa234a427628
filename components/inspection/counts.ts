import { FINDING_KINDS, type FindingKind } from "@/lib/domain/finding/kind";
import type { Grade } from "@/lib/domain/inspection/inspection";
import type { Entry } from "@/lib/domain/list/lists";
import { inSentence } from "@/lib/format/in-sentence";
import { words } from "@/lib/words/words";

/** "1 cause of concern", "2 recommendations": most serious first; empty without findings. */
export const kindCounts = (kinds: readonly FindingKind[]): readonly string[] =>
  FINDING_KINDS.flatMap((kind) => {
    const count = kinds.filter((one) => one === kind).length;
    return count === 0 ? [] : words.finding.count(kind, count);
  });

/** "2 good", "1 inadequate": best first; empty without judgments. */
export const gradeCounts = (grades: readonly Grade[], list: readonly Entry[]): readonly string[] =>
  list.flatMap(({ key, name }) => {
    const count = grades.filter((one) => one === key).length;
    return count === 0 ? [] : `${count} ${inSentence(name)}`;
  });
