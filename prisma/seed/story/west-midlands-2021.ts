import { link } from "@/prisma/seed/deeds";
import { does } from "@/prisma/seed/doing";
import { publishes } from "@/prisma/seed/publishing";
import type { Step } from "@/prisma/seed/step";

/**
 * 2021: PEEL 2021/22. We have the force’s own statement about it, which names what was found and gives neither the
 * words nor the day. WMP-2021-001 to 003.
 */
export const westMidlands2021: readonly Step[] = [
  publishes("2021-11-11", {
    force: "west-midlands",
    title: "PEEL 2021/22: West Midlands Police",
    type: "peel",
    illustrative: true,
    judgments: [
      { question: "Preventing crime", grade: "good" },
      { question: "Treatment of the public", grade: "good" },
      { question: "Recording data about crime", grade: "good" },
      { question: "Serious and organised crime", grade: "good" },
      { question: "Investigating crime", grade: "requires-improvement", illustrative: true },
      { question: "Protecting vulnerable people", grade: "adequate", illustrative: true },
    ],
    findings: [
      {
        kind: "area-for-improvement",
        theme: "Investigating crime",
        illustrative: true,
        text: "The force should improve how it investigates crime, so that investigations are thorough, prompt and supervised.",
      },
      {
        kind: "area-for-improvement",
        theme: "Managing offenders",
        illustrative: true,
        text: "The force should make better use of technology to monitor registered sex offenders.",
      },
      {
        kind: "area-for-improvement",
        theme: "Responding to the public",
        illustrative: true,
        text: "The force should improve the time it takes to answer emergency calls, which falls just short of the 90% target.",
      },
    ],
  }),
  does(
    "2021-11-11",
    "inspector",
    "WMP-2021-002",
    link("repeats", "WMP-2018-006", "How the risk from registered sex offenders is managed was raised in 2018."),
  ),
];
