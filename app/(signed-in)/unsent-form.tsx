import { PlainShell } from "@/components/shell/plain-shell";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Unsent } from "@/lib/web/answering";
import { signInAgain } from "@/lib/web/paths";
import { showAgain } from "./show-again";

/** Words that somebody wrote, and not a choice, a day or what the form carries by itself. */
const isWriting = (value: string) => /\s/.test(value.trim());

/**
 * The answer, without scripts, to a form that was sent after the session had ended. It carries what was typed, and leads
 * back to the form with it once somebody is signed in; what was written stands there to be read and copied.
 */
export const UnsentForm = ({
  form: { page, typed, hadFile },
  demonstrationDay,
}: {
  form: Unsent;
  /** The register’s day in words, in the demonstration only. */
  demonstrationDay?: string;
}) => (
  <PlainShell demonstrationDay={demonstrationDay}>
    <div className="stack max-w-3xl">
      <h1>Your session has ended</h1>
      <Notice tone="warn" title="This was not saved">
        What you typed is kept on this page only, so leave it open.
        {hadFile && " A file cannot be kept: you will choose it again."}
      </Notice>
      <ol className="list-decimal space-y-1 pl-5">
        <li>
          <a href={signInAgain(page)} target="_blank" rel="noopener">
            Sign in again in a new tab
          </a>
          .
        </li>
        <li>Come back to this one and go on to the form. What you typed is in it, to be sent again.</li>
      </ol>
      <form action={showAgain.bind(null, page)} className="stack-wide">
        {Object.entries(typed).flatMap(([name, sent]) =>
          [sent].flat().map((value) => <Carried key={`${name} ${value}`} name={name} value={value} />),
        )}
        <Button weight="first">Go on to the form</Button>
      </form>
    </div>
  </PlainShell>
);

const Carried = ({ name, value }: { name: string; value: string }) =>
  isWriting(value) ? (
    <textarea className="control" name={name} defaultValue={value} rows={5} aria-label="What you typed" />
  ) : (
    <input type="hidden" name={name} value={value} />
  );
