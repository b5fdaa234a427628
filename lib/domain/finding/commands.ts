import type { CalendarDate } from "../calendar";
import { notOffered } from "../list/choice";
import { nameIn } from "../list/lists";
import { ok, refuse } from "../result";
import type { Rule, Rules } from "../rule";
import type { Case } from "./case";
import { isBeforePublication, lastDay } from "./deadline";
import type { FindingKind } from "./kind";
import { linkUnfit } from "./link";
import type { LinkKind } from "./lists";
import type { PublishedWords } from "./published-words";

export type CorrectRecord = {
  readonly do: "correct-record";
  readonly on: CalendarDate;
  readonly words: PublishedWords;
  /** The key of an entry of the list of themes, or none: not published, but what the register files it under. */
  readonly theme: string | null;
  readonly why: string;
};

export type Link = {
  readonly do: "link";
  readonly id: string;
  readonly on: CalendarDate;
  readonly other: string;
  readonly link: LinkKind;
  readonly why: string;
};

export type FindingCommand = CorrectRecord | Link;

/** Puts right what the register says was published. The old wording stays in the history, and in any basis frozen with it. */
export const correctRecord: Rule<CorrectRecord> = (_actor, theCase, { on, words, theme, why }, today) => {
  const { finding, lists } = theCase;
  const before = { kind: finding.kind, text: finding.text, deadline: finding.deadline };
  const sameTheme = theme === finding.theme;
  if (sameTheme && JSON.stringify(before) === JSON.stringify(words)) return refuse({ why: "nothing-changed" });
  const unlisted = notOffered(lists, "themes", theme, today, "theme", finding.theme);
  if (unlisted) return refuse(unlisted);
  const unfit = unfitKind(theCase, words.kind);
  if (unfit) return refuse({ why: "kind-unfit", because: unfit });
  if (finding.publishedOn !== null && isBeforePublication(words.deadline, finding.publishedOn)) {
    return refuse({
      why: "date-too-early",
      field: "deadlineDate",
      earliest: finding.publishedOn,
      because: "published",
    });
  }
  const named = (key: string | null) => key && nameIn(lists.themes, key);
  return ok({
    changes: [
      {
        change: "finding",
        id: finding.id,
        set: {
          words,
          deadlineOn: finding.publishedOn && lastDay(words.deadline, finding.publishedOn),
          ...(!sameTheme && { theme }),
        },
      },
    ],
    events: [
      {
        facts: {
          kind: "record-corrected",
          before,
          after: words,
          ...(!sameTheme && { theme: { before: named(finding.theme), after: named(theme) } }),
          why,
        },
        on,
        audience: "public",
        findingId: finding.id,
      },
    ],
  });
};

/** Kinds are not free: only a recommendation has a parent, only a cause of concern has recommendations, and it has no target, nor one that waits. */
function unfitKind(
  { finding, children, targetRequest }: Case,
  kind: FindingKind,
): "parent" | "recommendations" | "target" | null {
  if (finding.parentId !== null && kind !== "recommendation") return "parent";
  if (children.length > 0 && kind !== "cause-of-concern") return "recommendations";
  const dated = finding.target !== null || targetRequest !== null;
  return dated && kind === "cause-of-concern" ? "target" : null;
}

/** Says that this finding repeats, or was escalated from, an earlier one of the same force: how often a thing was raised. */
export const link: Rule<Link> = (_actor, { finding, named, links }, command) => {
  const { id, on, link: kind, why } = command;
  const other = named.find(({ reference }) => reference === command.other);
  const because = linkUnfit(
    finding,
    other,
    links.map(({ otherId }) => otherId),
  );
  if (because || !other) return refuse({ why: "link-unfit", because: because ?? "missing" });
  return ok({
    changes: [{ change: "linked", id, findingId: finding.id, otherId: other.id, link: kind, why, on }],
    events: [
      {
        facts: { kind: "linked", link: kind, other: other.reference ?? "", why },
        on,
        audience: "shared",
        findingId: finding.id,
      },
    ],
  });
};

/** What the workflow shows of a finding itself, beside who, from where and to what. */
export const finding: { correctRecord: Rules<CorrectRecord>; link: Rules<Link> } = {
  correctRecord: {
    needs: "why; the old wording stays visible, and a frozen basis keeps it",
    recordedAs: "record-corrected",
    rule: correctRecord,
    barred: null,
  },
  link: { needs: "an earlier finding of the same force, and why", recordedAs: "linked", rule: link, barred: null },
};
