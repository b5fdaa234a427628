import { date } from "../calendar";
import type { Challenge, Challengeable, Turn } from "../challenge/challenge";
import { LEADS_TO } from "../challenge/lists";
import { FORCE } from "./actors";

export const ASKED_ON = date("2024-03-04");
export const ANSWERED_ON = date("2024-03-12");

/** A published finding of a force without challenges so far. */
export const aChallengeable = (facts: Partial<Challengeable> = {}): Challengeable => ({
  forceId: FORCE,
  force: { name: "West Midlands Police", code: "WMP" },
  inspection: { id: "inspection", title: "PEEL 2023–25", publishedOn: date("2023-12-22") },
  finding: { id: "finding", reference: "WMP-2023-004" },
  lastNumbers: new Map(),
  ...facts,
});

const RAISED: Turn = { turn: "raised", words: "Who looks at the reviews?", on: ASKED_ON, by: "Policing body officer" };
const ANSWERED: Turn = { turn: "answered", words: "A sergeant does.", on: ANSWERED_ON, by: "Force coordinator" };

const of = (turns: readonly Turn[], facts: Partial<Challenge>): Challenge => {
  const { lastNumbers: _, ...about } = aChallengeable();
  const state = LEADS_TO[turns.at(-1)?.turn ?? "raised"];
  return { ...about, id: "challenge", reference: "WMP-CH-2024-001", state, turns, illustrative: false, ...facts };
};

/** A challenge that waits for its answer. */
export const aChallenge = (facts: Partial<Challenge> = {}): Challenge => of([RAISED], facts);
/** The same with its answer, and with that accepted. */
export const anAnswered = (facts: Partial<Challenge> = {}): Challenge => of([RAISED, ANSWERED], facts);
export const anAccepted = (facts: Partial<Challenge> = {}): Challenge =>
  of([RAISED, ANSWERED, { turn: "accepted", words: null, on: ANSWERED_ON, by: "Policing body officer" }], facts);
