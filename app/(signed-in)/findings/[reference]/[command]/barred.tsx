import { ButtonLink, Buttons } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { FindingView } from "@/lib/data/queries/finding-view";
import type { CommandName } from "@/lib/domain/command";
import type { Refusal } from "@/lib/domain/refusal";
import { commandTitle } from "@/lib/words/command-title";
import { wordRefusal } from "@/lib/words/word-refusal";

/** Refusals also speak to somebody who has just sent a form; here nothing was typed yet. */
const withoutForm = (text: string) => text.replace(" What you typed is kept.", "");

/** What the same person can do first. */
const MENDS: Partial<Record<Refusal["why"], CommandName>> = {
  "done-tests-missing": "set-done-tests",
  "done-tests-unmet": "meet-done-test",
};

/** Of a draft, only writing it: signing it off is somebody else's. */
const mendOf = (refusal: Refusal): CommandName | undefined =>
  refusal.why === "not-signed-off" ? "draft-submission" : MENDS[refusal.why];

/** Why the command cannot be given now, who can do what about it, and the way on. */
export const Barred = ({ refusal, name, view }: { refusal: Refusal; name: CommandName; view: FindingView }) => {
  const page = `/findings/${view.summary.reference}`;
  const needsEvidence = refusal.why === "evidence-not-shared";
  const mends = mendOf(refusal);
  return (
    <div className="measure stack">
      <Notice tone="warn" title="Not possible now">
        {withoutForm(wordRefusal(refusal, name).text)}
      </Notice>
      <Buttons>
        {needsEvidence && (
          <ButtonLink href={`${page}/add-evidence`} weight="first">
            Add evidence
          </ButtonLink>
        )}
        {needsEvidence && view.evidence.some(({ withdrawnOn }) => !withdrawnOn) && (
          <ButtonLink href={`${page}/widen-evidence`}>Share evidence more widely</ButtonLink>
        )}
        {mends && (
          <ButtonLink href={`${page}/${mends}`} weight="first">
            {commandTitle(mends, view.case)}
          </ButtonLink>
        )}
        <ButtonLink href={page}>Back to {view.summary.reference}</ButtonLink>
      </Buttons>
    </div>
  );
};
