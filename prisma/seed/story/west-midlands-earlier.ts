import { evidence, progress, target } from "@/prisma/seed/deeds";
import { allocates, does } from "@/prisma/seed/doing";
import type { Step } from "@/prisma/seed/step";

const investigating = "WMP-2021-001";
const backlog = "WMP-2018-001";
const withdrawn = "0190c5e0-7a00-7000-8000-000000000021";
const widened = "0190c5e0-7a00-7000-8000-000000000022";

/** Earlier findings that no text closes: some are worked on, some wait for an owner, most the PCC’s office has not reviewed. */
export const earlier: readonly Step[] = [
  allocates("2024-02-01", "WMP coordinator", investigating, "WMP investigations", "WMP crime"),
  does("2024-02-20", "WMP coordinator", investigating, target("2024-12-31", "Goes with the recommendations of 2023.")),
  does(
    "2024-04-30",
    "WMP investigations",
    investigating,
    progress("on-track", "The end-to-end review reports in June."),
  ),
  does("2024-06-27", "WMP investigations", investigating, {
    id: widened,
    ...evidence(
      "force",
      "document",
      "End-to-end review of investigations",
      "The review’s report with its 22 proposals and who carries out each.",
    ),
  }),
  does("2024-07-02", "WMP investigations", investigating, {
    id: withdrawn,
    ...evidence("shared", "data", "Outcomes by district, first quarter", "Outcomes of recorded crime by district.", [
      "2024-01-01",
      "2024-03-31",
    ]),
  }),
  does("2024-07-08", "WMP coordinator", investigating, {
    do: "withdraw-evidence",
    evidenceId: withdrawn,
    why: "Two districts were swapped in the table.",
  }),
  does("2024-08-15", "WMP coordinator", investigating, {
    do: "widen-evidence",
    evidenceId: widened,
    audience: "shared",
  }),
  does("2024-09-26", "WMP investigations", investigating, {
    do: "draft-submission",
    statement:
      "The review is done and 19 of its 22 proposals are carried out. Investigations are allocated, planned and supervised as the College of Policing asks.",
    answers: [],
  }),

  allocates("2024-03-04", "WMP coordinator", backlog, "WMP coordinator", "WMP crime"),
  does(
    "2024-03-05",
    "WMP coordinator",
    backlog,
    progress(
      "on-track",
      "Incidents are attended within the standard in four areas of five. No letter has closed this, so it stays in the register.",
    ),
  ),
];
