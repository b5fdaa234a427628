import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { NOTHING_HERE } from "@/lib/web/headers";
import NotFoundHere from "../not-found";

export const metadata: Metadata = { title: "Page not found" };

/** What is shown at every address that leads nowhere (`server/nothing-here.ts`); it has no address of its own. */
export default async function NothingHerePage() {
  if (!(await headers()).has(NOTHING_HERE)) notFound();
  return <NotFoundHere />;
}
