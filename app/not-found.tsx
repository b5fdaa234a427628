import type { Metadata } from "next";
import { PlainShell } from "@/components/shell/plain-shell";
import { NothingHere } from "./nothing-here";

export const metadata: Metadata = { title: "Page not found" };

/** An address that leads nowhere. */
export default function NotFound() {
  return (
    <PlainShell>
      <NothingHere />
    </PlainShell>
  );
}
