import type { EvidenceAudience } from "@/lib/domain/audience";
import { inSentence } from "@/lib/format/in-sentence";
import type { EvidenceWords } from "../language";
import { at } from "../refused";
import { say, strong } from "../sentence";

/** Older events carry the key alone: it reads as the kind was called. */
const kindOf = (key: string, name: string | undefined) => inSentence(name ?? key.replaceAll("-", " "));

const READ_BY: Record<EvidenceAudience, string> = {
  force: "for the force only",
  "force-and-policing-body": "for the force and the policing body",
  shared: "shared with the inspectorate",
};

export const evidence: EvidenceWords = {
  audience: {
    force: "Force",
    "force-and-policing-body": "Force and policing body",
    shared: "Shared with the inspectorate",
    public: "Public",
    inspectorate: "Inspectorate only",
    administration: "Administrators only",
  },
  commands: {
    "add-evidence": {
      title: "Add evidence",
      inThisCase: null,
      deed: "add evidence",
      done: ["The evidence is added.", ""],
    },
    "widen-evidence": {
      title: "Share evidence more widely",
      inThisCase: null,
      deed: "widen the audience of evidence",
      done: ["The evidence is shared more widely.", ""],
    },
    "withdraw-evidence": {
      title: "Withdraw evidence",
      inThisCase: null,
      deed: "withdraw evidence",
      done: ["The evidence is withdrawn.", "It stays visible, marked as withdrawn."],
    },
  },
  facts: {
    "evidence-added": ({ title, evidenceKind, kindName, audience }) =>
      say(["Evidence added: ", strong(title), ` (${kindOf(evidenceKind, kindName)}), ${READ_BY[audience]}`]),
    "evidence-widened": ({ title, note, audience }) =>
      say(["Evidence ", strong(title), ` is now ${READ_BY[audience]}`], note),
    "evidence-withdrawn": ({ title, why, basisChanged }) =>
      say(
        [
          "Evidence withdrawn: ",
          strong(title),
          ...(basisChanged ? ["; ", strong("the basis of this decision has changed")] : []),
        ],
        why,
      ),
  },
  refusals: {
    "evidence-unknown": () => "This evidence is not on this finding, or you cannot see it. Choose from the list.",
    "evidence-withdrawn": () => "This evidence has been withdrawn, so it cannot be changed. Add a new note instead.",
    "evidence-not-widened": () =>
      at("audience", "Choose an audience wider than the one it has now. An audience is never narrowed."),
    "evidence-in-basis": () =>
      "The pending submission rests on this evidence. A force coordinator can withdraw the submission first.",
  },
};
