import { Illustrative } from "@/components/ui/illustrative";
import type { CommandName } from "@/lib/domain/command";
import type { Case } from "@/lib/domain/finding/case";
import { longDate } from "@/lib/format/dates";
import { words } from "@/lib/words/words";
import { PlanLinks } from "./plan-links";

/** What the force says to the finding, and what it takes for its cause. */
export const Response = ({
  theCase,
  reference,
  offers,
}: {
  theCase: Case;
  reference: string;
  offers: readonly CommandName[];
}) => {
  const { plan } = theCase;
  return (
    <div className="stack" id="response">
      <h3>Response</h3>
      {plan === null ? (
        <p className="quiet">The force has not said yet whether it accepts the finding.</p>
      ) : (
        <>
          <p>
            <b>{words.plan.response[plan.response]}.</b>{" "}
            {plan.why && <span className="whitespace-pre-line">{plan.why}</span>}{" "}
            {plan.illustrative && <Illustrative />}
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
      <PlanLinks theCase={theCase} reference={reference} names={offers.filter((name) => name === "set-response")} />
    </div>
  );
};
