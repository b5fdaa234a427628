import type { Actor } from "../actor";
import type { CalendarDate } from "../calendar";
import type { Decision } from "../change";
import { type Case, subjectOf } from "../finding/case";
import { may, WHO_MAY } from "../policy";
import type { Refusal } from "../refusal";
import { ok, type Result, refuse } from "../result";
import type { Barred, Rule, Rules } from "../rule";
import type { Signer } from "./lists";
import type { Submission } from "./submission";

/** A chief officer signs off the words of a draft as they stand. */
export type SignSubmission = { readonly do: "sign-submission"; readonly on: CalendarDate };

/** What it depends on who signs off a draft. */
export interface SignedBy {
  /** Who answers for the finding as its sponsor: its own, and its cause of concern's. */
  readonly sponsorIds: readonly string[];
  /** The chief officers of its force who are there today. */
  readonly chiefOfficerIds: readonly string[];
}

/** A sponsor who is there; where none is, any chief officer stands in. Also of what they have drafted themselves: they answer for it. */
export function signerOf({ sponsorIds, chiefOfficerIds }: SignedBy): Signer {
  if (chiefOfficerIds.length === 0) return "nobody";
  return sponsorIds.some((id) => chiefOfficerIds.includes(id)) ? "sponsor" : "chief-officer";
}

export const signerIn = (theCase: Case): Signer =>
  signerOf({ sponsorIds: subjectOf(theCase).sponsorIds, chiefOfficerIds: theCase.chiefOfficerIds });

/** Whether this person signs off: the sponsor where one is there, else whoever is a chief officer. */
export const signs = (actor: Actor, signer: Signer, subject: ReturnType<typeof subjectOf>): boolean =>
  signer !== "nobody" &&
  may(actor, signer === "sponsor" ? "sign off a submission that has a sponsor" : "sign off submissions", subject);

const draftOf = ({ submission }: Case): Submission | null => (submission?.state === "draft" ? submission : null);

/** A draft that can be submitted as far as its words go: every point has its answer. */
const isComplete = ({ points }: Case, { answers }: Submission): boolean =>
  points.every((_point, at) => Boolean(answers[at]?.trim()));

const nothingToSign: Barred = (actor, theCase) => {
  if (!theCase.asksSignOff) return { why: "sign-off-not-asked" };
  if (!signs(actor, signerIn(theCase), subjectOf(theCase))) return { why: "sign-off-of-sponsor" };
  const draft = draftOf(theCase);
  if (!draft || !isComplete(theCase, draft)) return { why: "nothing-to-sign" };
  return draft.signed && { why: "already-signed", ...draft.signed };
};

export const signSubmission: Rule<SignSubmission> = (actor, theCase, { on }) => {
  const barred = nothingToSign(actor, theCase);
  const draft = draftOf(theCase);
  if (barred || !draft) return refuse(barred ?? { why: "nothing-to-sign" });
  const { id, statement, answers } = draft;
  return ok({
    changes: [{ change: "submission-signed", id, on }],
    events: [
      {
        facts: { kind: "submission-signed", statement, answers },
        on,
        audience: "force",
        findingId: theCase.finding.id,
      },
    ],
  });
};

/** What the workflow shows of it, beside who, from where and to what. */
export const signOff: { signSubmission: Rules<SignSubmission> } = {
  signSubmission: {
    needs:
      "a force that asks for sign-off, and a draft with an answer to every point of the return; the sponsor's, its own or its cause of concern's, or any chief officer's where no sponsor is there; an edit of the draft takes it away",
    recordedAs: "submission-signed",
    rule: signSubmission,
    barred: nothingToSign,
  },
};

/** That a draft waits for its sign-off before it can be submitted. */
export function unsigned(theCase: Case): Refusal | null {
  if (!theCase.asksSignOff) return null;
  const draft = draftOf(theCase);
  return draft?.signed ? null : { why: "not-signed-off", drafted: draft !== null, signs: signerIn(theCase) };
}

/** That what is submitted is not, word for word, what was signed off. */
export function otherThanSigned(
  theCase: Case,
  { statement, answers }: { readonly statement: string; readonly answers: readonly string[] },
): Refusal | null {
  const draft = draftOf(theCase);
  if (!theCase.asksSignOff || !draft?.signed) return null;
  const same = statement === draft.statement && theCase.points.every((_point, at) => answers[at] === draft.answers[at]);
  return same ? null : { why: "signed-otherwise", by: draft.signed.by };
}

/** A coordinator begins or stops asking for sign-off. */
export type SignOffAsk = { readonly do: "ask-for-sign-off" | "stop-asking-for-sign-off" };

/** Whether a force asks for sign-off, as it stands. */
export interface SignOffCase {
  readonly forceId: string;
  readonly asks: boolean;
}

/** A coordinator says whether submissions of the force need a chief officer's sign-off from now on. What is submitted already stays submitted. */
export function decideSignOff(
  actor: Actor,
  { forceId, asks: now }: SignOffCase,
  { do: name }: SignOffAsk,
  today: CalendarDate,
): Result<Decision, Refusal> {
  const asks = name === "ask-for-sign-off";
  if (!may(actor, "ask for sign-off of submissions", { on: "force", forceId }))
    return refuse({ why: "not-yours", who: WHO_MAY["ask for sign-off of submissions"] });
  if (asks === now) return refuse({ why: "sign-off-stands", asks });
  return ok({
    changes: [{ change: "sign-off-asked", forceId, asks }],
    events: [{ facts: { kind: "sign-off-asked", asks }, on: today, audience: "shared" }],
  });
}
