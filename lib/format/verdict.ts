import type { Break, Verdict } from "@/lib/domain/verdict";

/** In words that follow "broken at entry 12". */
const BREAKS: Record<Break, string> = {
  missing: "the entry is missing",
  extra: "the chain does not know of the entry",
  unlinked: "it does not follow the entry before it",
  rehashed: "its hash is not that of what it says",
  rewritten: "its text was changed after it was written",
  disagrees: "what is stored beside its text does not agree with it",
  head: "the chain ends on another hash",
};

/** "unbroken to entry 162", "broken at entry 12 (its text was changed after it was written)" */
export const verdictInWords = (verdict: Verdict): string =>
  verdict.unbroken
    ? `unbroken to entry ${verdict.length}`
    : `broken at entry ${verdict.entry} (${BREAKS[verdict.break]})`;
