import { randomUUID } from "node:crypto";
import { approveDate, assurance, evidence, progress, submit, target } from "@/prisma/seed/deeds";
import { allocates, does } from "@/prisma/seed/doing";
import { enters, extendsEngage, reason } from "@/prisma/seed/engaging";
import { oneTest } from "@/prisma/seed/planning";
import { by, publishes, type Written } from "@/prisma/seed/publishing";
import type { Step } from "@/prisma/seed/step";
import { published } from "@/prisma/seed/text";

const ADDRESS =
  "https://hmicfrs.justiceinspectorates.gov.uk/publication-html/metropolitan-police-accelerated-causes-of-concern/";
const missing = {
  id: randomUUID(),
  text: "The force needs to improve how it identifies and assesses risks, and how it responds, when children are reported missing.",
};
const exploited = {
  id: randomUUID(),
  text: "The force needs to carry out sufficiently effective investigations when children are at risk of, or harmed by, criminal or sexual exploitation.",
};

const recommended = (words: string): Written => ({
  theme: "Protecting vulnerable people",
  deadline: by("2023-12-31"),
  text: `By 31 December 2023, the Metropolitan Police Service should make sure that, in respect of missing children ${words}`,
});

const [training, assessing] = ["MPS-2023-002", "MPS-2023-003"] as const;

/**
 * The Metropolitan Police Service: in Engage since 28 June 2022 for reasons in words; two accelerated causes of concern
 * in 2023 added to it. The text gives the words of the first with its three recommendations, and names the second.
 * MPS-2023-001 to 005.
 */
export const metropolitan: readonly Step[] = [
  enters("2022-06-28", "metropolitan", {
    reasons: [
      reason("Fundamental issues with its call handling and professional standards"),
      reason("Systematic failures across the force"),
      reason("The findings of the Daniel Morgan Independent Panel report"),
    ],
    why: "We moved the MPS into our enhanced monitoring process after we identified fundamental issues with its call handling and professional standards, and systematic failures across the force. The findings of the Daniel Morgan Independent Panel report also formed part of the rationale for moving the force to Engage.",
  }),
  publishes("2023-10-23", {
    force: "metropolitan",
    title: "Metropolitan Police – accelerated causes of concern",
    type: "accelerated-cause-of-concern",
    address: ADDRESS,
    text: published("01-met-accelerated-causes-of-concern-2023"),
    illustrative: true,
    findings: [
      {
        ...missing,
        kind: "cause-of-concern",
        theme: "Protecting vulnerable people",
        recommendations: [
          recommended(
            "those responsible for grading the risks to which each missing child is exposed are sufficiently trained and able to appropriately assess the risks, using all relevant information held by or available to the force",
          ),
          recommended("it appropriately assesses risk in all cases"),
          recommended(
            "it investigates cases of missing children effectively from the first point of contact and that its response is proportionate to the level of risk.",
          ),
        ],
      },
      { ...exploited, kind: "cause-of-concern", theme: "Investigating crime", illustrative: true },
    ],
  }),
  extendsEngage("2023-10-23", "metropolitan", {
    reasons: [reason(missing.text, missing.id), reason(exploited.text, exploited.id)],
    why: "As a result of their severity, we added these causes of concern to the Engage process.",
    illustrative: true,
  }),

  ...["MPS-2023-001", training, assessing, "MPS-2023-004", "MPS-2023-005"].map((reference) =>
    allocates("2023-11-06", "MPS coordinator", reference, "MPS protection", "MPS sponsor"),
  ),
  does("2023-11-20", "MPS protection", training, target("2023-12-31", "The published deadline.")),
  does("2023-11-21", "MPS coordinator", training, approveDate),
  does(
    "2024-01-15",
    "MPS protection",
    training,
    progress("some-issues", "Half of those who grade risk are trained. The rest are booked until April."),
  ),
  does(
    "2024-03-05",
    "MPS mopac",
    training,
    assurance("partly-assured", "Training moves; whether grading is better cannot be seen yet."),
  ),
  does(
    "2024-08-29",
    "MPS protection",
    training,
    evidence(
      "shared",
      "data",
      "Training in grading risk, to August",
      "Who is trained, by command, and a sample of 60 gradings.",
      ["2023-11-01", "2024-08-23"],
    ),
  ),
  does(
    "2024-09-02",
    "MPS protection",
    training,
    progress("delivered", "All who grade risk are trained; new joiners before they start."),
  ),
  ...oneTest(
    training,
    "Everybody who grades the risk to a missing child is trained, and 54 of 60 gradings match the guidance.",
    ["2023-11-20", "MPS protection"],
    ["2023-11-21", "MPS coordinator"],
    ["2024-09-09", "Training in grading risk"],
  ),
  does(
    "2024-09-12",
    "MPS coordinator",
    training,
    submit(
      "Everybody who grades the risk to a missing child is trained. Figures and a sample of gradings are shared with you.",
    ),
  ),
  does(
    "2024-06-11",
    "MPS protection",
    assessing,
    progress("on-track", "Every case is looked at by a supervisor within the shift."),
  ),
];
