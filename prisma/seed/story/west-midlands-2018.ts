import { IMMEDIATELY, publishes } from "@/prisma/seed/publishing";
import type { Step } from "@/prisma/seed/step";
import { published } from "@/prisma/seed/text";

const vulnerable = "Protecting vulnerable people";
const organised = "Serious and organised crime";
const stem = "The force should immediately take steps to";

/** 22 March 2018: PEEL 2017 effectiveness. Every word is the report’s. WMP-2018-001 to 008. */
export const westMidlands2018: readonly Step[] = [
  publishes("2018-03-22", {
    force: "west-midlands",
    title: "PEEL 2017: Effectiveness, West Midlands Police",
    type: "peel",
    text: published("seed-2018-03-22-wmp-peel-2017-effectiveness"),
    judgments: [
      { question: "Effectiveness", grade: "requires-improvement" },
      { question: vulnerable, grade: "inadequate" },
      { question: organised, grade: "good" },
      { question: "Specialist capabilities", grade: "ungraded" },
    ],
    findings: [
      {
        kind: "cause-of-concern",
        theme: vulnerable,
        text: "The force is failing to attend incidents promptly, putting some vulnerable victims at risk of harm.",
        recommendations: [
          {
            theme: vulnerable,
            deadline: IMMEDIATELY,
            text: `${stem} fully understand the risk contained within the backlog of open incidents logged by the control room, and prioritise these cases for action`,
          },
          {
            theme: vulnerable,
            deadline: IMMEDIATELY,
            text: `${stem} ensure that victims – particularly those who are vulnerable – receive an appropriate response when they contact the force for safety reasons.`,
          },
        ],
      },
      {
        kind: "area-for-improvement",
        theme: vulnerable,
        text: "The force should improve its response to missing and absent children by ensuring that these cases are correctly categorised.",
      },
      {
        kind: "area-for-improvement",
        theme: vulnerable,
        text: "The force should provide regular and active supervision in missing person investigations to improve quality and ensure that victims are properly safeguarded.",
      },
      {
        kind: "area-for-improvement",
        theme: "Managing offenders",
        text: "The force should ensure the risks posed by registered sex offenders are managed effectively.",
      },
      {
        kind: "area-for-improvement",
        theme: organised,
        text: "The force should ensure that the workloads of lead responsible officers are not excessive so that they can properly manage organised crime groups over their active lifespan.",
      },
      {
        kind: "area-for-improvement",
        theme: organised,
        text: "The force should ensure that serious crime prevention orders are routinely considered as part of the force’s approach to preventing serious and organised crime, and that robust arrangements are in place for their monitoring and enforcement.",
      },
    ],
  }),
];
