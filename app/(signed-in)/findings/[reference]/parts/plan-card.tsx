import { Card } from "@/components/ui/card";
import type { FindingView } from "@/lib/data/queries/finding-view";
import type { Actor } from "@/lib/domain/actor";
import { stateOf } from "@/lib/domain/done-test/done-test";
import { offersOfPlan } from "@/lib/forms/offers";
import { words } from "@/lib/words/words";
import { DoneTests } from "./done-tests";

/** How the force means to put it right, and how anybody will see that it has. Nothing on a closed finding that had no plan. */
export const PlanCard = ({ actor, view }: { actor: Actor; view: FindingView }) => {
  const { case: theCase, summary } = view;
  const { doneTests, evidence, finding } = theCase;
  if (finding.status === "closed" && doneTests.length === 0) return null;
  const met = doneTests.filter((test) => stateOf(test, evidence) === "met").length;
  return (
    <Card title="Plan" id="plan" aside={doneTests.length > 0 && words.doneTest.metOf(met, doneTests.length)}>
      <DoneTests theCase={theCase} reference={summary.reference} offers={offersOfPlan(actor, theCase)} />
    </Card>
  );
};
