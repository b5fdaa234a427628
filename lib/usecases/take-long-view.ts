import { findLongView, type LongViewOfForce } from "@/lib/data/queries/force-view";
import { recordAccess } from "@/lib/data/store/access";
import type { Actor } from "@/lib/domain/actor";
import { pngOf } from "@/lib/outside/picture";

export const PICTURE_FORMATS = ["svg", "png"] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** What the long view of a force is drawn from, for a picture that somebody takes; null where they see none. That it was taken is recorded first. */
export async function takeLongView(actor: Actor, slug: string, format: PictureFormat): Promise<LongViewOfForce | null> {
  const force = await findLongView(actor, slug);
  if (force) await recordAccess(actor, "exported", "long-view", `${format}: ${slug}`);
  return force;
}

/** The bytes of the picture that was drawn of it. */
export const pictureIn = async (format: PictureFormat, svg: string): Promise<Uint8Array> =>
  format === "svg" ? new TextEncoder().encode(svg) : pngOf(svg);
