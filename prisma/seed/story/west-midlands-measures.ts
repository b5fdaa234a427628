import { does } from "@/prisma/seed/doing";
import { acts, ends, measures } from "@/prisma/seed/planning";
import type { Step } from "@/prisma/seed/step";

const calls = "WMP-2021-003";
const controlRoom = "WMP-2019-002";
const supervision = "WMP-2023-007";
const PROMPTS = "Build prompts for reviews at 7 and 28 days into the case system.";
const BRIEFED = "Brief every supervisor in person on the times of reviews.";

/**
 * What is counted month by month, and the plan of one finding. The texts give the 90% target for emergency calls and that the vetting
 * backlog was criticised; every reading is illustrative. The vetting backlog is no finding of its own: it stands with the control
 * room, whose vacancies wait for it.
 */
export const westMidlandsMeasures: readonly Step[] = [
  ...measures(
    "2022-01-10",
    "WMP coordinator",
    calls,
    {
      name: "999 calls answered within ten seconds",
      unit: "%",
      better: "higher",
      baseline: 88.6,
      target: 90,
      source: "Telephone system, by month",
    },
    [
      [
        "2024-07-08",
        { "2024-01-31": 88.1, "2024-02-29": 88.9, "2024-03-31": 89.4, "2024-04-30": 90.2, "2024-05-31": 91 },
      ],
      ["2024-09-09", { "2024-06-30": 89.7, "2024-07-31": 87.9, "2024-08-31": 89.2 }],
    ],
  ),
  ...measures(
    "2022-02-07",
    "WMP coordinator",
    controlRoom,
    {
      name: "Vetting backlog: people waiting for renewal",
      unit: "people",
      better: "lower",
      baseline: 1_240,
      target: 100,
      source: "Vetting unit, by quarter",
    },
    [
      ["2024-04-15", { "2023-06-30": 410, "2023-09-30": 355, "2023-12-31": 290, "2024-03-31": 221 }],
      ["2024-07-15", { "2024-06-30": 168 }],
    ],
  ),
  does("2024-01-23", "WMP investigations", supervision, {
    do: "set-response",
    response: "accepted",
    why: null,
    rootCause:
      "Reviews depend on each supervisor’s memory: the case system neither prompts for them nor shows who is late.",
  }),
  acts("2024-01-23", "WMP investigations", supervision, PROMPTS, "2024-05-31"),
  acts("2024-01-23", "WMP investigations", supervision, BRIEFED, "2024-04-30"),
  ends("2024-04-22", "WMP investigations", supervision, BRIEFED, "done", "All 212 supervisors, by district."),
  ends("2024-05-28", "WMP investigations", supervision, PROMPTS, "done", "Live in every district."),
  acts("2024-09-19", "WMP investigations", supervision, "Draw the September sample by district.", "2024-10-11"),
];
