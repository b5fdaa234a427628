import { excerpt } from "@/lib/domain/excerpt";
import { longDate } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import type { InspectionWords } from "../language";
import { at } from "../refused";
import { say, strong } from "../sentence";

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
  },
  refusals: {
    "already-published": ({ on }) =>
      `This inspection was published on ${longDate(on)}. An inspector can correct the record of each finding.`,
    "nothing-to-publish": () => "There is nothing to publish yet. Add a finding or a judgment first.",
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
    "publish-inspection": [
      "The inspection is published.",
      "Its findings have their references; the force and its policing body see them now.",
    ],
  },
};
