import { Post } from "@/components/finding/post";
import { Disclosure } from "@/components/ui/disclosure";
import { Illustrative } from "@/components/ui/illustrative";
import { Link } from "@/components/ui/link";
import { Tag, type TagLook } from "@/components/ui/tag";
import type { CalendarDate } from "@/lib/domain/calendar";
import type { CommandName } from "@/lib/domain/command";
import type { Case } from "@/lib/domain/finding/case";
import type { ActionState } from "@/lib/domain/plan/lists";
import { type Action, isLate } from "@/lib/domain/plan/plan";
import { longDate } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import { words } from "@/lib/words/words";

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

const Entry = ({
  action,
  reference,
  today,
  canEnd,
}: {
  action: Action;
  reference: string;
  today: CalendarDate;
  canEnd: boolean;
}) => (
  <li className="entry">
    <p>
      <Standing action={action} today={today} /> {action.text} {action.illustrative && <Illustrative />}
    </p>
    <p className="small quiet">
      {action.owner ? (
        <Post post={action.owner} left={action.ownerLeft && action.state === "open"} />
      ) : (
        "Nobody is named"
      )}
      , by {longDate(action.due)}
      {action.endedOn && `; ended ${longDate(action.endedOn)}`}
      {action.endedWhy && `: ${action.endedWhy}`}
    </p>
    {action.state === "open" && canEnd && (
      <p className="small print:hidden">
        <Link href={`/findings/${reference}/end-action?of=${action.id}`}>
          Done or given up<span className="sr-only">: {action.text}</span>
        </Link>
      </p>
    )}
  </li>
);

/** Who does what by when: what is open; what has ended, with how, is folded. */
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
  const entry = (action: Action) => (
    <Entry key={action.id} action={action} reference={reference} today={today} canEnd={offers.includes("end-action")} />
  );
  if (theCase.actions.length === 0) return null;
  return (
    <div className="stack" id="actions">
      <h3>Actions</h3>
      {open.length > 0 && <ul className="entries">{open.map(entry)}</ul>}
      {ended.length > 0 && (
        <Disclosure summary={`${counted(ended.length, "action")} done or given up`} open={open.length === 0}>
          <ul className="entries">{ended.map(entry)}</ul>
        </Disclosure>
      )}
    </div>
  );
};
