import { randomUUID } from "node:crypto";
import { assurance, evidence, progress, submit, target } from "@/prisma/seed/deeds";
import { allocates, does } from "@/prisma/seed/doing";
import { enters, reason } from "@/prisma/seed/engaging";
import { oneTest } from "@/prisma/seed/planning";
import { by, IMMEDIATELY, publishes, type Written } from "@/prisma/seed/publishing";
import type { Step } from "@/prisma/seed/step";

const theme = "Investigating crime";
const investigating = {
  id: randomUUID(),
  text: "The force needs to improve how it manages, supervises and carries out effective investigations, and make sure that victims get the support they need",
};
const leading = {
  id: randomUUID(),
  text: "The force needs to improve its leadership and how the force is managed.",
};

const immediately = (words: string): Written => ({
  theme,
  deadline: IMMEDIATELY,
  text: `The force should immediately ${words}`,
});
/** Four more had a deadline in September; the copy of the letter ends before their words. */
const september = (words: string): Written => ({
  theme,
  deadline: by("2024-09-30"),
  illustrative: true,
  text: `By 30 September 2024, the force should ${words}`,
});

const [systems, supervised, victims] = ["NOT-2024-002", "NOT-2024-003", "NOT-2024-004"] as const;
const lead = "NOT investigations";

/**
 * Nottinghamshire: two accelerated causes of concern on 11 March 2024, the day on which the force entered Engage; a third
 * in the PEEL report of 11 July 2024. The letter of April 2025 that gives the words restates the first, with four of its
 * eight recommendations; of the other two it gives the subject. NOT-2024-001 to 011.
 */
export const nottinghamshire: readonly Step[] = [
  publishes("2024-03-11", {
    force: "nottinghamshire",
    title: "PEEL: Nottinghamshire Police causes of concern",
    type: "accelerated-cause-of-concern",
    findings: [
      {
        ...investigating,
        kind: "cause-of-concern",
        theme,
        recommendations: [
          immediately(
            "review how it manages crimes and make sure that supervisors understand how to use its crime management systems",
          ),
          immediately(
            "review all crimes which appear to have inadequate supervision, to identify suspects and assess the level of risk to the public they pose",
          ),
          immediately("review all crimes where victims haven’t received a regular update to assess their needs"),
          immediately("allocate those crimes for investigation on the basis of seriousness and level of risk."),
          september("make sure that every investigation has a plan that a supervisor has agreed."),
          september("make sure that supervisors review investigations at the times its policy sets."),
          september("make sure that victims are kept informed as the Victims’ Code requires."),
          september("make sure that it has enough trained investigators for the crimes it records."),
        ],
      },
      { ...leading, kind: "cause-of-concern", theme: "Leadership and force management", illustrative: true },
    ],
  }),
  enters("2024-03-11", "nottinghamshire", {
    reasons: [reason(investigating.text, investigating.id), reason(leading.text, leading.id)],
    why: "Two accelerated causes of concern: on investigating crime, and on leadership and force management.",
  }),
  publishes("2024-07-11", {
    force: "nottinghamshire",
    title: "PEEL 2023–25: Nottinghamshire Police",
    type: "peel",
    fieldwork: ["2024-01-01", "2024-01-31"],
    findings: [
      {
        kind: "cause-of-concern",
        theme: "Preventing crime",
        illustrative: true,
        text: "The force needs to improve how it prevents and deters crime and antisocial behaviour, and reduces vulnerability.",
      },
    ],
  }),

  ...["NOT-2024-001", systems, supervised, victims].map((reference) =>
    allocates("2024-03-25", "NOT coordinator", reference, lead, "NOT sponsor"),
  ),
  does(
    "2024-04-02",
    "NOT coordinator",
    systems,
    target("2024-07-31", "Every supervisor is trained in the crime management system by then."),
  ),
  does("2024-04-02", "NOT coordinator", victims, target("2024-09-13", "After the review of all open crimes.")),
  does(
    "2024-05-20",
    lead,
    supervised,
    progress("some-issues", "Two thirds of the crimes without a recent review have been read."),
  ),
  does(
    "2024-06-18",
    lead,
    victims,
    progress("off-track", "The review found more victims without an update than there are officers to call them."),
  ),
  does(
    "2024-07-30",
    lead,
    systems,
    progress("delivered", "All supervisors trained; a weekly check shows that they use it."),
  ),
  does("2024-08-06", "NOT pcc", systems, assurance("assured", "The weekly check was shown to the office.")),
  does(
    "2024-09-16",
    lead,
    systems,
    evidence(
      "shared",
      "reality-testing",
      "Supervisors’ use of the crime system",
      "Thirty supervisors asked to show their open crimes and last reviews; 28 could.",
      ["2024-09-02", "2024-09-13"],
    ),
  ),
  ...oneTest(
    systems,
    "Of thirty supervisors asked, 27 can show their open crimes and the last review of each.",
    ["2024-04-04", lead],
    ["2024-04-08", "NOT coordinator"],
    ["2024-09-17", "Supervisors’ use of the crime system"],
  ),
  does(
    "2024-09-20",
    "NOT coordinator",
    systems,
    submit("Supervisors know the system and use it. The test of September is shared with you."),
  ),
];
