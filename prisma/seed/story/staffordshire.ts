import { randomUUID } from "node:crypto";
import { assurance, close, progress } from "@/prisma/seed/deeds";
import { allocates, does } from "@/prisma/seed/doing";
import { enters, leaves, reason } from "@/prisma/seed/engaging";
import { publishes, type Written } from "@/prisma/seed/publishing";
import type { Step } from "@/prisma/seed/step";

const contact = randomUUID();
const investigating = randomUUID();
const recommended =
  (theme: string) =>
  (words: string): Written => ({ theme, illustrative: true, text: `The force needs to make sure that ${words}` });
const onContact = recommended("Responding to the public");
const onInvestigating = recommended("Investigating crime");

const LETTERS =
  "https://hmicfrs.justiceinspectorates.gov.uk/publication-html/staffordshire-police-peel-causes-of-concern-revisit-letter";
const MAY_2024 = `${LETTERS}-may-2024/`;
const [contactReference, investigatingReference] = ["STA-2022-001", "STA-2022-005"] as const;
const RECOMMENDATIONS = [
  "STA-2022-002",
  "STA-2022-003",
  "STA-2022-004",
  "STA-2022-006",
  "STA-2022-007",
  "STA-2022-008",
];

/**
 * Staffordshire: two accelerated causes of concern in March 2022, Engage from July 2022 to May 2024, a revisit in December
 * 2022. We hold a news report of them and know the letters by their addresses, so the findings' words are ours. The letter
 * of 21 May 2024 says that both causes of concern were closed and gives the day of July 2022 (the announcement says June);
 * of the recommendations it says nothing of their own, so that they closed with them is illustrative. STA-2022-001 to 008.
 */
export const staffordshire: readonly Step[] = [
  publishes("2022-03-29", {
    force: "staffordshire",
    title: "Staffordshire Police: accelerated causes of concern",
    type: "accelerated-cause-of-concern",
    findings: [
      {
        id: contact,
        kind: "cause-of-concern",
        theme: "Responding to the public",
        illustrative: true,
        text: "The force is failing to identify and assess victims’ vulnerability when they first contact it.",
        recommendations: [
          onContact("call handlers use a structured assessment of risk, and record it, to decide on the response."),
          onContact("vulnerable and repeat callers are identified, and others in the household who may be vulnerable."),
          onContact("call handlers give advice on preserving evidence and preventing crime."),
        ],
      },
      {
        id: investigating,
        kind: "cause-of-concern",
        theme: "Investigating crime",
        illustrative: true,
        text: "The force is not carrying out effective investigations.",
        recommendations: [
          onInvestigating("investigation plans are completed early, with the lines of inquiry."),
          onInvestigating(
            "investigations are supervised and reviewed, and every proportionate line of inquiry is followed.",
          ),
          onInvestigating(
            "prosecutions led by evidence are pursued when a victim withdraws support, and victims’ needs are assessed as the Victims’ Code requires.",
          ),
        ],
      },
    ],
  }),
  enters("2022-07-06", "staffordshire", {
    reasons: [
      reason("Identifying vulnerable people at the first point of contact", contact),
      reason("The standards of investigation and the service it provides to victims of crime", investigating),
    ],
    why: "Moved into Engage after the two accelerated causes of concern of March 2022.",
  }),
  publishes("2023-02-10", {
    force: "staffordshire",
    title: "Staffordshire Police: PEEL cause of concern revisit letter, February 2023",
    type: "revisit",
    fieldwork: ["2022-12-01", "2022-12-31"],
    address: `${LETTERS.replace("causes", "cause")}-february-2023/`,
  }),
  publishes("2024-05-21", {
    force: "staffordshire",
    title: "Staffordshire Police: PEEL causes of concern revisit letter",
    type: "revisit",
    address: MAY_2024,
  }),
  ...[contactReference, investigatingReference].map((reference) =>
    allocates("2024-01-15", "STA coordinator", reference, "STA coordinator", "STA sponsor"),
  ),
  does(
    "2024-02-12",
    "STA coordinator",
    contactReference,
    progress("on-track", "Vulnerability is asked about and recorded on nine calls of ten."),
  ),
  does(
    "2024-03-04",
    "STA coordinator",
    investigatingReference,
    progress("some-issues", "Plans are made early; reviews by supervisors are still uneven."),
  ),
  does(
    "2024-04-10",
    "STA pfcc",
    contactReference,
    assurance("assured", "The office listened to a sample of calls in March."),
  ),
  ...RECOMMENDATIONS.map((reference) =>
    does(
      "2024-05-21",
      "inspector",
      reference,
      close("continuous-assessment", "Closed with its cause of concern by the letter of 21 May 2024.", MAY_2024),
    ),
  ),
  ...[contactReference, investigatingReference].map((reference) =>
    does(
      "2024-05-21",
      "inspector",
      reference,
      close("continuous-assessment", "One of the remaining causes of concern that the letter closes.", MAY_2024),
      { published: true },
    ),
  ),
  leaves("2024-05-21", "staffordshire", {
    why: "Improvements in how it identifies vulnerable people at the first point of contact, and in the standards of investigation and the service it provides to victims of crime.",
    letter: MAY_2024,
  }),
];
