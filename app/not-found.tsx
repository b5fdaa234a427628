import type { Metadata } from "next";
import Link from "next/link";
import { PlainShell } from "@/components/shell/plain-shell";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = { title: "Page not found" };

/** The same answer for what does not exist and for what the asker may not see. */
export default function NotFound() {
  return (
    <PlainShell>
      <PageHeader title="There is nothing here that you can see" />
      <div className="measure stack">
        <p>The address may be mistyped, or the page may belong to an organisation other than yours.</p>
        <p>
          Go to <Link href="/">your work</Link>.
        </p>
      </div>
    </PlainShell>
  );
}
