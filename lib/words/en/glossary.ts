import type { Words } from "../language";

/** docs/glossary.md has them all. */
export const glossary: Words["glossary"] = [
  { word: "Finding", means: "One tracked item: what the inspectorate found, in its published words." },
  {
    word: "Cause of concern",
    means: "A serious, critical or systemic shortcoming. It always has recommendations, which stand under it.",
  },
  { word: "Area for improvement", means: "Practice below the expected standard; no deadline is published for it." },
  {
    word: "Evidence",
    means:
      "A note of what shows the work, with its files. It supports one finding or many; it is withdrawn or taken over by a newer one, never deleted.",
  },
  {
    word: "Evidence pack",
    means: "A zip of the notes and files that you may read, for a finding or an inspection, with an index.",
  },
  {
    word: "Board pack",
    means:
      "What a committee reads of a period: every number counted from the history and checked, frozen and numbered when it is issued.",
  },
  {
    word: "Recorded late",
    means: "What took effect before a period and was recorded after the pack before it was issued.",
  },
  {
    word: "As at a day",
    means:
      "How the register, a finding or a force stood at the end of that day, worked out from the history by the days on which things took effect.",
  },
  {
    word: "SHA-256",
    means:
      "A number worked out from every byte of a file: who has the same file gets the same number, whoever changed one byte another.",
  },
  { word: "Progress", means: "What the force says of a finding: on track, some issues, off track or delivered." },
  {
    word: "Assurance",
    means: "What the local policing body says: not reviewed, assured, partly assured or not assured.",
  },
  {
    word: "Public register",
    means:
      "What everybody reads without signing in: published findings, their status, and what the policing body says of progress.",
  },
  {
    word: "Note of the office",
    means: "What the policing body’s office keeps for itself about a finding. Nobody else reads it.",
  },
  {
    word: "Challenge",
    means:
      "A question of the local policing body to its force about a finding or a report: answered, then accepted or pressed again.",
  },
  {
    word: "Section 55 response",
    means:
      "The local policing body’s published comments on a report, within 56 days that begin with the day of publication (Police Act 1996). Each recommendation is answered in it.",
  },
  { word: "Status", means: "What HMICFRS says: open, Engage or closed. Only an inspector changes it." },
  {
    word: "Scan and Engage",
    means: "The two phases of HMICFRS’s monitoring of a force. Scan is the default, Engage is enhanced.",
  },
  {
    word: "Engage spell",
    means: "One stay of a force in Engage, from the day it entered to the day it left, with its reasons.",
  },
  { word: "Owner", means: "Whoever in the force answers for a finding day to day." },
  { word: "Sponsor", means: "The chief officer who is accountable for it." },
  {
    word: "Target date",
    means: "The force’s own date. The first one is kept for ever; every later one is a move, with its reason.",
  },
  {
    word: "Overdue",
    means: "Not closed, and past the published deadline or the target date. It is computed, and never chosen.",
  },
  {
    word: "Waiting on others",
    means:
      "What a finding waits for from another body: the post that is asked there, what is needed, when the force asks next, and what came of it.",
  },
  {
    word: "Ours and theirs",
    means:
      "An overdue finding is with another body (theirs) while it waits on one and no check of that is past; with the inspectorate once it is submitted; else with the force (ours). Of a cause of concern it is ours where any of its recommendations is.",
  },
  {
    word: "Submission",
    means: "The force’s word to the inspectorate that a finding is put right. An inspector decides.",
  },
  {
    word: "Measure",
    means: "One thing that is counted again and again, against a target. Its readings are dated, and never rewritten.",
  },
  {
    word: "Plan",
    means: "What the force says to a finding, the root cause, actions, done tests and measures.",
  },
  {
    word: "Done test",
    means:
      "A sentence that has to be shown met before a finding is submitted. Somebody other than its author agrees it; evidence that the inspectorate reads shows it.",
  },
  {
    word: "Audience",
    means:
      "Who reads an evidence note: the force, the policing body as well, or the inspectorate too. Widened, never narrowed.",
  },
  {
    word: "Follow-up",
    means: "One more dated sample that an inspector asked for when closing; it appears when it is due.",
  },
  {
    word: "National recommendation",
    means:
      "One text for many forces. Each force has a finding of its own, with its own progress, assurance and status; closing one never touches another.",
  },
  {
    word: "Representation",
    means:
      "What the force or its policing body says against a finding. It stands beside it and changes nothing; an inspector answers it.",
  },
  {
    word: "Rating",
    means:
      "How far an inspector says that the force is, on the force’s own scale: beside what the force says, on no list.",
  },
  {
    word: "Direction",
    means:
      "An order to a force about findings: issued by somebody on a day, due or not, and complied with or not. A record of its own, never a status.",
  },
  {
    word: "Level",
    means: "What another body than HMICFRS says of a force, from a day to a day: beside its phase, never instead.",
  },
  { word: "Revisit", means: "A visit of inspectors to look at earlier findings again." },
  { word: "Verify", means: "Checks that no entry of a history was changed or removed since it was written." },
  {
    word: "Redaction",
    means:
      "Words that law does not let stand are taken out of the history, by two people and with a reason. It can be verified as before.",
  },
];
