import { assurance, close, evidence, progress, submit, target } from "@/prisma/seed/deeds";
import { allocates, does } from "@/prisma/seed/doing";
import { leaves } from "@/prisma/seed/engaging";
import { oneTest } from "@/prisma/seed/planning";
import type { Step } from "@/prisma/seed/step";
import { LETTER } from "./west-midlands-letters";

const cause = "WMP-2023-004";
const [plans, needs, , , updates] = [
  "WMP-2023-005",
  "WMP-2023-006",
  "WMP-2023-007",
  "WMP-2023-008",
  "WMP-2023-009",
] as const;
const lead = "WMP investigations";
const CLOSED =
  "Closed after the re-inspection of September 2024: three of the five recommendations of this cause of concern. Which three, no text says.";

/**
 * Effective investigations: five recommendations, three of them closed in September 2024. The force leaves Engage on
 * 18 September 2024 and the cause of concern stays open. The two that stay open have chapters of their own.
 */
export const investigations: readonly Step[] = [
  ...[cause, plans, needs, updates].map((reference) =>
    allocates("2024-01-08", "WMP coordinator", reference, lead, "WMP crime"),
  ),
  does(
    "2024-01-22",
    "WMP coordinator",
    plans,
    target("2024-05-31", "Plans are to be in place for every volume crime by the end of May."),
  ),
  does("2024-01-22", "WMP coordinator", needs, target("2024-06-30", "After the new victims’ desk opens.")),
  does("2024-01-22", "WMP coordinator", updates, target("2024-06-30", "After the new victims’ desk opens.")),
  does(
    "2024-01-31",
    lead,
    cause,
    progress("off-track", "An end-to-end review has begun; supervisors do not see all open investigations yet."),
  ),
  does(
    "2024-02-14",
    "WMP pcc",
    cause,
    assurance("not-assured", "The largest of the four concerns and the slowest to move."),
  ),
  does(
    "2024-04-24",
    lead,
    plans,
    progress(
      "on-track",
      "Every new volume crime has a plan on the day it is allocated; older ones are being brought up.",
    ),
  ),
  does(
    "2024-05-23",
    lead,
    plans,
    evidence(
      "shared",
      "case-file-audit",
      "Investigation plans: dip sample of 50, May",
      "Fifty investigations, ten from each district: 46 had a plan reviewed by a supervisor within 28 days.",
      ["2024-05-01", "2024-05-20"],
    ),
  ),
  does(
    "2024-06-04",
    lead,
    cause,
    progress(
      "some-issues",
      "Plans and victims’ needs are where they should be. Supervision at the right times is not.",
    ),
  ),
  does(
    "2024-06-12",
    "WMP pcc",
    cause,
    assurance("partly-assured", "Wants the July outcome data before the September review."),
  ),
  does(
    "2024-06-20",
    lead,
    needs,
    progress("on-track", "Needs assessments are completed by the victims’ desk on the day of the report."),
  ),
  does(
    "2024-07-16",
    lead,
    updates,
    progress("on-track", "83% of promised updates were kept in June, from 58% in December."),
  ),
  does(
    "2024-08-20",
    lead,
    needs,
    evidence(
      "shared",
      "data",
      "Victim needs assessments, May to July",
      "Completed and outstanding, by district and month.",
      ["2024-05-01", "2024-07-31"],
    ),
  ),
  does(
    "2024-08-20",
    lead,
    updates,
    evidence(
      "shared",
      "data",
      "Promised updates kept, January to July",
      "By district and month, with the reasons where one was missed.",
      ["2024-01-01", "2024-07-31"],
    ),
  ),
  ...(
    [
      [plans, "In a dip sample of 50 investigations, 45 have a plan reviewed within 28 days.", "Investigation plans"],
      [needs, "Nine of ten victims have a needs assessment on the day of the report.", "Victim needs assessments"],
      [updates, "Four of five promised updates are kept, three months running.", "Promised updates kept"],
    ] as const
  ).flatMap(([reference, test, note]) =>
    oneTest(reference, test, ["2024-01-25", lead], ["2024-01-29", "WMP coordinator"], ["2024-08-27", note]),
  ),
  ...[plans, needs, updates].flatMap((reference) => [
    does("2024-08-27", lead, reference, progress("delivered", "Done, and held for three months.")),
    does(
      "2024-08-28",
      "WMP pcc",
      reference,
      assurance("assured", "Seen in the figures of June and July and in two visits to districts."),
    ),
    does(
      "2024-09-02",
      "WMP coordinator",
      reference,
      submit(
        "Done and held for three months. The figures and samples are shared with you, ahead of the re-inspection.",
      ),
    ),
    does("2024-09-17", "inspector", reference, close("re-inspection", CLOSED, LETTER.september2024)),
  ]),
  leaves("2024-09-18", "west-midlands", {
    why: "Returned to our default phase of monitoring, which is known as Scan. This decision is supported by the fact we have been able to close three recommendations that form part of the remaining cause of concern.",
    letter: LETTER.september2024,
  }),
  does(
    "2024-09-24",
    lead,
    cause,
    progress("some-issues", "Three of five recommendations are closed. The other two need until the winter.", [
      "Ask the inspectorate when it looks at supervision and withdrawn support again.",
      "2024-10-18",
    ]),
  ),
];
