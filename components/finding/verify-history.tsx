"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";

/** What a verification found, in words; null before anybody asked. */
export type VerifyState = { readonly unbroken: boolean; readonly words: string } | null;

/** A button that has the history checked, and what was found. */
export const VerifyHistory = ({
  action,
  of = "the force’s history",
}: {
  action: (state: VerifyState) => Promise<VerifyState>;
  /** Whose history is checked, as a sentence says it. */
  of?: string;
}) => {
  const [state, send, pending] = useActionState(action, null);
  return (
    <form action={send} className="flex flex-wrap items-center gap-3">
      <span className="print:hidden">
        <Button small disabled={pending}>
          {pending ? "Verifying…" : "Verify"}
        </Button>
      </span>
      <span role="status">
        {state && (
          // Without scripts the answer is a new page: the focus makes the browser lead to it, far below as it is.
          <span
            className={state.unbroken ? "tag tone-closed shape-tick" : "tag tone-bad shape-cross"}
            tabIndex={-1}
            // biome-ignore lint/a11y/noAutofocus: what was asked for
            autoFocus
          >
            {state.words}
          </span>
        )}
        {!state && <span className="small quiet">Checks that no entry of {of} was changed or removed.</span>}
      </span>
    </form>
  );
};
