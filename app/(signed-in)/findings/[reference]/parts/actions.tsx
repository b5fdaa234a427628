import Link from "next/link";
import { Illustrative } from "@/components/ui/illustrative";
import { Tag, type TagLook } from "@/components/ui/tag";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { CommandName } from "@/lib/domain/command";
import type { Case } from "@/lib/domain/finding/case";
import type { ActionState } from "@/lib/domain/plan/lists";
import { type Action, isLate } from "@/lib/domain/plan/plan";
import { longDate } from "@/lib/format/dates";
import { words } from "@/lib/words/words";
import { PlanLinks } from "./plan-links";

const LOOKS: Record<ActionState | "late", TagLook> = {
  open: { tone: "open", shape: "ring" },
  late: { tone: "warn", shape: "diamond" },
  done: { tone: "good", shape: "tick" },
  "given-up": { tone: "none", shape: "cross" },
};

const Standing = ({ action, today }: { action: Action; today: CalendarDate }) => {
  const late = isLate(action, today);
  return <Tag {...LOOKS[late ? "late" : action.state]}>{late ? words.plan.late : words.plan.action[action.state]}</Tag>;
};

/** Who does what by when: what is open first, what has ended after it with how. */
export const Actions = ({
  theCase,
  reference,
  offers,
  today,
}: {
  theCase: Case;
  reference: string;
  offers: readonly CommandName[];
  today: CalendarDate;
}) => {
  const open = theCase.actions.filter(({ state }) => state === "open");
  const ended = theCase.actions.filter(({ state }) => state !== "open");
  return (
    <div className="stack" id="actions">
      <h3>Actions</h3>
      {theCase.actions.length === 0 ? (
        <p className="quiet">None yet.</p>
      ) : (
        <ul className="entries">
          {[...open, ...ended].map((action) => (
            <li className="entry" key={action.id}>
              <p>
                <Standing action={action} today={today} /> {action.text} {action.illustrative && <Illustrative />}
              </p>
              <p className="small quiet">
                {action.owner ?? "Nobody is named"}, by {longDate(action.due)}
                {action.endedOn && `; ended ${longDate(action.endedOn)}`}
                {action.endedWhy && `: ${action.endedWhy}`}
              </p>
              {action.state === "open" && offers.includes("end-action") && (
                <p className="small print:hidden">
                  <Link href={`/findings/${reference}/end-action?of=${action.id}`}>
                    Done or given up<span className="sr-only">: {action.text}</span>
                  </Link>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      <PlanLinks theCase={theCase} reference={reference} names={offers.filter((name) => name === "add-action")} />
    </div>
  );
};
