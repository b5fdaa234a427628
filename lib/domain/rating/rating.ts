import type { Progress } from "../progress/lists";

/** The force's scale from the least to the most: how far apart two say that something is counts steps on it. */
const SCALE: readonly Progress[] = ["off-track", "some-issues", "on-track", "delivered"];

/** How many steps the inspector's rating lies above (or, negative, below) what the force says; null where one of the two has said nothing. */
export const gapBetween = (force: Progress | null, inspector: Progress | null): number | null =>
  force === null || inspector === null ? null : SCALE.indexOf(inspector) - SCALE.indexOf(force);
