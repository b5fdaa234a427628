/** Where a challenge stands: the force owes an answer, the policing body owes its word on that, or it is over. */
export const CHALLENGE_STATES = ["unanswered", "answered", "accepted"] as const;
export type ChallengeState = (typeof CHALLENGE_STATES)[number];

/** What is said in turn: the question, an answer, the question pressed again, the answer accepted. */
export const TURNS = ["raised", "answered", "pressed", "accepted"] as const;
export type TurnKind = (typeof TURNS)[number];

/** Where each turn leaves the challenge. */
export const LEADS_TO = {
  raised: "unanswered",
  answered: "answered",
  pressed: "unanswered",
  accepted: "accepted",
} as const satisfies Record<TurnKind, ChallengeState>;
