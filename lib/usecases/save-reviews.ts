import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/domain/actor";
import type { Ask, Assurance } from "@/lib/domain/assurance/lists";
import type { Command } from "@/lib/domain/command";
import type { Asked } from "./perform";
import { type ResultOfEach, saveEach } from "./save-each";

/** What the policing body says of one finding among several: an assurance, a note for its office, or both. */
export interface ReviewOfOne {
  readonly reference: string;
  readonly version: number;
  readonly review: { readonly assurance: Assurance; readonly note: string; readonly asks: Ask | null } | null;
  readonly officeNote: string | null;
}

/** Saves several reviews, each by one command: what is for the office goes with the assurance, or by itself. */
export const saveReviews = (
  actor: Actor,
  reviews: readonly ReviewOfOne[],
  asked: Omit<Asked, "version">,
): Promise<readonly ResultOfEach[]> =>
  saveEach(
    actor,
    reviews.flatMap(({ reference, version, review, officeNote }) => {
      const command = commandOf(review, officeNote, asked);
      return command ? [{ reference, version, command }] : [];
    }),
    asked,
  );

function commandOf(
  review: ReviewOfOne["review"],
  officeNote: string | null,
  { today: on }: Omit<Asked, "version">,
): Command | null {
  const note = officeNote === null ? null : { id: randomUUID(), note: officeNote };
  if (review) return { do: "record-assurance", id: randomUUID(), on, ...review, officeNote: note };
  return note && { do: "add-office-note", on, ...note };
}
