import type { Metadata } from "next";
import { currentSession } from "@/lib/web/actor";
import { NothingHere, NothingHereAlone } from "../nothing-here";

export const metadata: Metadata = { title: "Page not found" };

/** Stands inside the shell of whoever is signed in; for anybody else there is no shell yet. */
export default async function NotFoundHere() {
  return (await currentSession()) ? <NothingHere /> : <NothingHereAlone />;
}
