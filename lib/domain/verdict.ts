/** In what way a chain of events is broken. */
export const BREAKS = [
  "missing",
  "extra",
  "unlinked",
  "rehashed",
  "rewritten",
  "disagrees",
  "head",
  "untied",
  "checkpoint",
] as const;
export type Break = (typeof BREAKS)[number];

/** That the chain of a force that has ended, up to its last entry, meets another at an entry. */
export interface Meeting {
  readonly from: string;
  readonly entry: number;
  readonly at: number;
}

/** What verifying a chain comes to: unbroken to its last entry, or which entry is the first that is wrong and how. */
export type Verdict =
  /** `signed`: up to which entry, and when, where that was signed. `met`: the chains of forces that have ended, each where it meets this one. */
  | {
      readonly unbroken: true;
      readonly length: number;
      readonly signed?: { readonly entry: number; readonly at: string };
      readonly met?: readonly Meeting[];
    }
  | { readonly unbroken: false; readonly entry: number; readonly break: Break }
  /** The chain is unbroken, and what was signed of it was itself changed or taken away. */
  | { readonly unbroken: false; readonly entry: null; readonly break: "checkpoints" };

/** What a finding's row says of how it stands, and its history as well. */
export const STANDING = [
  "status",
  "status-on",
  "kind",
  "deadline",
  "progress",
  "assurance",
  "first-target",
  "target",
  "moves",
  "submission",
  "priority",
  "owned",
] as const;
export type Standing = (typeof STANDING)[number];

/** In what the register can differ from its history. */
export const DIFFERING = [
  "no-chain",
  "no-publication",
  ...STANDING,
  "published-words",
  "progress-words",
  "assurance-words",
  "submission-words",
  "closure-words",
  "target-date",
  "submission-returned",
  "challenge-words",
  "direction-words",
  "representation-words",
  "rating-words",
  "public-wording",
  "dependency",
  "plan",
  "reading",
  "done-test",
  "level",
  "engage",
  "response",
  "national",
  "judgment",
  "evidence",
] as const;
export type Differing = (typeof DIFFERING)[number];
