import { longDate } from "@/lib/format/dates";
import { counted, joined } from "@/lib/format/lists";
import type { SubmissionWords } from "../language/submission";
import { at } from "../refused";
import { say, strong } from "../sentence";
import { DRAFT, TAKEN_BACK } from "./putting-right";

const SIGNS = {
  sponsor: "its sponsor",
  "chief-officer": "a chief officer, since no sponsor is there,",
} as const;

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
      putRight: DRAFT,
    },
    "sign-submission": {
      title: "Sign off the submission",
      inThisCase: null,
      deed: "sign off a submission",
      done: ["Signed off.", "A force coordinator can submit it. An edit of the draft takes your sign-off away."],
      putRight: "Signed too soon? Ask a coordinator not to submit it: any edit of the draft takes your sign-off away.",
    },
    submit: {
      title: "Submit for closure",
      inThisCase: ({ points }) => points.length > 0 && `Answer ${counted(points.length, "point")} and submit again`,
      deed: "submit a finding for closure",
      done: ["Submitted for closure.", "An inspector decides. Status and progress stay as they are until then."],
      putRight:
        "Submitted too soon? A force coordinator withdraws the submission, with the reason, until an inspector has decided.",
    },
    "withdraw-submission": {
      title: "Withdraw the submission",
      inThisCase: null,
      deed: "withdraw a submission",
      done: ["The submission is withdrawn.", "A force coordinator can submit again at any time."],
      putRight: "Withdrawn by mistake? Submit again: the draft has what you said.",
    },
    "return-submission": {
      title: "Return the submission",
      inThisCase: null,
      deed: "return a submission",
      done: ["The submission is returned.", "The force sees your points; its next submission answers each one."],
      putRight:
        "Returned by mistake? The force submits again; or close the finding yourself, which needs no submission.",
    },
  },
  forceCommands: {
    "ask-for-sign-off": {
      deed: "say whether submissions of the force need sign-off",
      done: [
        "Submissions need sign-off from now on.",
        "The sponsor signs off each draft on Decisions. What is submitted already stays submitted.",
      ],
      putRight: TAKEN_BACK,
    },
    "stop-asking-for-sign-off": {
      deed: "say whether submissions of the force need sign-off",
      done: ["Submissions need no sign-off any more.", "A force coordinator submits without it."],
      putRight: TAKEN_BACK,
    },
  },
  signOff: {
    asked:
      "A coordinator can submit a finding only after its sponsor, or the sponsor of its cause of concern, has signed off the draft. Where no sponsor is there, another chief officer does.",
    notAsked: "A coordinator submits without sign-off. The force can ask for its sponsor’s sign-off first.",
    nobody:
      "The force has no chief officer here, so nobody can sign off. An administrator of the force can give somebody that role.",
  },
  facts: {
    "submission-drafted": () => say(["Submission drafted; only the force reads it until it is submitted"]),
    "submission-signed": ({ statement, answers }) =>
      say(["Submission signed off; a force coordinator can submit it"], statement, answers),
    "sign-off-asked": ({ asks }) =>
      say([
        asks
          ? "From now on a chief officer signs off each submission before it is made"
          : "Submissions need no sign-off by a chief officer any more",
      ]),
    submitted: ({ statement, answers, evidence, doneTests = 0, openRecommendations, signedBy }) =>
      say(
        [
          strong("Submitted for closure"),
          ` with ${counted(evidence.length, "evidence note")}`,
          ...(doneTests > 0 ? [`, ${counted(doneTests, "done test")} met`] : []),
          ...(answers.length > 0 ? [` and ${counted(answers.length, "answer")} to the return`] : []),
          ...(openRecommendations.length > 0
            ? [`; ${counted(openRecommendations.length, "recommendation")} still open: ${joined(openRecommendations)}`]
            : []),
          ...(signedBy === undefined ? [] : [`; signed off by ${signedBy}`]),
        ],
        statement,
        answers,
      ),
    "submission-withdrawn": ({ why }) => say(["Submission withdrawn"], why),
    "submission-returned": ({ points, note }) =>
      say([strong("Submission returned"), ` with ${counted(points.length, "point")}`], note, points),
  },
  told: {
    "submission-signed": "a submission that is signed off",
    "sign-off-asked": "whether submissions need sign-off",
    submitted: "a submission for closure",
    "submission-withdrawn": "a submission that is withdrawn",
    "submission-returned": "a submission that is returned",
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
    "not-signed-off": ({ drafted, signs }) =>
      signs === "nobody"
        ? "This force asks for a chief officer’s sign-off before a submission, and has no chief officer here. An administrator of the force can give somebody that role, or a coordinator can stop asking, on the force’s page."
        : drafted
          ? `The draft waits for sign-off: ${SIGNS[signs]} signs it off on Decisions. Then a force coordinator can submit it.`
          : `This force asks for sign-off before a submission: keep a draft first, then ${SIGNS[signs]} signs it off.`,
    "signed-otherwise": ({ by }) =>
      at(
        "statement",
        `${by} signed off other words than these. Submit the draft as it was signed off, or keep these words as the draft and have them signed off.`,
      ),
    "nothing-to-sign": () =>
      "There is no draft to sign off that is whole: a statement, and an answer to every point of a return. The owner or a force coordinator can write it.",
    "already-signed": ({ by, on }) =>
      `${by} signed off this draft on ${longDate(on)}. A force coordinator can submit it now.`,
    "sign-off-of-sponsor": () => "Only the sponsor of this finding, or of its cause of concern, can sign it off.",
    "sign-off-not-asked": () =>
      "This force does not ask for sign-off: a force coordinator can submit without it, or ask for it on the force’s page.",
    "sign-off-stands": ({ asks }) =>
      asks ? "This force asks for sign-off already." : "This force does not ask for sign-off.",
    "own-submission": () => "You made this submission, so somebody else has to decide it. Another inspector can.",
  },
};
