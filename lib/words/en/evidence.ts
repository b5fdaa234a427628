import type { EvidenceAudience } from "@/lib/domain/audience";
import { fileSize } from "@/lib/format/file-size";
import { inSentence } from "@/lib/format/in-sentence";
import { joined } from "@/lib/format/lists";
import type { EvidenceWords } from "../language/evidence";
import { at } from "../refused";
import { say, strong } from "../sentence";
import { EVIDENCE_WITHDRAW } from "./putting-right";

/** Older events carry the key alone: it reads as the kind was called. */
const kindOf = (key: string, name: string | undefined) => inSentence(name ?? key.replaceAll("-", " "));

const READ_BY: Record<EvidenceAudience, string> = {
  force: "for the force only",
  "force-and-policing-body": "for the force and the policing body",
  shared: "shared with the inspectorate",
};

/** As much of it as tells two files apart in a sentence; the whole stands with the file. */
const signOf = (sha256: string) => `SHA-256 ${sha256.slice(0, 16)}…`;
const signed = ({ name, sha256 }: { name: string; sha256: string }) => `${name}, ${signOf(sha256)}`;

const ABOVE = "Nothing marked Secret or above belongs in this register.";

export const evidence: EvidenceWords = {
  marking: { official: "Official", "official-sensitive": "Official-Sensitive" },
  markingHint: ABOVE,
  personalData:
    "Leave out names and whatever else tells who a victim, witness, suspect or child is: all its readers see it, and nothing is ever deleted. Crime numbers and counts are enough.",
  fileKind: {
    pdf: "PDF",
    docx: "Word",
    xlsx: "Excel",
    pptx: "PowerPoint",
    png: "picture (PNG)",
    jpeg: "picture (JPEG)",
    csv: "CSV",
    text: "text",
  },
  fileState: {
    waiting: "waits for the virus scanner; nobody can open it yet",
    checked: "looked at, without a virus scanner",
    clean: "found clean by the virus scanner",
    infected: "refused by the virus scanner; nobody can open it",
  },
  fileRefusal: {
    "nothing-chosen": "No file was chosen. Choose one or more, then send them.",
    empty: "It is empty, so there is nothing to keep. Open it where it comes from, save it again and send that.",
    "too-large": "It is larger than 25 MB. Send a smaller one, or several, or say in the note where it is kept.",
    "too-many-at-once": "More than 50 files came in one go: those after the 50th were not read. Send them again.",
    "cut-off":
      "It did not come whole: the connection was cut, or the file was changed while it was sent. Nothing of it is kept. Send it again.",
    "store-away": "The store of files could not be reached, so nothing of it is kept. Send it again in a few minutes.",
    "kind-not-kept":
      "What it holds is none of the kinds that are kept: PDF, Word (.docx), Excel (.xlsx), PowerPoint (.pptx), PNG, JPEG, CSV and text. Save it as one of these.",
    "web-page": "It is a web page or a drawing that can run programs. Save it as a PDF or a picture.",
    damaged:
      "It is damaged: it begins as what it says it is, and does not go on so. Open it where it comes from, save it again and send that.",
    programs: "It holds programs (macros or controls). Save it without them, as .docx, .xlsx or .pptx, or as a PDF.",
    "hostile-package":
      "It is packed in a way that no office program packs: names with paths, or far too much in too little. Save it again from the program that made it.",
    protected: "It is protected by a password, so nobody here could open or check it. Save it without one.",
  },
  notSent: "Nothing was kept of what was sent",
  tooMuchAtOnce: "These files are more than 100 MB together. Send them in several goes.",
  tooManyAtOnce: "These are more than 50 files. Send them in several goes.",
  filesHint:
    "Choose one or several: PDF, Word, Excel, PowerPoint, PNG, JPEG, CSV or text, up to 25 MB each, and 50 files and 100 MB in one go.",
  scanned: "A virus scanner looks at each before anybody can open it.",
  notScanned: "Each is looked at for what it is; no virus scanner is set up here.",
  pack: {
    head: [
      ...[
        "Finding",
        "Evidence",
        "Kind",
        "Period from",
        "Period to",
        "Read by",
        "Handling",
        "Stands",
        "Added on",
        "Added by",
      ],
      ...[
        "Link",
        "Kept at",
        "Illustrative",
        "File",
        "Path in this pack",
        "Handling of the file",
        "Bytes",
        "SHA-256",
        "Check",
      ],
    ],
    title: (of) => `Evidence: ${of}`,
    intro: (on) =>
      `Made on ${on}, of what whoever made it may read. Handle it by the highest marking in it. The same list is in index.csv.`,
    period: (from, to) =>
      from && to ? `covers ${from} to ${to}` : from ? `covers the time from ${from}` : `covers the time to ${to}`,
    none: "No evidence that whoever made this pack can read.",
    missing: "not in this pack: the store of files did not have it",
    same: "packed; its SHA-256 is as recorded",
    differs: "packed, but it is NOT what was recorded: its SHA-256 differs",
    illustrative: "illustrative: not in the published sources",
    yes: "yes",
    tooLarge: "This evidence is more than 2 GB, which is too much for one pack. Take the packs of single findings.",
  },
  standing: { standing: "Standing", superseded: "Taken over by a newer one", withdrawn: "Withdrawn" },
  done: {
    "add-note": ["The evidence is added.", "Its files can be added below, as many as it needs."],
    "add-newer-note": [
      "The newer note is added.",
      "The older one stays, and says what took its place. Files of the older one stay with it: add the new ones below.",
    ],
    "use-note": ["The evidence supports these findings too.", ""],
    "widen-note": ["The evidence is shared more widely, with its files.", ""],
    "withdraw-note": [
      "The evidence is withdrawn.",
      "It stays visible, marked as withdrawn, on every finding that it supported.",
    ],
    "withdraw-file": [
      "The file is withdrawn.",
      "Nobody can open it any more. Its name and SHA-256 stay in the history.",
    ],
  },
  audience: {
    force: "Force",
    "force-and-policing-body": "Force and policing body",
    shared: "Shared with the inspectorate",
    public: "Public",
    office: "Policing body’s office only",
    inspectorate: "Inspectorate only",
    administration: "Administrators only",
  },
  commands: {
    "add-evidence": {
      title: "Add evidence",
      inThisCase: null,
      deed: "add evidence",
      done: ["The evidence is added.", "Open it below to add its files."],
      putRight: EVIDENCE_WITHDRAW,
    },
    "widen-evidence": {
      title: "Share evidence more widely",
      inThisCase: null,
      deed: "widen the audience of evidence",
      done: ["The evidence is shared more widely.", ""],
      putRight:
        "Shared too widely? What was shared stays shared: those who could read it may have. Withdraw the note with the reason, and add one for fewer.",
    },
    "withdraw-evidence": {
      title: "Withdraw evidence",
      inThisCase: null,
      deed: "withdraw evidence",
      done: ["The evidence is withdrawn.", "It stays visible, marked as withdrawn."],
      putRight: "Withdrawn by mistake? Add the note again. That it was withdrawn, and why, stays in the history.",
    },
  },
  facts: {
    "evidence-added": ({ title, evidenceKind, kindName, audience }) =>
      say(["Evidence added: ", strong(title), ` (${kindOf(evidenceKind, kindName)}), ${READ_BY[audience]}`]),
    "evidence-used": ({ title, note, audience }) =>
      say(["Evidence also used here: ", strong(title), `, ${READ_BY[audience]}`], note),
    "evidence-widened": ({ title, note, audience, files = [] }) =>
      say(["Evidence ", strong(title), ` is now ${READ_BY[audience]}`], note, files.map(signed)),
    "evidence-superseded": ({ title, byTitle }) =>
      say(["Evidence ", strong(title), " taken over by a newer note: ", strong(byTitle)]),
    "evidence-withdrawn": ({ title, why, basisChanged }) =>
      say(
        [
          "Evidence withdrawn: ",
          strong(title),
          ...(basisChanged ? ["; ", strong("the basis of this decision has changed")] : []),
        ],
        why,
      ),
    "file-attached": ({ title, name, size, sha256 }) =>
      say(["File added to ", strong(title), `: ${name} (${fileSize(size)}, ${signOf(sha256)})`]),
    "file-scanned": ({ title, name, clean, sha256 }) =>
      say([
        clean ? "Virus scanner found a file clean, of " : "Virus scanner refused a file of ",
        strong(title),
        `: ${name} (${signOf(sha256)})`,
      ]),
    "file-withdrawn": ({ title, name, why, basisChanged }) =>
      say(
        [
          "File withdrawn from ",
          strong(title),
          `: ${name}`,
          ...(basisChanged ? ["; ", strong("the basis of this decision has changed")] : []),
        ],
        why,
      ),
  },
  refusals: {
    "evidence-unknown": () => "This evidence is not on this finding, or you cannot see it. Choose from the list.",
    "evidence-withdrawn": () => "This evidence has been withdrawn, so it cannot be changed. Add a new note instead.",
    "evidence-superseded": () =>
      "A newer note has taken the place of this evidence, so it stays as it is. Open the newer one.",
    "evidence-narrower": () =>
      at(
        "audience",
        "Choose an audience at least as wide as the older note has: who reads that reads what takes its place.",
      ),
    "evidence-used-already": () => "This evidence supports that finding already. Choose another finding.",
    "evidence-of-others": ({ references }) =>
      `This evidence also supports ${joined(references)}, for which somebody else answers. A force coordinator can do this for all of them.`,
    "file-unknown": () => "This file is not there, or it has been withdrawn. Reload the page.",
    "file-there-already": ({ name }) => `The same file is there already, as ${name}. It was not added again.`,
    "too-many-files": () => "This note has 50 files, which is as many as a note can have. Add another note.",
    "evidence-not-widened": () =>
      at("audience", "Choose an audience wider than the one it has now. An audience is never narrowed."),
    "evidence-in-basis": () =>
      "The pending submission rests on this evidence. A force coordinator can withdraw the submission first.",
  },
};
