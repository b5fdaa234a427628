import { approveDate, assurance, close, evidence, progress, submit, target } from "@/prisma/seed/deeds";
import { allocates, does } from "@/prisma/seed/doing";
import { agreesTests, meetsTest, oneTest, writesTests } from "@/prisma/seed/planning";
import type { Step } from "@/prisma/seed/step";
import { LETTER } from "./west-midlands-letters";

const cause = "WMP-2023-002";
const technology = "WMP-2021-002";
const first = "WMP-2018-006";
const lead = "WMP offenders";
const MODEL = "The operating model is in force, with the people it asks for in every team.";
const AUDITED = "In an audit of sixty risk management plans, 54 are up to date and match the risk.";

/** Registered sex offenders, the third time raised: area for improvement in 2018 and 2021, cause of concern in 2023, closed on 23 July 2024. */
export const offenders: readonly Step[] = [
  allocates("2024-01-08", "WMP coordinator", cause, lead, "WMP crime"),
  allocates("2024-01-08", "WMP coordinator", technology, lead, "WMP crime"),
  allocates("2024-01-08", "WMP coordinator", first, lead, null),
  does(
    "2024-01-24",
    lead,
    cause,
    progress(
      "off-track",
      "Visits are overdue and too few officers hold too many offenders. A new operating model goes to the board in February.",
    ),
  ),
  does(
    "2024-02-14",
    "WMP pcc",
    cause,
    assurance(
      "not-assured",
      "A plan without the people to carry it out. The commissioner asks what comes out of the February board.",
    ),
  ),
  does(
    "2024-03-20",
    lead,
    cause,
    progress("some-issues", "The new model is agreed and 18 officers are moving to it. Overdue visits fall."),
  ),
  does(
    "2024-04-17",
    lead,
    cause,
    evidence(
      "force-and-policing-body",
      "data",
      "Visits to registered sex offenders, by month",
      "Visits due, made and overdue since November 2023.",
      ["2023-11-01", "2024-03-31"],
    ),
  ),
  does(
    "2024-05-15",
    lead,
    cause,
    evidence(
      "shared",
      "document",
      "Operating model for managing offenders",
      "The model in force since 1 April: teams, workloads, supervision and how performance is read.",
    ),
  ),
  does(
    "2024-05-16",
    lead,
    cause,
    evidence(
      "shared",
      "case-file-audit",
      "Risk management plans: audit of 60",
      "Sixty plans read by supervisors of another team; 55 were up to date and matched the risk.",
      ["2024-04-01", "2024-05-10"],
    ),
  ),
  does(
    "2024-05-29",
    lead,
    cause,
    progress("on-track", "No visit to a very-high-risk offender is overdue. Supervisors read performance every week."),
  ),
  does(
    "2024-06-05",
    "WMP pcc",
    cause,
    assurance("assured", "The figures held for three months, and the office sat in on a performance meeting."),
  ),
  writesTests("2024-02-01", lead, cause, [MODEL, AUDITED]),
  agreesTests("2024-02-05", "WMP coordinator", cause),
  meetsTest("2024-05-20", lead, cause, MODEL, "Operating model"),
  meetsTest("2024-06-07", lead, cause, AUDITED, "Risk management plans", "55 of 60."),
  does(
    "2024-06-10",
    "WMP coordinator",
    cause,
    submit(
      "The operating model is in place with the people it needs, and managers see performance and risk. The model and the audit of 60 plans are shared with you.",
    ),
  ),
  does(
    "2024-07-23",
    "inspector",
    cause,
    close("revisit", "Closed after the revisit of May and June 2024: see the letter of 23 July 2024.", LETTER.july2024),
    { published: true },
  ),

  does(
    "2024-02-05",
    lead,
    technology,
    target(
      "2024-09-30",
      "Monitoring software goes live in the summer; three months of use are wanted before we say so.",
    ),
  ),
  does("2024-02-06", "WMP coordinator", technology, approveDate),
  does(
    "2024-05-21",
    lead,
    technology,
    progress("on-track", "The software is bought and tested; 40 of 60 officers are trained."),
  ),
  does(
    "2024-09-11",
    lead,
    technology,
    evidence(
      "shared",
      "data",
      "Use of monitoring software, June to August",
      "Devices checked, alerts raised and what was done about them, by team.",
      ["2024-06-01", "2024-08-31"],
    ),
  ),
  does("2024-09-12", lead, technology, progress("delivered", "In daily use in every team since June.")),
  ...oneTest(
    technology,
    "Every team uses the software for three months, and each alert has an answer within a day.",
    ["2024-02-05", lead],
    ["2024-02-06", "WMP coordinator"],
    ["2024-09-16", "Use of monitoring software"],
  ),
  does(
    "2024-09-23",
    "WMP coordinator",
    technology,
    submit("The technology is in daily use. Three months of figures are shared with you."),
  ),

  does(
    "2024-06-24",
    lead,
    first,
    progress("delivered", "Covered by the work on the cause of concern of 2023; nothing of 2018 is left over."),
  ),
];
