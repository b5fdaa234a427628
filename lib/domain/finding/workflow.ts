import type { Ability } from "../policy";
import type { CommandName } from "./command";
import type { Status } from "./finding";

/**
 * The workflow of a finding: one row per command. Who may give it, from which status, whether a submission must or must
 * not be pending, and what the status becomes. Buttons, the server's checks, the generated documentation and the tests
 * all read this table; no status is compared outside `lib/domain`.
 *
 * What a command needs beyond its row (a reason, evidence, a confirmation) is in the rule of the same name in `rules/`.
 */
export interface Row {
  readonly ability: Ability;
  readonly from: readonly Status[];
  readonly submission: "pending" | "none" | "either";
  readonly to: Status | "unchanged";
  /** What the command needs and what else it does, in words for people; printed in `docs/workflow.md` and on the screens. */
  readonly needs: string;
}

const ANY: readonly Status[] = ["open", "engage", "closed"];
const LIVE: readonly Status[] = ["open", "engage"];

export const WORKFLOW = {
  "move-to-engage": {
    ability: "move into and out of Engage",
    from: ["open"],
    submission: "either",
    to: "engage",
    needs: "no parent; a live reason of the force's Engage spell, entered, added or tied in the same step; why",
  },
  "return-to-open": {
    ability: "return, close and reopen",
    from: ["engage"],
    submission: "either",
    to: "open",
    needs: "why; the reason of the spell ends, the spell and any submission go on",
  },
  "draft-submission": {
    ability: "draft a submission",
    from: LIVE,
    submission: "none",
    to: "unchanged",
    needs: "a statement; read by the force only until it is submitted",
  },
  submit: {
    ability: "submit and withdraw",
    from: LIVE,
    submission: "none",
    to: "unchanged",
    needs:
      "a statement, one evidence note shared with the inspectorate and, after a return, an answer to every point; freezes the basis",
  },
  "withdraw-submission": {
    ability: "submit and withdraw",
    from: LIVE,
    submission: "pending",
    to: "unchanged",
    needs: "why",
  },
  "return-submission": {
    ability: "return, close and reopen",
    from: LIVE,
    submission: "pending",
    to: "unchanged",
    needs: "numbered points; the next submission answers each one",
  },
  close: {
    ability: "return, close and reopen",
    from: LIVE,
    submission: "either",
    to: "closed",
    needs:
      "outcome, verification method, date and note; the successor if superseded; with open recommendations, their number confirmed",
  },
  reopen: {
    ability: "return, close and reopen",
    from: ["closed"],
    submission: "either",
    to: "open",
    needs: "why; dates, progress and assurance stay, marked as given before reopening",
  },
  "correct-record": {
    ability: "correct the record",
    from: ANY,
    submission: "either",
    to: "unchanged",
    needs: "why; the old wording stays visible, and a frozen basis keeps it",
  },
  allocate: {
    ability: "allocate",
    from: ANY,
    submission: "either",
    to: "unchanged",
    needs: "an owner or a sponsor of the same force",
  },
  "pass-back": {
    ability: "pass back an allocation",
    from: LIVE,
    submission: "either",
    to: "unchanged",
    needs: "why; the finding waits for allocation again",
  },
  "update-progress": {
    ability: "update progress",
    from: LIVE,
    submission: "either",
    to: "unchanged",
    needs: "the progress and a note; one recorded late is kept, and the later update goes on standing",
  },
  "add-evidence": {
    ability: "add evidence",
    from: ANY,
    submission: "either",
    to: "unchanged",
    needs: "a title, a note, a kind and an audience",
  },
  "widen-evidence": {
    ability: "widen or withdraw evidence",
    from: ANY,
    submission: "either",
    to: "unchanged",
    needs: "a wider audience than now",
  },
  "withdraw-evidence": {
    ability: "widen or withdraw evidence",
    from: ANY,
    submission: "either",
    to: "unchanged",
    needs: "why; not while it is in the basis of a pending submission",
  },
  "propose-target": {
    ability: "propose a target date",
    from: LIVE,
    submission: "either",
    to: "unchanged",
    needs:
      "a date; to move one also a reason code and words; a coordinator's own first target or first move counts at once",
  },
  "approve-target": {
    ability: "approve a first target or first move",
    from: LIVE,
    submission: "either",
    to: "unchanged",
    needs:
      "a date that was proposed; a second move, or any move under a cause of concern, only by the sponsor: its own or its cause of concern's",
  },
  "decline-target": {
    ability: "approve a first target or first move",
    from: LIVE,
    submission: "either",
    to: "unchanged",
    needs: "a date that was proposed; why",
  },
  "record-assurance": {
    ability: "record assurance",
    from: ANY,
    submission: "either",
    to: "unchanged",
    needs: "the assurance and a note; one recorded late is kept, and the later assurance goes on standing",
  },
  link: {
    ability: "link findings",
    from: ANY,
    submission: "either",
    to: "unchanged",
    needs: "an earlier finding of the same force, and why",
  },
} as const satisfies Record<CommandName, Row>;

export const COMMANDS = Object.keys(WORKFLOW) as readonly CommandName[];
export const rowOf = (command: CommandName): Row => WORKFLOW[command];
