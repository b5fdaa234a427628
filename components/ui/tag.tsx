import type { ReactNode } from "react";

export type Tone = "open" | "engage" | "closed" | "good" | "warn" | "bad" | "done" | "none";
export type Shape = "ring" | "triangle" | "tick" | "up" | "diamond" | "cross" | "disc" | "half" | "dashes" | "none";

export interface TagLook {
  readonly tone: Tone;
  readonly shape: Shape;
}

export const tagClass = ({ tone, shape }: TagLook): string => `tag tone-${tone} shape-${shape}`;

/** A word with a shape before it, one element with no picture: lists hold hundreds. The tone only repeats what the two say. */
export const Tag = ({ tone, shape, children }: TagLook & { children: ReactNode }) => (
  <span className={tagClass({ tone, shape })}>{children}</span>
);
