import type { CalendarDate } from "./calendar";
import type { Standing } from "./policy";

/** What happened on the earliest day that a date may name. */
export type EarliestBecause =
  | "published"
  | "status"
  | "submitted"
  | "decided"
  | "period"
  | "spell"
  | "reason"
  | "left"
  | "spell-step";

/**
 * Every reason for which the register refuses what somebody asked. A closed list: `lib/format/refusals.ts` words each
 * one once, and what is missing here cannot be refused.
 */
export type Refusal =
  | { readonly why: "not-found" }
  | { readonly why: "not-yours"; readonly who: readonly Standing[] }
  | { readonly why: "page-out-of-date" }
  | { readonly why: "busy" }
  | { readonly why: "decided-meanwhile"; readonly by: string; readonly what: string; readonly on: CalendarDate }
  | { readonly why: "unpublished" }
  | { readonly why: "already-closed"; readonly by: string; readonly on: CalendarDate }
  | { readonly why: "closed-findings-stand"; readonly by: string; readonly on: CalendarDate }
  | { readonly why: "not-closed" }
  | { readonly why: "reopen-first" }
  | { readonly why: "not-in-engage" }
  | { readonly why: "already-in-engage" }
  | { readonly why: "part-of-its-cause"; readonly parent: string }
  | { readonly why: "already-submitted"; readonly by: string; readonly on: CalendarDate }
  | { readonly why: "nothing-submitted" }
  | { readonly why: "points-unanswered"; readonly points: readonly number[] }
  | { readonly why: "points-missing" }
  | { readonly why: "evidence-not-shared" }
  | { readonly why: "own-submission" }
  | { readonly why: "recommendations-open"; readonly open: readonly string[]; readonly pending: readonly string[] }
  | {
      readonly why: "successor-unfit";
      readonly because: "missing" | "unknown" | "other-force" | "closed" | "unpublished" | "cycle" | "itself";
    }
  | { readonly why: "evidence-unknown" }
  | { readonly why: "evidence-withdrawn" }
  | { readonly why: "evidence-not-widened" }
  | { readonly why: "evidence-in-basis" }
  | { readonly why: "person-unfit"; readonly field: "owner" | "sponsor" }
  | { readonly why: "nothing-changed" }
  | { readonly why: "kind-unfit"; readonly because: "parent" | "recommendations" | "target" }
  | { readonly why: "no-date-of-its-own" }
  | { readonly why: "date-pending"; readonly to: CalendarDate }
  | { readonly why: "no-date-pending" }
  | { readonly why: "move-reason-missing" }
  | { readonly why: "same-date" }
  | { readonly why: "target-in-the-past" }
  | { readonly why: "target-too-far"; readonly latest: CalendarDate }
  | { readonly why: "sponsor-decides" }
  | { readonly why: "link-unfit"; readonly because: "missing" | "other-force" | "itself" | "already" | "later" }
  | { readonly why: "date-in-the-future"; readonly field: string }
  | {
      readonly why: "date-too-early";
      readonly field: string;
      readonly earliest: CalendarDate;
      readonly because: EarliestBecause;
    }
  | { readonly why: "engage-reason-missing" }
  | { readonly why: "engage-reason-unknown" }
  | { readonly why: "spell-open"; readonly since: CalendarDate }
  | { readonly why: "no-spell" }
  | { readonly why: "spell-changed" }
  | { readonly why: "already-published"; readonly on: CalendarDate }
  | { readonly why: "nothing-to-publish" }
  | { readonly why: "cause-without-recommendation"; readonly text: string }
  | { readonly why: "deadline-before-publication"; readonly text: string }
  | { readonly why: "parent-unfit" }
  | { readonly why: "force-unfit" }
  | {
      readonly why: "draft-unfit";
      readonly because:
        | "unknown"
        | "parent"
        | "cause"
        | "split"
        | "join"
        | "lines"
        | "words"
        | "title"
        | "publication"
        | "judgment"
        | "proposal"
        | "other-force"
        | "inspection"
        | "repeats-later"
        | "recorded"
        | "discarded";
    }
  | { readonly why: "draft-too-long"; readonly text: string }
  | { readonly why: "import-ended"; readonly because: "running" | "done" | "dropped" }
  | {
      readonly why: "proposal-decided";
      readonly by: string;
      readonly what: "confirmed" | "declined";
      readonly on: CalendarDate;
    }
  | { readonly why: "records-added"; readonly references: readonly string[] }
  | { readonly why: "person-known" }
  | { readonly why: "role-unfit" }
  | { readonly why: "not-oneself" }
  | { readonly why: "last-administrator" };
