import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/form/action-form";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { NeedsList } from "@/components/ui/needs-list";
import type { DeskForce } from "@/lib/data/queries/desk-forces";
import { MOST_REPORTED } from "@/lib/data/queries/proposals";
import type { Work } from "@/lib/data/queries/work";
import type { CalendarDate } from "@/lib/domain/calendar";
import { counted } from "@/lib/format/lists";
import { ownForcesFields } from "@/lib/forms/desk";
import type { ClosingAnswer } from "@/lib/usecases/close-together";
import type { Need } from "../needs";
import { chooseForces } from "./actions";
import { CloseForm } from "./close-form";
import { ForceLines } from "./force-lines";
import { decisionGroups, reportedGroups } from "./tick-groups";

/** Whether an inspector has anything to look at there. */
const isBusy = (force: DeskForce) =>
  force.engagedSince !== null ||
  force.causes > 0 ||
  [
    force.submissions,
    force.reported,
    force.unconfirmed,
    force.revisit,
    force.directed,
    force.disputed,
    force.followUps,
    force.immediate,
  ].some((waits) => waits !== null);

/** Where the desk shows every force, and which are one's own is said. */
const EVERY_FORCE = "/?forces=all";

/**
 * One's own forces; or every force, one's own first, where that is asked for or nobody's are one's own. Those of the others
 * where nothing waits are folded away.
 */
export const DeskForces = ({
  forces,
  every,
  today,
}: {
  forces: readonly DeskForce[];
  every: boolean;
  today: CalendarDate;
}) => {
  const own = forces.filter((force) => force.own);
  const many = counted(own.filter(({ endedOn }) => endedOn === null).length, "force");
  const others = forces.filter((force) => !force.own);
  const busy = others.filter(isBusy);
  if (own.length > 0 && !every)
    return (
      <Card title="Your forces" aside={many}>
        <ForceLines forces={own} caption="Your forces" today={today} />
        <p className="small print:hidden">
          <Link href={EVERY_FORCE}>All forces, and which are yours</Link>
          {busy.length > 0 && <span className="quiet">: something is open in {counted(busy.length, "other")}</span>}
        </p>
      </Card>
    );
  const quiet = others.filter((force) => !isBusy(force));
  return (
    <Card title={own.length > 0 ? "Your forces" : "Forces"} aside={own.length > 0 && many}>
      {own.length > 0 && <ForceLines forces={own} caption="Your forces" today={today} />}
      {own.length === 0 && busy.length > 0 && <ForceLines forces={busy} caption="Forces" today={today} />}
      {own.length > 0 && busy.length > 0 && (
        <>
          <h3 className="mt-6">{counted(busy.length, "other force")} with something open</h3>
          <ForceLines forces={busy} caption="Other forces" today={today} />
        </>
      )}
      {quiet.length > 0 && (
        <Disclosure summary={`${counted(quiet.length, "other force")} where nothing is open`}>
          <p className="small">
            {quiet.map(({ slug, name }, at) => (
              <span key={slug}>
                {at > 0 && ", "}
                <Link href={`/forces/${slug}`}>{name}</Link>
              </span>
            ))}
          </p>
        </Disclosure>
      )}
      <div className="print:hidden">
        <Disclosure summary={own.length > 0 ? "Change which forces are yours" : "Say which forces are yours"}>
          <ActionForm
            action={chooseForces}
            formKey={randomUUID()}
            submit="Keep these as mine"
            fields={ownForcesFields(forces.filter(({ endedOn }) => endedOn === null))}
          />
        </Disclosure>
      </div>
    </Card>
  );
};

/** What waits for an inspector's decision: what can be closed together, then what is done on a page of its own. */
export const DeskNeeds = ({
  work: { decisions, reported, forces },
  rest,
  answer,
  today,
}: {
  work: Pick<Work, "decisions" | "reported" | "forces">;
  rest: readonly Need[];
  answer: ClosingAnswer | null;
  today: CalendarDate;
}) => {
  const some = forces.some((force) => force.own);
  const waiting = (own: boolean) =>
    forces.reduce((sum, force) => (force.own === own || !some ? sum + (force.reported?.count ?? 0) : sum), 0);
  const [unseen, elsewhere] = [waiting(true) - reported.length, some ? waiting(false) : 0];
  const groups = [...reportedGroups(reported, today), ...decisionGroups(decisions.rows, today)];
  const more = decisions.all - decisions.rows.length;
  const nothing = groups.length === 0 && rest.length === 0;
  return (
    <Card
      title="Needs you"
      intro={
        groups.length > 0 &&
        "Decide a finding on its page, with what it rests on beside it; or tick several and close them as implemented, each by a decision of its own."
      }
    >
      {nothing && (
        <EmptyState title="Nothing waits for you">
          When something needs you it stands here, with the reason and how long it has waited.
        </EmptyState>
      )}
      {groups.length > 0 && <CloseForm at="desk" groups={groups} answer={answer} today={today} />}
      {more > 0 && (
        <p className="small">
          <Link href="/findings?duty=decide-submission">{counted(more, "more decision")} in the register</Link>
        </p>
      )}
      {unseen > 0 && (
        <p className="small">
          <Link href="/proposals">{counted(unseen, "more reported change")}</Link>, those that wait longest first
        </p>
      )}
      {elsewhere > 0 && (
        <p className="small">
          <Link href="/proposals">{counted(elsewhere, "reported change")} at other forces</Link>
        </p>
      )}
      {reported.length === MOST_REPORTED && (
        <p className="small">
          Of reported changes the {MOST_REPORTED} that wait longest stand here:{" "}
          <Link href="/proposals">all reported changes</Link>.
        </p>
      )}
      {rest.length > 0 && <NeedsList needs={rest} />}
    </Card>
  );
};
