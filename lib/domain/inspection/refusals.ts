import type { CalendarDate } from "../calendar";

/** Why the register refuses something about inspections and their publication. */
export type InspectionRefusal =
  | { readonly why: "already-published"; readonly on: CalendarDate }
  | { readonly why: "nothing-to-publish" }
  | { readonly why: "records-unchosen" }
  | {
      readonly why: "merge-unfit";
      /** It is no force's record; it was merged already; there is no such report; it is itself; that one is not published, was merged itself, or is not on all its forces; no such finding; one finding for two. */
      readonly because: "record" | "merged" | "missing" | "itself" | "draft" | "ended" | "forces" | "finding" | "twice";
    }
  | { readonly why: "merge-both-worked"; readonly reference: string; readonly other: string }
  | { readonly why: "merge-family"; readonly reference: string; readonly other: string }
  | { readonly why: "merge-kinds"; readonly reference: string; readonly other: string }
  | { readonly why: "merge-response-begun" }
  | { readonly why: "cause-without-recommendation"; readonly text: string }
  | { readonly why: "deadline-before-publication"; readonly text: string }
  | { readonly why: "parent-unfit" }
  | { readonly why: "force-unfit" };
