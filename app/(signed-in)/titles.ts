import type { Metadata } from "next";
import { findForceName, findInspectionTitle } from "@/lib/data/queries/titles";
import { type Actor, sideOf } from "@/lib/domain/actor";
import { currentSession } from "@/lib/web/actor";

type Titled = (page: { readonly params: Promise<{ readonly slug: string }> }) => Promise<Metadata>;

/** The title of a tab: what the page is for and what it is about, as far as whoever asks may know that. */
const titledBy =
  (nameOf: (actor: Actor, slug: string) => Promise<string | null>) =>
  (what?: string): Titled =>
  async ({ params }) => {
    const actor = (await currentSession())?.actor;
    const reads = actor && sideOf(actor) !== "administration";
    const name = reads ? await nameOf(actor, (await params).slug) : null;
    if (name === null) return { title: "Page not found" };
    return { title: what ? `${what}: ${name}` : name };
  };

export const titledByForce = titledBy(findForceName);
export const titledByInspection = titledBy(findInspectionTitle);
