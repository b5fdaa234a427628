import type { NextStep, Progress } from "@/lib/domain/progress/lists";
import { longDate } from "@/lib/format/dates";
import { inSentence } from "@/lib/format/in-sentence";
import type { ProgressWords } from "../language";
import { at } from "../refused";
import { say, strong } from "../sentence";

const PROGRESS: ProgressWords["value"] = {
  "on-track": "On track",
  "some-issues": "Some issues",
  "off-track": "Off track",
  delivered: "Delivered",
};

const next = ({ step, on }: NextStep): string => `Next${on ? `, by ${longDate(on)}` : ""}: ${step}`;

export const progress: ProgressWords = {
  next,
  beforeReopening: "before reopening",
  value: PROGRESS,
  standing: (progress: Progress | null, hasOwner: boolean): string =>
    progress ? PROGRESS[progress] : hasOwner ? "No update yet" : "Awaiting allocation",
  commands: {
    "update-progress": {
      title: "Update progress",
      inThisCase: null,
      deed: "update a finding's progress",
      done: ["Progress is updated.", "Only inspectors change the status of a finding."],
    },
  },
  facts: {
    "progress-updated": ({ from, to, note: done, next: comes, stands }) => {
      const now = strong(inSentence(PROGRESS[to]));
      const note = comes ? `${done}\n${next(comes)}` : done;
      if (stands) {
        const still = `${inSentence(PROGRESS[stands.said])}, of ${longDate(stands.on)}`;
        return say(["Progress recorded late: ", now, `; the later update still stands: ${still}`], note);
      }
      if (from === null) return say(["Progress first given: ", now], note);
      if (from === to) return say(["Progress unchanged: ", now], note);
      return say(["Progress changed from ", strong(inSentence(PROGRESS[from])), " to ", now], note);
    },
  },
  refusals: {
    "next-step-passed": ({ field, earliest }) =>
      at(field, `The next step lies ahead: give its date as ${longDate(earliest)} or later.`),
    "next-step-too-far": ({ field, latest }) =>
      at(field, `The date of the next step is more than ten years away. Give ${longDate(latest)} or earlier.`),
  },
  done: { "save-updates": ["The updates are saved.", "Only inspectors change the status of a finding."] },
};
