import { link } from "@/prisma/seed/deeds";
import { does } from "@/prisma/seed/doing";
import { publishes } from "@/prisma/seed/publishing";
import type { Step } from "@/prisma/seed/step";

const vulnerable = "Protecting vulnerable people";

/**
 * 2 May 2019: PEEL 2018/19. We have press reports of it only, so its areas for improvement are in our words. That the
 * vetting backlog is “a cause for concern” is a quotation, and crime recording was carried over without a new
 * inspection: neither is a finding. WMP-2019-001 and 002.
 */
export const westMidlands2019: readonly Step[] = [
  publishes("2019-05-02", {
    force: "west-midlands",
    title: "PEEL 2018/19: West Midlands Police",
    type: "peel",
    judgments: [
      { question: vulnerable, grade: "requires-improvement" },
      { question: "Investigating crime", grade: "good" },
      { question: "Serious and organised crime", grade: "good" },
    ],
    findings: [
      {
        kind: "area-for-improvement",
        theme: vulnerable,
        illustrative: true,
        text: "The force should make sure that a risk assessment is completed, in full, at every domestic abuse incident.",
      },
      {
        kind: "area-for-improvement",
        theme: "Responding to the public",
        illustrative: true,
        text: "The force should improve supervision in its control room, so that risk is assessed consistently and backlogs of non-emergency incidents are managed.",
      },
    ],
  }),
  does(
    "2019-05-02",
    "inspector",
    "WMP-2019-002",
    link("repeats", "WMP-2018-001", "Backlogs in the control room were raised the year before and persist."),
  ),
];
