import { randomUUID } from "node:crypto";
import { link } from "@/prisma/seed/deeds";
import { does } from "@/prisma/seed/doing";
import { enters, reason } from "@/prisma/seed/engaging";
import { IMMEDIATELY, publishes, type Written } from "@/prisma/seed/publishing";
import type { Step } from "@/prisma/seed/step";

const PRESS_RELEASE =
  "https://hmicfrs.justiceinspectorates.gov.uk/news/news-feed/west-midlands-police-moved-into-enhanced-monitoring/";

/** The press release’s words: it had been moved into Engage “because it is not:”, and four points. */
const marac = reason(
  "It is not making sure multi-agency risk assessment conferences (MARACs) – meetings where statutory and voluntary agency representatives share information about people at high risk of domestic abuse – work effectively to keep vulnerable people safe",
);
const offenders = reason("It is not effectively managing the risk posed to the public by registered sex offenders");
const online = reason("It is not managing the risk posed by online child abuse offenders effectively");
const investigations = reason(
  "It is not carrying out effective investigations which lead to satisfactory results for victims",
);

const findings = { marac: randomUUID(), offenders: randomUUID(), online: randomUUID(), investigations: randomUUID() };

/** That there were five recommendations is published; their words are in none of the texts. */
const recommended = (words: string): Written => ({
  theme: "Investigating crime",
  deadline: IMMEDIATELY,
  illustrative: true,
  text: `The force should immediately make sure that ${words}`,
});

/** 24 November 2023: Engage. 22 December 2023: PEEL 2023–25, which ties each reason to its cause of concern. WMP-2023-001 to 009. */
export const westMidlands2023: readonly Step[] = [
  enters("2023-11-24", "west-midlands", {
    reasons: [investigations, marac, offenders, online],
    why: "HMICFRS said that it was assured West Midlands Police is taking steps to address these concerns, but significant and sustained improvements are required and the inspectorate will be closely monitoring the force’s progress.",
    letter: PRESS_RELEASE,
  }),
  publishes("2023-12-22", {
    force: "west-midlands",
    title: "PEEL 2023–25: West Midlands Police",
    type: "peel",
    fieldwork: ["2023-09-01", "2023-09-30"],
    judgments: [
      { question: "Protecting vulnerable people", grade: "inadequate", illustrative: true },
      { question: "Investigating crime", grade: "inadequate", illustrative: true },
      { question: "Managing offenders", grade: "inadequate", illustrative: true },
    ],
    findings: [
      {
        id: findings.marac,
        kind: "cause-of-concern",
        theme: "Protecting vulnerable people",
        text: "The force needs to make sure that its multi-agency risk assessment conferences (MARACs) work effectively to keep vulnerable people safe.",
      },
      {
        id: findings.offenders,
        kind: "cause-of-concern",
        theme: "Managing offenders",
        text: "The force doesn’t manage the risk posed to the public by registered sex offenders effectively.",
      },
      {
        id: findings.online,
        kind: "cause-of-concern",
        theme: "Managing offenders",
        text: "The force doesn’t manage the risk posed by online child abuse offenders effectively.",
      },
      {
        id: findings.investigations,
        kind: "cause-of-concern",
        theme: "Investigating crime",
        text: "The force needs to make sure it carries out effective investigations which lead to satisfactory results for victims.",
        recommendations: [
          recommended("investigation plans are made where applicable, with supervisory oversight"),
          recommended("victim needs assessments are completed"),
          recommended("investigations are supervised and reviewed at the right times"),
          recommended("it records the auditable reason when a victim withdraws support"),
          recommended("victims are kept up to date as often as they were promised"),
        ],
      },
    ],
    ties: {
      [marac.id]: findings.marac,
      [offenders.id]: findings.offenders,
      [online.id]: findings.online,
      [investigations.id]: findings.investigations,
    },
  }),
  does(
    "2023-12-22",
    "inspector",
    "WMP-2023-002",
    link(
      "escalated-from",
      "WMP-2021-002",
      "Raised in 2018 and 2021 as an area for improvement; now a cause of concern.",
    ),
  ),
  does(
    "2023-12-22",
    "inspector",
    "WMP-2023-004",
    link("escalated-from", "WMP-2021-001", "How the force investigates crime was an area for improvement in 2021."),
  ),
];
