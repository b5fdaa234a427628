import { randomUUID } from "node:crypto";
import { does } from "@/prisma/seed/doing";
import type { Name } from "@/prisma/seed/people";
import type { Step } from "@/prisma/seed/step";

/** Written in the office and published on the same day. */
function tells(day: string, who: Name, reference: string, wording: string): readonly Step[] {
  const id = randomUUID();
  return [
    does(day, who, reference, { do: "draft-public-wording", id, wording }),
    does(day, who, reference, { do: "publish-public-wording", draftId: id }),
  ];
}

/** What the commissioner’s office says to the public of what is still open in September 2024; no text gives these words. */
export const publicWords: readonly Step[] = [
  ...tells(
    "2024-06-14",
    "WMP pcc",
    "WMP-2023-004",
    "The force has begun a review of how it investigates. Every new volume crime now has a plan on the day it is allocated.",
  ),
  ...tells(
    "2024-09-20",
    "WMP pcc",
    "WMP-2023-004",
    `Three of the five recommendations were closed by the inspectorate in September 2024: victims’ needs are assessed sooner, and more of the updates that were promised to them are kept.

Two remain. Supervisors do not yet review every open investigation at the right time, and too many victims still withdraw their support. My office looks at both each month.`,
  ),
  ...tells(
    "2024-09-20",
    "WMP pcc",
    "WMP-2023-007",
    "Reviews by a supervisor within 28 days are better in three districts of five. The force is to show the same in all of them before the end of the year.",
  ),
  ...tells(
    "2024-09-20",
    "WMP pcc",
    "WMP-2023-008",
    "The force now asks victims why they withdraw. What it has learned from their answers is to be shown to my office in November.",
  ),
];
