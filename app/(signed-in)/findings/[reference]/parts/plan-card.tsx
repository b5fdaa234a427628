import { Card } from "@/components/ui/card";
import type { FindingView } from "@/lib/data/queries/finding-view";
import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { CommandName } from "@/lib/domain/command";
import { stateOf } from "@/lib/domain/done-test/done-test";
import { isClosed } from "@/lib/domain/finding/finding";
import { joined } from "@/lib/format/lists";
import { offersOfPlan } from "@/lib/forms/offers";
import { words } from "@/lib/words/words";
import { Actions } from "./actions";
import { DoneTests } from "./done-tests";
import { Measures } from "./measures";
import { PlanLinks } from "./plan-links";
import { Response } from "./response";

/** What is done to one entry of the plan stands beside that entry. */
const OF_ONE_ENTRY: readonly CommandName[] = ["end-action", "meet-done-test", "unmeet-done-test", "correct-reading"];

/** How the force means to put it right, and how anybody will see that it has. Nothing on a closed finding that had no plan. */
export const PlanCard = ({ actor, view, today }: { actor: Actor; view: FindingView; today: CalendarDate }) => {
  const { case: theCase, summary } = view;
  const { doneTests, evidence, finding, plan, actions, measures } = theCase;
  const isEmpty = plan === null && doneTests.length + actions.length + measures.length === 0;
  if (isEmpty && isClosed(finding)) return null;
  const parts = { theCase, reference: summary.reference, offers: offersOfPlan(actor, theCase) };
  if (isEmpty && parts.offers.length === 0) {
    return (
      <Card title="Plan" id="plan">
        <p className="quiet">No plan yet. The owner or a force coordinator writes it.</p>
      </Card>
    );
  }
  const missing = [
    ...(actions.length === 0 ? ["action"] : []),
    ...(doneTests.length === 0 ? ["done test"] : []),
    ...(measures.length === 0 ? ["measure"] : []),
  ];
  const met = doneTests.filter((test) => stateOf(test, evidence) === "met").length;
  return (
    <Card title="Plan" id="plan" folds aside={doneTests.length > 0 && words.doneTest.metOf(met, doneTests.length)}>
      <Response theCase={theCase} />
      <Actions {...parts} today={today} />
      <DoneTests {...parts} />
      <Measures {...parts} />
      {missing.length > 0 && !isClosed(finding) && <p className="quiet">No {joined(missing, "or")} yet.</p>}
      <PlanLinks
        theCase={theCase}
        reference={summary.reference}
        names={parts.offers.filter((name) => !OF_ONE_ENTRY.includes(name))}
      />
    </Card>
  );
};
