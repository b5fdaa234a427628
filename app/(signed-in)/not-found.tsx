import type { Metadata } from "next";
import { PlainShell } from "@/components/shell/plain-shell";
import { currentSession } from "@/lib/web/actor";
import { NothingHere } from "../nothing-here";

export const metadata: Metadata = { title: "Page not found" };

/** Stands inside the shell of whoever is signed in; for anybody else there is no shell yet. */
export default async function NotFoundHere() {
  if (await currentSession()) return <NothingHere />;
  return (
    <PlainShell>
      <NothingHere />
    </PlainShell>
  );
}
