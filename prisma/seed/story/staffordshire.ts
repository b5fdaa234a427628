import { randomUUID } from "node:crypto";
import { assurance, progress } from "@/prisma/seed/deeds";
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

/**
 * Staffordshire: two accelerated causes of concern in March 2022, Engage from June 2022 to May 2024. We have a news
 * report, so the words are ours; no text closes either cause of concern. STA-2022-001 to 008.
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
  enters("2022-06-28", "staffordshire", {
    reasons: [
      reason("Identifying vulnerable people at the first point of contact", contact),
      reason("The standards of investigation and the service it provides to victims of crime", investigating),
    ],
    why: "Moved into Engage in June 2022; the day is illustrative.",
    illustrative: true,
  }),
  ...["STA-2022-001", "STA-2022-005"].map((reference) =>
    allocates("2024-01-15", "STA coordinator", reference, "STA coordinator", "STA sponsor"),
  ),
  does(
    "2024-02-12",
    "STA coordinator",
    "STA-2022-001",
    progress("on-track", "Vulnerability is asked about and recorded on nine calls of ten."),
  ),
  does(
    "2024-03-04",
    "STA coordinator",
    "STA-2022-005",
    progress("some-issues", "Plans are made early; reviews by supervisors are still uneven."),
  ),
  does(
    "2024-04-10",
    "STA pfcc",
    "STA-2022-001",
    assurance("assured", "The office listened to a sample of calls in March."),
  ),
  leaves("2024-05-21", "staffordshire", {
    why: "Improvements in how it identifies vulnerable people at the first point of contact, and in the standards of investigation and the service it provides to victims of crime.",
    letter:
      "https://hmicfrs.justiceinspectorates.gov.uk/news/news-feed/staffordshire-police-removed-from-enhanced-monitoring/",
  }),
];
