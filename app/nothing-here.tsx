"use client";

import { PlainShell } from "@/components/shell/plain-shell";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";

/**
 * The same words for what does not exist and for what the asker may not see. Every page carries them, should it turn out not to be
 * there: drawn by the browser as well as here, they are one word of what is sent.
 */
export const NothingHere = () => (
  <>
    <PageHeader title="There is nothing here that you can see" />
    <div className="measure stack">
      <p>The address may be mistyped, or the page may belong to an organisation other than yours.</p>
      <p>
        Go to <Link href="/">your work</Link>.
      </p>
    </div>
  </>
);

/** The same where nobody is signed in. */
export const NothingHereAlone = () => (
  <PlainShell>
    <NothingHere />
  </PlainShell>
);
