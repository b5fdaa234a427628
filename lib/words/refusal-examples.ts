import { date } from "@/lib/domain/calendar";
import type { Refusal } from "@/lib/domain/refusal";
import { DECIDERS } from "@/lib/domain/target/lists";

const on = date("2024-06-18");
const by = "Inspector, HMICFRS";

/** Longer than what a sentence quotes. */
const LONG =
  "The force is failing to make sure that it properly assesses risk and attends incidents promptly enough to protect people";

/**
 * An example of each refusal in each of its variants, for the generated documentation and for tests. Total: a new refusal
 * does not compile without one.
 */
export const REFUSAL_EXAMPLES: { readonly [Why in Refusal["why"]]: readonly Extract<Refusal, { why: Why }>[] } = {
  "not-found": [{ why: "not-found" }],
  "not-yours": [{ why: "not-yours", who: ["inspector"] }],
  "page-out-of-date": [{ why: "page-out-of-date" }],
  busy: [{ why: "busy" }],
  "next-step-passed": [{ why: "next-step-passed", field: "nextOn", earliest: on }],
  "next-step-too-far": [{ why: "next-step-too-far", field: "nextOn", latest: on }],
  "nobody-suggested": [{ why: "nobody-suggested" }],
  "decided-meanwhile": [{ why: "decided-meanwhile", by, what: "returned", on }],
  unpublished: [{ why: "unpublished" }],
  "already-closed": [{ why: "already-closed", by, on }],
  "closed-findings-stand": [{ why: "closed-findings-stand", by, on }],
  "not-closed": [{ why: "not-closed" }],
  "reopen-first": [{ why: "reopen-first" }],
  "not-in-engage": [{ why: "not-in-engage" }],
  "already-in-engage": [{ why: "already-in-engage" }],
  "part-of-its-cause": [{ why: "part-of-its-cause", parent: "WMP-2023-004" }],
  "already-submitted": [{ why: "already-submitted", by: "Force coordinator, West Midlands Police", on }],
  "nothing-submitted": [{ why: "nothing-submitted" }],
  "points-unanswered": [
    { why: "points-unanswered", points: [2] },
    { why: "points-unanswered", points: [1, 3] },
  ],
  "points-missing": [{ why: "points-missing" }],
  "evidence-not-shared": [{ why: "evidence-not-shared" }],
  "done-tests-number": [{ why: "done-tests-number" }],
  "done-test-reason-missing": [{ why: "done-test-reason-missing" }],
  "done-test-unknown": [{ why: "done-test-unknown" }],
  "done-test-own": [{ why: "done-test-own" }],
  "done-tests-agreed": [{ why: "done-tests-agreed" }],
  "done-test-not-agreed": [{ why: "done-test-not-agreed" }],
  "done-test-evidence-missing": [{ why: "done-test-evidence-missing" }],
  "done-test-not-met": [{ why: "done-test-not-met" }],
  "done-tests-missing": [{ why: "done-tests-missing" }],
  "done-tests-unmet": [
    {
      why: "done-tests-unmet",
      tests: [
        { text: "Dip sample of 10 cases: 9 show supervisor sign-off.", state: "agreed" },
        { text: "No report waits longer than a week.", state: "evidence-gone" },
      ],
    },
    { why: "done-tests-unmet", tests: [{ text: "No report waits longer than a week.", state: "not-agreed" }] },
  ],
  "own-submission": [{ why: "own-submission" }],
  "recommendations-open": [
    { why: "recommendations-open", open: ["WMP-2023-005", "WMP-2023-006"], pending: ["WMP-2023-006"] },
    { why: "recommendations-open", open: ["WMP-2023-005"], pending: [] },
  ],
  "successor-unfit": (["missing", "unknown", "other-force", "closed", "unpublished", "cycle", "itself"] as const).map(
    (because) => ({ why: "successor-unfit", because }),
  ),
  "evidence-unknown": [{ why: "evidence-unknown" }],
  "evidence-withdrawn": [{ why: "evidence-withdrawn" }],
  "evidence-superseded": [{ why: "evidence-superseded" }],
  "evidence-not-widened": [{ why: "evidence-not-widened" }],
  "evidence-narrower": [{ why: "evidence-narrower" }],
  "evidence-used-already": [{ why: "evidence-used-already" }],
  "evidence-of-others": [{ why: "evidence-of-others", references: ["WMP-2023-004", "WMP-2023-005"] }],
  "file-unknown": [{ why: "file-unknown" }],
  "file-there-already": [{ why: "file-there-already", name: "Dip sample.pdf" }],
  "too-many-files": [{ why: "too-many-files" }],
  "evidence-in-basis": [{ why: "evidence-in-basis" }],
  "person-unfit": [
    { why: "person-unfit", field: "owner" },
    { why: "person-unfit", field: "sponsor" },
  ],
  "kind-unfit": (["parent", "recommendations", "target"] as const).map((because) => ({ why: "kind-unfit", because })),
  "not-left": [{ why: "not-left" }],
  "nothing-changed": [{ why: "nothing-changed" }],
  "asked-for-misdated": [{ why: "asked-for-misdated", field: "asksBy", earliest: on, latest: on }],
  "no-move-to-see": [{ why: "no-move-to-see" }],
  "basis-unchanged": [{ why: "basis-unchanged" }],
  "no-date-of-its-own": [{ why: "no-date-of-its-own" }],
  "date-pending": [{ why: "date-pending", to: on }],
  "no-date-pending": [{ why: "no-date-pending" }],
  "move-reason-missing": [{ why: "move-reason-missing" }],
  "same-date": [{ why: "same-date" }],
  "target-in-the-past": [{ why: "target-in-the-past" }],
  "target-too-far": [{ why: "target-too-far", latest: on }],
  "date-of-others": [
    ...DECIDERS.map((decides) => ({ why: "date-of-others", decides, own: false }) as const),
    { why: "date-of-others", decides: "another-chief-officer", own: true },
  ],
  "link-unfit": (["missing", "other-force", "itself", "already", "later"] as const).map((because) => ({
    why: "link-unfit",
    because,
  })),
  "date-in-the-future": [{ why: "date-in-the-future", field: "on" }],
  "date-too-early": (
    ["published", "status", "submitted", "decided", "period", "spell", "reason", "left", "spell-step"] as const
  ).map((because) => ({ why: "date-too-early", field: "on", earliest: on, because })),
  "engage-reason-missing": [{ why: "engage-reason-missing" }],
  "engage-reason-unknown": [{ why: "engage-reason-unknown" }],
  "spell-open": [{ why: "spell-open", since: on }],
  "no-spell": [{ why: "no-spell" }],
  "spell-changed": [{ why: "spell-changed" }],
  "already-published": [{ why: "already-published", on }],
  "nothing-to-publish": [{ why: "nothing-to-publish" }],
  "cause-without-recommendation": [{ why: "cause-without-recommendation", text: LONG }],
  "deadline-before-publication": [{ why: "deadline-before-publication", text: "Attend incidents promptly" }],
  "parent-unfit": [{ why: "parent-unfit" }],
  "force-unfit": [{ why: "force-unfit" }],
  "draft-unfit": (
    [
      "unknown",
      "parent",
      "cause",
      "split",
      "join",
      "lines",
      "words",
      "title",
      "publication",
      "judgment",
      "proposal",
      "other-force",
      "inspection",
      "repeats-later",
      "recorded",
      "discarded",
    ] as const
  ).map((because) => ({ why: "draft-unfit", because })),
  "import-ended": (["running", "done", "dropped"] as const).map((because) => ({ why: "import-ended", because })),
  "draft-too-long": [{ why: "draft-too-long", text: LONG.repeat(200) }],
  "proposal-decided": [
    { why: "proposal-decided", by, what: "confirmed", on },
    { why: "proposal-decided", by, what: "declined", on },
  ],
  "records-added": [
    { why: "records-added", references: ["WMP-2023-004"] },
    { why: "records-added", references: ["WMP-2023-004", "WMP-2023-005"] },
  ],
  "not-on-list": [{ why: "not-on-list", list: "evidence-kinds", field: "kind", name: "Survey" }],
  "name-taken": [
    { why: "name-taken", list: "evidence-kinds", name: "Survey", ended: false },
    { why: "name-taken", list: "evidence-kinds", name: "Survey", ended: true },
  ],
  "last-entry": [{ why: "last-entry", list: "evidence-kinds" }],
  "entry-ended": [{ why: "entry-ended", name: "Survey" }],
  "entry-not-ended": [{ why: "entry-not-ended", name: "Survey" }],
  "entry-named": [{ why: "entry-named", by: "PEEL 2023–25" }],
  "person-known": [{ why: "person-known" }],
  "role-unfit": [{ why: "role-unfit" }],
  "not-oneself": [{ why: "not-oneself" }],
  "last-administrator": [{ why: "last-administrator" }],
};
