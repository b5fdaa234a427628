import type { Command, CommandName, CommandOf } from "../command";
import { TODAY } from "./cases";

/** One command of each name that `aCase` allows to somebody who may. */
const DEFAULTS: { readonly [Name in CommandName]: CommandOf<Name> } = {
  "move-to-engage": {
    do: "move-to-engage",
    id: "new reason",
    on: TODAY,
    why: "It is serious.",
    reasonId: null,
    wording: "Risk assessment",
  },
  "return-to-open": { do: "return-to-open", on: TODAY, why: "It has improved." },
  "draft-submission": { do: "draft-submission", id: "new submission", statement: "Nearly there.", answers: [] },
  submit: { do: "submit", id: "new submission", on: TODAY, statement: "It is done.", answers: [] },
  "withdraw-submission": { do: "withdraw-submission", on: TODAY, why: "A sample is missing." },
  "return-submission": { do: "return-submission", on: TODAY, points: ["Show ten cases."], note: "" },
  close: {
    do: "close",
    on: TODAY,
    outcome: "implemented",
    method: "desk-review",
    note: "Seen in every case.",
    letter: null,
    successor: null,
    confirmedOpen: 0,
    supersededToo: [],
    addedEvidence: [],
  },
  reopen: { do: "reopen", on: TODAY, why: "Found again.", whyParentToo: null },
  "correct-record": {
    do: "correct-record",
    on: TODAY,
    words: { kind: "area-for-improvement", text: "As it was published.", deadline: { kind: "none" } },
    theme: null,
    why: "Copied from the draft.",
  },
  allocate: { do: "allocate", on: TODAY, ownerId: "other staff", sponsorId: "sponsor" },
  "pass-back": { do: "pass-back", on: TODAY, why: "Custody answers for this." },
  "set-theme": { do: "set-theme", on: TODAY, theme: "custody" },
  "set-priority": { do: "set-priority", on: TODAY, priority: "high", why: null },
  "update-progress": { do: "update-progress", id: "new update", on: TODAY, progress: "on-track", note: "Begun." },
  "add-evidence": {
    do: "add-evidence",
    id: "new evidence",
    on: TODAY,
    title: "Survey of victims",
    note: "Four of five were content.",
    kind: "survey",
    from: null,
    to: null,
    link: null,
    audience: "force",
  },
  "widen-evidence": { do: "widen-evidence", on: TODAY, evidenceId: "own evidence", audience: "shared" },
  "withdraw-evidence": { do: "withdraw-evidence", on: TODAY, evidenceId: "own evidence", why: "Wrong month." },
  "propose-target": {
    do: "propose-target",
    id: "new request",
    on: TODAY,
    to: TODAY,
    reason: "resources",
    why: "Two posts are vacant.",
  },
  "approve-target": { do: "approve-target", on: TODAY },
  "decline-target": { do: "decline-target", on: TODAY, why: "Too late." },
  "record-assurance": {
    do: "record-assurance",
    id: "new assurance",
    on: TODAY,
    assurance: "assured",
    note: "The panel saw it.",
  },
  "see-move": { do: "see-move", on: TODAY },
  "keep-closed": { do: "keep-closed", on: TODAY, why: "The audit alone shows it." },
  link: { do: "link", id: "new link", on: TODAY, other: "WMP-2021-002", link: "repeats", why: "Raised before." },
};

/** `aCommand("close", { outcome: "superseded" })`. */
export const aCommand = <Name extends CommandName>(
  name: Name,
  facts: Partial<Omit<CommandOf<Name>, "do">> = {},
): CommandOf<Name> & Command => ({ ...DEFAULTS[name], ...facts }) as CommandOf<Name> & Command;
