import type { Assurance } from "@/lib/domain/assurance/lists";
import type { EvidenceAudience } from "@/lib/domain/audience";
import { date } from "@/lib/domain/calendar";
import type { VerificationMethod } from "@/lib/domain/closure/lists";
import type { LinkKind } from "@/lib/domain/finding/lists";
import type { Progress } from "@/lib/domain/progress/lists";
import type { MoveReason } from "@/lib/domain/target/lists";
import type { Deed } from "./doing";

/** The commands of the story, each in one short word. */

export const progress = (to: Progress, note: string, next?: readonly [string, string]): Deed => ({
  do: "update-progress",
  progress: to,
  note,
  next: next ? { step: next[0], on: date(next[1]) } : null,
});

export const assurance = (to: Assurance, note: string): Deed => ({ do: "record-assurance", assurance: to, note });

export const evidence = (
  audience: EvidenceAudience,
  kind: string,
  title: string,
  note: string,
  period?: readonly [string, string],
): Deed => ({
  do: "add-evidence",
  audience,
  kind,
  title,
  note,
  link: null,
  from: period ? date(period[0]) : null,
  to: period ? date(period[1]) : null,
});

/** A first target, or with a reason a move of the date. */
export const target = (to: string, why: string, reason: MoveReason | null = null): Deed => ({
  do: "propose-target",
  to: date(to),
  reason,
  why,
});

export const approveDate: Deed = { do: "approve-target" };

export const submit = (statement: string, answers: readonly string[] = []): Deed => ({
  do: "submit",
  statement,
  answers,
});

export const sendBack = (points: readonly string[], note: string): Deed => ({ do: "return-submission", points, note });

export const close = (method: VerificationMethod, note: string, letter: string | null, confirmedOpen = 0): Deed => ({
  do: "close",
  outcome: "implemented",
  method,
  note,
  letter,
  successor: null,
  confirmedOpen,
  supersededToo: [],
  addedEvidence: [],
});

export const link = (kind: LinkKind, other: string, why: string): Deed => ({ do: "link", link: kind, other, why });

/** What a finding waits for from another body, by the key of the list, the post that is asked there, and when the force next asks. */
export const waitsOn = (body: string, contact: string, needed: string, nextCheckOn: string): Deed => ({
  do: "add-dependency",
  body,
  contact,
  needed,
  nextCheckOn: date(nextCheckOn),
});
