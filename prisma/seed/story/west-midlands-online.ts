import { assurance, close, evidence, progress, sendBack, submit } from "@/prisma/seed/deeds";
import { allocates, does } from "@/prisma/seed/doing";
import { agreesTests, measures, meetsTest, writesTests } from "@/prisma/seed/planning";
import type { Step } from "@/prisma/seed/step";
import { LETTER } from "./west-midlands-letters";

const finding = "WMP-2023-003";
const lead = "WMP offenders";
const ASSESSED = "No case waits for assessment beyond the standard, eight weeks running.";

/** Online child abuse offenders: submitted, returned with two points, answered, and closed on 23 July 2024. */
export const online: readonly Step[] = [
  allocates("2024-01-08", "WMP coordinator", finding, lead, "WMP crime"),
  does(
    "2024-01-26",
    lead,
    finding,
    progress("some-issues", "Cases wait for assessment when referrals surge. A second triage desk opens in February."),
  ),
  does(
    "2024-03-06",
    lead,
    finding,
    evidence(
      "shared",
      "data",
      "Cases awaiting assessment, by week",
      "Referrals received, assessed and waiting since December.",
      ["2023-12-01", "2024-03-01"],
    ),
  ),
  does(
    "2024-03-19",
    "WMP pcc",
    finding,
    assurance("partly-assured", "The number waiting has halved. How the next surge is met is not written down yet."),
  ),
  does(
    "2024-05-14",
    lead,
    finding,
    progress("on-track", "All cases are assessed within the standard, and a plan for surges is agreed."),
  ),
  ...measures(
    "2024-02-02",
    lead,
    finding,
    {
      name: "Cases awaiting assessment of online child abuse",
      unit: "cases",
      better: "lower",
      baseline: 96,
      target: 10,
      source: "Weekly count of the triage desk",
    },
    [
      ["2024-03-06", { "2023-12-29": 96, "2024-01-12": 88, "2024-01-26": 79, "2024-02-09": 64, "2024-02-23": 51 }],
      ["2024-04-15", { "2024-03-08": 43, "2024-03-22": 31, "2024-04-12": 9 }],
      ["2024-06-12", { "2024-04-26": 8, "2024-05-10": 6, "2024-05-31": 7 }],
    ],
  ),
  writesTests("2024-02-02", lead, finding, [ASSESSED]),
  agreesTests("2024-02-06", "WMP coordinator", finding),
  meetsTest("2024-05-17", lead, finding, ASSESSED, "Cases awaiting assessment, by week"),
  does(
    "2024-05-20",
    "WMP coordinator",
    finding,
    submit("The backlog is cleared and has stayed so for eight weeks. The weekly figures are shared with you."),
  ),
  does(
    "2024-06-03",
    "inspector",
    finding,
    sendBack(
      ["Show the weekly figures to the end of May.", "State how a surge in referrals is met, and who decides."],
      "The figures end on 1 March, before the change that they are meant to show.",
    ),
  ),
  does(
    "2024-06-12",
    lead,
    finding,
    evidence("shared", "data", "Cases awaiting assessment, March to May", "The same figures to 31 May, by week.", [
      "2024-03-01",
      "2024-05-31",
    ]),
  ),
  does(
    "2024-06-12",
    lead,
    finding,
    evidence(
      "shared",
      "document",
      "Plan for surges in referrals",
      "Thresholds, who is called in, and the on-call superintendent who decides.",
    ),
  ),
  does(
    "2024-06-17",
    "WMP coordinator",
    finding,
    submit("The backlog is cleared and has stayed so for eight weeks; both points are answered below.", [
      "The figures to 31 May are shared with you: none waits beyond the standard since the week of 8 April.",
      "The plan for surges is shared with you: the on-call superintendent decides, at the thresholds it gives.",
    ]),
  ),
  does("2024-06-25", "WMP pcc", finding, assurance("assured", "The plan for surges was used once, in June, and held.")),
  does(
    "2024-07-23",
    "inspector",
    finding,
    close("revisit", "Closed after the revisit of May and June 2024: see the letter of 23 July 2024.", LETTER.july2024),
    { published: true },
  ),
];
