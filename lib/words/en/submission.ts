import { longDate } from "@/lib/format/dates";
import { counted, joined } from "@/lib/format/lists";
import type { SubmissionWords } from "../language";
import { at } from "../refused";
import { say, strong } from "../sentence";

export const submission: SubmissionWords = {
  state: {
    draft: "Draft",
    pending: "Pending",
    returned: "Returned",
    withdrawn: "Withdrawn",
    accepted: "Accepted",
    overtaken: "Overtaken",
  },
  commands: {
    "draft-submission": {
      title: "Draft a submission",
      inThisCase: ({ submission }) => submission?.state === "draft" && "Go on with the draft",
      deed: "draft a submission",
      done: ["The draft is kept.", "Only the force reads it. A force coordinator can submit it."],
    },
    submit: {
      title: "Submit for closure",
      inThisCase: ({ points }) => points.length > 0 && `Answer ${counted(points.length, "point")} and submit again`,
      deed: "submit a finding for closure",
      done: ["Submitted for closure.", "An inspector decides. Status and progress stay as they are until then."],
    },
    "withdraw-submission": {
      title: "Withdraw the submission",
      inThisCase: null,
      deed: "withdraw a submission",
      done: ["The submission is withdrawn.", "A force coordinator can submit again at any time."],
    },
    "return-submission": {
      title: "Return the submission",
      inThisCase: null,
      deed: "return a submission",
      done: ["The submission is returned.", "The force sees your points; its next submission answers each one."],
    },
  },
  facts: {
    "submission-drafted": () => say(["Submission drafted; only the force reads it until it is submitted"]),
    submitted: ({ statement, answers, evidence, doneTests = 0, openRecommendations }) =>
      say(
        [
          strong("Submitted for closure"),
          ` with ${counted(evidence.length, "evidence note")}`,
          ...(doneTests > 0 ? [`, ${counted(doneTests, "done test")} met`] : []),
          ...(answers.length > 0 ? [` and ${counted(answers.length, "answer")} to the return`] : []),
          ...(openRecommendations.length > 0
            ? [`; ${counted(openRecommendations.length, "recommendation")} still open: ${joined(openRecommendations)}`]
            : []),
        ],
        statement,
        answers,
      ),
    "submission-withdrawn": ({ why }) => say(["Submission withdrawn"], why),
    "submission-returned": ({ points, note }) =>
      say([strong("Submission returned"), ` with ${counted(points.length, "point")}`], note, points),
  },
  refusals: {
    "decided-meanwhile": ({ by, what, on }) =>
      `The submission was ${what} by ${by} on ${longDate(on)}, so there is nothing left to decide. What you typed is kept.`,
    "already-submitted": ({ by, on }) =>
      `${by} submitted this finding for closure on ${longDate(on)}. A force coordinator can withdraw that submission, or an inspector decides it.`,
    "nothing-submitted": () =>
      "No submission is waiting for a decision on this finding. A force coordinator can submit it.",
    "points-unanswered": ({ points }) =>
      at(
        "answers",
        `Answer every point of the return before you submit again. ${points.length === 1 ? "Point" : "Points"} ${joined(points.map(String))} ${points.length === 1 ? "has" : "have"} no answer.`,
      ),
    "points-missing": () => at("points", "Write at least one point that the force has to answer."),
    "evidence-not-shared": () =>
      "Share at least one evidence note with the inspectorate before you submit. The owner or a force coordinator can add one, or widen the audience of one.",
    "own-submission": () => "You made this submission, so somebody else has to decide it. Another inspector can.",
  },
};
