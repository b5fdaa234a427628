/** What the force says to a finding. */
export const RESPONSES = ["accepted", "in-part", "not-accepted"] as const;
export type Response = (typeof RESPONSES)[number];

/** In characters. */
export const LONGEST_ACTION = 1_000;

export const ACTION_STATES = ["open", "done", "given-up"] as const;
export type ActionState = (typeof ACTION_STATES)[number];
/** How an action ends. */
export const ACTION_ENDS = ["done", "given-up"] as const satisfies readonly ActionState[];
export type ActionEnd = (typeof ACTION_ENDS)[number];
