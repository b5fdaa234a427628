import { excerpt } from "@/lib/domain/excerpt";
import { longDate } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import type { InspectionWords } from "../language/inspection";
import type { RefusalOf } from "../language/shapes";
import { at } from "../refused";
import { say, strong } from "../sentence";

const MERGE_UNFIT: Record<RefusalOf<"merge-unfit">["because"], readonly [string, string]> = {
  record: [
    "into",
    "Only what a force recorded of a published report is merged into another. This is the inspectorate’s own.",
  ],
  merged: ["into", "This record was merged already. Reload the page to see where it is."],
  missing: ["into", "Choose the report from the list."],
  itself: ["into", "That is this record itself. Choose the other one."],
  draft: ["into", "That report is not published yet. Publish it first."],
  ended: ["into", "That one was itself merged into another. Choose the one that stands."],
  forces: ["into", "That report is not on this force. Say on its own page that it applies to it, then merge."],
  finding: ["same", "Choose findings of that report, on the same force."],
  twice: ["same", "Two findings are said to be the same one of that report. Choose each once."],
};

export const inspection: InspectionWords = {
  gradesCaveat:
    "Four grades until 2018/19, five since. HMICFRS: grades of different rounds cannot be compared directly.",
  facts: {
    "inspection-recorded": ({ title }) => say(["Inspection recorded: ", strong(title)]),
    "reader-named": ({ reader, title }) => say([strong(reader), ` may read ${title} before it is published`]),
    "reader-dropped": ({ reader, title }) =>
      say([strong(reader), ` may no longer read ${title} before it is published`]),
    "inspection-published": ({ title, findings }) =>
      say(["Inspection published with ", strong(counted(findings, "finding")), `: ${title}`]),
    "inspection-merged": ({ title, into, findings }) =>
      say([
        `What the force recorded as ${title} `,
        strong(`is ${into}`),
        `, which was here already: ${counted(findings, "finding")}`,
      ]),
    "record-came-over": ({ report, was, same }) =>
      say([
        "Recorded by the force as of ",
        `${was}; it `,
        strong(`is a finding of ${report}`),
        same === null ? "" : `, which had it as ${same}`,
      ]),
  },
  told: {
    "inspection-published": "a report that is published",
    "inspection-merged": "a record that is a report here already",
  },
  refusals: {
    "already-published": ({ on }) =>
      `This inspection was published on ${longDate(on)}. An inspector can correct the record of each finding.`,
    "nothing-to-publish": () => "There is nothing to publish yet. Add a finding or a judgment first.",
    "merge-unfit": ({ because }) => at(...MERGE_UNFIT[because]),
    "merge-both-worked": ({ reference, other }) =>
      `Both ${reference} and ${other} have been worked on since they were published, so neither can take the other’s place. Leave ${reference} as a finding of its own here, and close the one that is to end as superseded by the other.`,
    "merge-family": ({ reference, other }) =>
      `A cause of concern comes with its recommendations: say of each recommendation of ${reference} which one of ${other} it is, so that none of them is left without its cause. Where the force recorded fewer or more, leave ${reference} as a finding of its own.`,
    "merge-kinds": ({ reference, other }) =>
      `${reference} and ${other} are findings of two kinds. Correct the record of ${reference} first, or choose another.`,
    "merge-response-begun": () =>
      "The policing body has begun its response to what the force recorded, and owes one to that report as well. Ask its office to say that one of the two needs no response, then merge.",
    "records-unchosen": () => at("chosen", "Tick at least one finding, of those that nobody has confirmed yet."),
    "cause-without-recommendation": ({ text }) =>
      at(
        "confirmedBare",
        `A cause of concern is always published with at least one recommendation. Add one to “${excerpt(text, 80)}”, or confirm that the report gives none.`,
      ),
    "deadline-before-publication": ({ text }) =>
      at("deadline", `The deadline of “${excerpt(text, 80)}” is before the day of publication. Check both dates.`),
    "parent-unfit": () =>
      at(
        "parent",
        "A recommendation belongs to a cause of concern of the same inspection and force. Choose one of those, or none.",
      ),
    "force-unfit": () => at("force", "Choose a force that this inspection is on."),
  },
  done: {
    "record-inspection": ["The inspection is recorded.", "Only the inspectorate sees it until you publish it."],
    "change-inspection": ["The inspection is changed.", ""],
    "add-draft-finding": ["The finding is added.", "It has no reference until the inspection is published."],
    "change-draft-finding": ["The finding is changed.", ""],
    "drop-draft-finding": ["The finding is dropped.", ""],
    "set-judgment": ["The judgment is set.", ""],
    "change-judgment": [
      "The grade is changed.",
      "This question had a judgment for this force already, and has one only: its grade is what you chose now.",
    ],
    "drop-judgment": ["The judgment is dropped.", ""],
    "name-reader": [
      "They can read this inspection now.",
      "They see it among their inspections, marked as not published yet.",
    ],
    "drop-reader": ["They can no longer read this inspection.", ""],
    "merge-record": [
      "The record is merged.",
      "The force’s findings stand in this report, with all that was done about them.",
    ],
    "publish-inspection": [
      "The inspection is published.",
      "Its findings have their references; the force and its policing body see them now.",
    ],
  },
};
