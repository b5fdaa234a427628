import { assurance, close, evidence, progress, submit } from "@/prisma/seed/deeds";
import { allocates, does } from "@/prisma/seed/doing";
import { agreesTests, measures, meetsTest, writesTests } from "@/prisma/seed/planning";
import type { Step } from "@/prisma/seed/step";
import { LETTER } from "./west-midlands-letters";

const finding = "WMP-2023-001";
const SCREENED = "Of forty referrals read by somebody else, 36 were screened as the criteria say.";

/** Multi-agency risk assessment conferences, from the cause of concern to its closing on 23 July 2024. */
export const maracs: readonly Step[] = [
  allocates("2024-01-08", "WMP coordinator", finding, "WMP protection", "WMP crime"),
  does(
    "2024-01-19",
    "WMP protection",
    finding,
    progress(
      "off-track",
      "Cases wait longer for a conference than the standard allows. A weekly count by area starts now.",
    ),
  ),
  does(
    "2024-02-14",
    "WMP pcc",
    finding,
    assurance(
      "not-assured",
      "The commissioner has seen the plan and no figures yet. The office asks for the weekly count.",
    ),
  ),
  does(
    "2024-03-12",
    "WMP protection",
    finding,
    evidence(
      "force-and-policing-body",
      "data",
      "Cases waiting for a conference, by week",
      "The count for each area since January, with the longest wait.",
      ["2024-01-01", "2024-03-08"],
    ),
  ),
  does(
    "2024-03-13",
    "WMP protection",
    finding,
    evidence(
      "force",
      "interview",
      "What conference chairs told us",
      "Notes of talks with six chairs about how cases are screened. For the force’s own planning.",
    ),
  ),
  does(
    "2024-04-09",
    "WMP protection",
    finding,
    progress("on-track", "Extra conferences have run since February and the number of cases waiting falls every week."),
  ),
  does(
    "2024-05-07",
    "WMP protection",
    finding,
    evidence(
      "shared",
      "case-file-audit",
      "Screening of referrals: dip sample of 40",
      "Forty referrals read against the force’s criteria by two supervisors who had not screened them; 38 agreed.",
      ["2024-04-01", "2024-04-30"],
    ),
  ),
  does(
    "2024-05-21",
    "WMP pcc",
    finding,
    assurance("assured", "The count was seen every week since March, and the office attended two conferences."),
  ),
  does(
    "2024-06-04",
    "WMP protection",
    finding,
    progress("delivered", "No case waits beyond the standard. Governance, strategic and operational, is in place."),
  ),
  ...measures(
    "2024-01-22",
    "WMP protection",
    finding,
    {
      name: "Cases waiting for a MARAC",
      unit: "cases",
      better: "lower",
      baseline: 214,
      target: 40,
      source: "Weekly count by area",
    },
    [
      ["2024-03-12", { "2024-01-19": 214, "2024-02-02": 201, "2024-02-16": 176, "2024-03-01": 149, "2024-03-08": 138 }],
      ["2024-04-09", { "2024-03-22": 108, "2024-04-05": 83 }],
      ["2024-06-04", { "2024-04-19": 61, "2024-05-03": 46, "2024-05-17": 38, "2024-05-31": 33 }],
    ],
  ),
  writesTests("2024-01-22", "WMP protection", finding, [SCREENED]),
  agreesTests("2024-01-29", "WMP crime", finding),
  meetsTest("2024-06-05", "WMP protection", finding, SCREENED, "Screening of referrals", "38 of 40 agreed."),
  does(
    "2024-06-10",
    "WMP coordinator",
    finding,
    submit(
      "The backlog is gone, screening follows the criteria, and conferences have clear governance across the area. The dip sample of April is shared with you.",
    ),
  ),
  does(
    "2024-07-23",
    "inspector",
    finding,
    close(
      "revisit",
      "The force has successfully addressed the backlog of high-risk cases for discussion at MARACs. The force uses criteria to determine which cases are appropriate for the MARACs and we found that supervisors accurately follow the force’s guidance for this screening process. There are clear strategic and operational governance arrangements in place to support MARACs across the West Midlands.",
      LETTER.july2024,
    ),
    { published: true },
  ),
];
