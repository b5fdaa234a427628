import { MarkTitle } from "@/components/ui/mark-title";
import { TakeFocus } from "@/components/ui/take-focus";

/** Above a form that was sent when nobody was signed in any more: what was typed stays in it, to be sent again. */
export const SessionOver = ({ signIn }: { signIn: string }) => (
  <div className="error-summary" role="alert" tabIndex={-1} aria-labelledby="session-over-title">
    <TakeFocus />
    <MarkTitle />
    <h2 id="session-over-title">This was not saved: your session has ended</h2>
    <p>
      What you typed is still here.{" "}
      <a href={signIn} target="_blank" rel="noopener">
        Sign in again in a new tab
      </a>
      , come back to this one, and send it again.
    </p>
  </div>
);
