"use client";

import { Page } from "@/components/shell/page";
import { Button, Buttons } from "@/components/ui/button";

/** A page could not be made. What was typed stays in the browser; the number finds the entry in the server's log. */
export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <Page>
      <div className="measure stack">
        <h1>Something went wrong on our side</h1>
        <p>Nothing was half saved: a change is recorded whole, with its history, or not at all.</p>
        {error.digest && <p className="quiet">If you report this, give the number {error.digest}.</p>}
        <form action={reset}>
          <Buttons>
            <Button weight="first">Try again</Button>
            <a href="/">Go to your work</a>
          </Buttons>
        </form>
      </div>
    </Page>
  );
}
