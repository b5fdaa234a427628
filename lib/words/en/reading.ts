import { excerpt } from "@/lib/domain/excerpt";
import { type Entry, nameIn } from "@/lib/domain/list/lists";
import { LONGEST_TEXT } from "@/lib/domain/longest-text";
import type { Review } from "@/lib/domain/report-review/review";
import { longDate } from "@/lib/format/dates";
import { inSentence } from "@/lib/format/in-sentence";
import { joined } from "@/lib/format/lists";
import type { ReadingWords } from "../language/reading";
import type { RefusalOf } from "../language/shapes";
import type { WordedRefusal } from "../refused";

const DRAFT: Record<RefusalOf<"draft-unfit">["because"], string | WordedRefusal> = {
  unknown: "This draft is not in the report any more. Go back to the report and choose another.",
  parent: {
    field: "parent",
    text: "Only a recommendation stands under a cause of concern, and only one of the same report. Choose another, or none.",
  },
  cause:
    "Recommendations stand under a draft that you took for a finding of the register which is not a cause of concern. Say of that draft that it is different, or correct the recommendations.",
  split: {
    field: "parts",
    text: "Put an empty line where one finding ends and the next begins, so that there are at least two.",
  },
  join: {
    field: "other",
    text: "Only two drafts of the same kind, under the same cause of concern, can be joined. Choose another.",
  },
  lines: { field: "from", text: "Give the numbers of the first and the last line as they stand beside the report." },
  words: {
    field: "words",
    text: "These words do not stand in the lines given. Copy them from the report, or leave this empty to take the whole lines.",
  },
  title: { field: "title", text: "Give the report its title before you record it." },
  publication: {
    field: "publishedOn",
    text: "Say when the report was published before you record it. A force records published reports only.",
  },
  judgment: "Two judgments answer the same question. Correct one of them or leave it out.",
  proposal: "Say which finding each reported closure is about, or leave it out.",
  "other-force": {
    field: "otherForce",
    text: "The report names another force. Tick that it is recorded for yours all the same, or go back and choose the force it is about.",
  },
  inspection: { field: "into", text: "This inspection is published or dropped by now. Choose another, or a new one." },
  "repeats-later":
    "A draft is said to raise again a finding that was published after this report. Open the draft and say that it is the same or different.",
  recorded: "This report is recorded, so its drafts cannot be corrected any more. Correct what was made of it instead.",
  discarded: "You discarded this report, so nothing of it can be recorded. Read it again to begin anew.",
};

function nowReads(
  { title, publishedOn, findings, judgments, changes }: Review,
  key: string | null,
  grades: readonly Entry[],
): string {
  const finding = findings.find((one) => one.key === key);
  if (finding) return `This draft now reads: ${finding.text}`;
  const judgment = judgments.find((one) => one.key === key);
  if (judgment) return `This judgment is now ${inSentence(nameIn(grades, judgment.grade))}, on ${judgment.question}.`;
  const change = changes.find((one) => one.key === key);
  if (change)
    return `This change is now ${change.date ? `of ${longDate(change.date)}` : "without a day"}${change.references.length > 0 ? `, about ${joined(change.references)}` : ""}.`;
  if (key !== null) return "This draft is not in the report any more.";
  return `The report is now called “${title}”, ${publishedOn ? `published ${longDate(publishedOn)}` : "without a day of publication"}.`;
}

/** Why a report was not read, whatever it holds, and the way out. */
const UNREAD: ReadingWords["unread"] = {
  "took-too-long":
    "The report took too long to read, so it was stopped. Save the part that you need as a file of its own (.docx or text), or paste that part.",
  "needs-too-much-memory":
    "Reading the report took more memory than a report needs, so it was stopped. Save the part that you need as a file of its own (.docx or text), or paste that part.",
  "reader-broke":
    "The report was not read: the reader stopped. Try it once more. If it stops again, paste the text of the part that you need.",
  "readers-busy": "Other people’s reports are being read just now, so yours was not. Send it again in a minute.",
  "yours-first": "Other reports of yours are still being read, so this one was not. Wait for them, and send it again.",
};

export const reading: ReadingWords = {
  unread: UNREAD,
  likeness: { same: "Same finding", repeats: "Repeats it", different: "Different" },
  look: {
    restated:
      "An earlier report found this, and the text tells it again. Say which finding of the register it is. Record it only if the register does not have it.",
    completed: "The text says that this is completed. Record it only if the register is to have it all the same.",
    superseded: "The text says that this is superseded. Record it only if the register is to have it all the same.",
    unsure: "The text does not say clearly that this is a finding. Record it only if you are sure.",
  },
  nothing: {
    "few-words":
      "The text has hardly a word. If the report shows its words as pictures, open it and copy its text, or ask who made it for one with text.",
    welsh:
      "The text seems to be in Welsh, and only English is read. Reports are published in English too: choose that one.",
    french:
      "The text seems to be in French, and only English is read. Choose the English one, or add its findings from its lines.",
    "other-language":
      "The text is in a language that is not read, or its letters were lost when it was made. Only English is read: choose an English one, or add its findings from its lines.",
    answer:
      "This is an answer to a report: what it quotes is somebody else’s finding. Read the report itself, if the register does not have it.",
    "asks-nothing":
      "No sentence of it says what should be done, or what is wanting, in the words that reports use. If it has findings all the same, add them from its lines above.",
    unsure:
      "Some of it says what should be done, but none of it in the form of a finding. If there are some, add them from its lines above.",
  },
  nowReads,
  refusals: {
    "draft-unfit": ({ because }) => DRAFT[because],
    "draft-too-long": ({ text }) =>
      `A finding has ${LONGEST_TEXT.toLocaleString("en-GB")} characters at most, and “${excerpt(text, 80)}” has ${text.length.toLocaleString("en-GB")}. Choose fewer lines, split it or leave it out.`,
  },
  done: {
    "record-reading": ["The report is recorded.", ""],
    "start-reading": ["The report is read.", "Check every draft. Nothing of it is recorded yet."],
    "discard-reading": ["The report is discarded.", "Nothing of it was recorded."],
  },
};
