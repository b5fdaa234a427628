import type { Verdict } from "@/lib/domain/verdict";
import { words } from "./words";

/** "unbroken to entry 162", "broken at entry 12 (its text was changed after it was written)" */
export const verdictInWords = (verdict: Verdict): string =>
  verdict.unbroken
    ? words.register.unbroken(verdict.length, verdict.signed, verdict.met)
    : verdict.entry === null
      ? words.register.checkpointsChanged
      : words.register.brokenAt(verdict.entry, words.register.breaks[verdict.break]);
