import { attaches } from "@/prisma/seed/attaching";
import { approveDate, assurance, evidence, progress, sendBack, submit, target, waitsOn } from "@/prisma/seed/deeds";
import { allocates, does } from "@/prisma/seed/doing";
import { oneTest } from "@/prisma/seed/planning";
import type { Step } from "@/prisma/seed/step";

const finding = "WMP-2023-007";
const lead = "WMP investigations";

/** What the sample of August came to, as a file: 81 on time, 12 late with a reason, 7 neither. */
const BY_DISTRICT = `District,Investigations read,Reviewed on time,Late with a reason,Neither
Birmingham,36,29,4,3
Coventry,14,12,1,1
Dudley and Sandwell,22,17,4,1
Solihull,10,9,1,0
Walsall and Wolverhampton,18,14,2,2
All,100,81,12,7
`;

const HOW_DRAWN = `How the sample of August 2024 was drawn

A hundred investigations that were open for more than 28 days on 1 August, drawn at random from the case
system, from each district as many as its share of all of them. Two inspectors who supervise none of them
read each one. Where they did not agree, a third one read it: 6 of the 100.

On time: the reviews at 7 and at 28 days are recorded on the day or before.
Late with a reason: recorded later, and the record says why.
Neither: no record, or a late one without a reason.
`;

/** Supervision at the right times: the date moved twice (+123 days), and a submission that came back and waits at the coordinator. */
export const supervision: readonly Step[] = [
  allocates("2024-01-08", "WMP coordinator", finding, lead, "WMP crime"),
  does(
    "2024-01-22",
    lead,
    finding,
    target("2024-06-30", "Supervisors’ reviews are built into the case system by then."),
  ),
  does("2024-01-24", "WMP coordinator", finding, approveDate),
  does(
    "2024-03-14",
    lead,
    finding,
    progress("some-issues", "Reviews at 7 and 28 days are in policy; the case system does not prompt for them yet."),
  ),
  does(
    "2024-06-04",
    lead,
    finding,
    progress(
      "on-track",
      "Prompts are live in all districts. Three months of figures are wanted before we say that it holds.",
      ["Show the figures of June to August to the performance board.", "2024-09-17"],
    ),
  ),
  does("2024-06-12", "WMP pcc", finding, assurance("partly-assured", "Better in three districts of five.")),
  does(
    "2024-06-17",
    lead,
    finding,
    target("2024-08-31", "Prompts went live in May: three months of figures end in August.", "evidence-period"),
  ),
  does("2024-06-19", "WMP crime", finding, approveDate),
  does(
    "2024-08-12",
    lead,
    finding,
    evidence(
      "force",
      "case-file-audit",
      "Reviews by supervisors: first look, July",
      "Two districts are well below the others. For the force’s own use until the August sample is in.",
      ["2024-07-01", "2024-07-31"],
    ),
  ),
  does(
    "2024-08-27",
    lead,
    finding,
    target("2024-10-31", "The prompts failed for three weeks in July; the figures start again.", "technology"),
  ),
  does(
    "2024-08-27",
    lead,
    finding,
    waitsOn(
      "supplier",
      "Service manager of the case system",
      "A release that mends the prompts, and their report on why they failed in July.",
      "2024-10-21",
    ),
  ),
  does("2024-08-30", "WMP crime", finding, approveDate),
  does(
    "2024-08-30",
    lead,
    finding,
    evidence(
      "shared",
      "case-file-audit",
      "Reviews by supervisors: sample of 100, August",
      "A hundred investigations from all districts: 81 reviewed on time, 12 late with a reason, 7 not.",
      ["2024-08-01", "2024-08-28"],
    ),
  ),
  attaches("2024-08-30", lead, finding, "Reviews by supervisors: sample of 100", [
    ["Sample of 100, August, by district.csv", BY_DISTRICT],
    ["How the sample was drawn.txt", HOW_DRAWN],
  ]),
  ...oneTest(
    finding,
    "In a sample of a hundred investigations, 80 are reviewed on time and every late one has a reason.",
    ["2024-02-01", lead],
    ["2024-02-06", "WMP coordinator"],
    ["2024-09-02", "Reviews by supervisors: sample of 100"],
  ),
  does(
    "2024-09-02",
    "WMP coordinator",
    finding,
    submit("Reviews happen at the right times in four cases of five, and the sample of August is shared with you."),
  ),
  does(
    "2024-09-17",
    "inspector",
    finding,
    sendBack(
      ["Show the September sample by district.", "State how exceptions are reviewed."],
      "The direction is right. August alone does not show that it holds, and 19 of 100 are exceptions.",
    ),
  ),
  does(
    "2024-09-25",
    "WMP pcc",
    finding,
    assurance(
      "partly-assured",
      "The office would like to see the September sample at the same time as the inspectorate.",
    ),
  ),
];
