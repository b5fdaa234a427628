import { Illustrative } from "@/components/ui/illustrative";
import type { Case } from "@/lib/domain/finding/case";
import { longDate } from "@/lib/format/dates";
import { words } from "@/lib/words/words";

/** What the force says to the finding, and what it takes for its cause. */
export const Response = ({ theCase: { plan } }: { theCase: Case }) => (
  <div className="stack" id="response">
    {plan === null ? (
      <p className="quiet">The force has not said yet whether it accepts the finding.</p>
    ) : (
      <>
        <p>
          <b>{words.plan.response[plan.response]}.</b>{" "}
          {plan.why && <span className="whitespace-pre-line">{plan.why}</span>} {plan.illustrative && <Illustrative />}
        </p>
        {plan.rootCause && (
          <p className="whitespace-pre-line">
            <b>Root cause.</b> {plan.rootCause}
          </p>
        )}
        <p className="small quiet">
          {plan.by}, {longDate(plan.on)}
        </p>
      </>
    )}
  </div>
);
