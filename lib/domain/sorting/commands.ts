import type { CalendarDate } from "../calendar";
import { notOffered } from "../list/choice";
import { nameIn } from "../list/lists";
import { ok, refuse } from "../result";
import type { Rule, Rules } from "../rule";
import type { Priority } from "./lists";

export type SetTheme = {
  readonly do: "set-theme";
  readonly on: CalendarDate;
  /** The key of an entry of the list of themes, or none. */
  readonly theme: string | null;
};

export type SetPriority = {
  readonly do: "set-priority";
  readonly on: CalendarDate;
  readonly priority: Priority | null;
  readonly why: string | null;
};

export type SortingCommand = SetTheme | SetPriority;

/** Files a finding under a theme: what was published stays as it is. */
export const setTheme: Rule<SetTheme> = (_actor, { finding, lists }, { on, theme }, today) => {
  if (theme === finding.theme) return refuse({ why: "nothing-changed" });
  const unlisted = notOffered(lists, "themes", theme, today, "theme", finding.theme);
  if (unlisted) return refuse(unlisted);
  const named = (key: string | null) => key && nameIn(lists.themes, key);
  return ok({
    changes: [{ change: "finding", id: finding.id, set: { theme } }],
    events: [
      {
        facts: { kind: "theme-set", before: named(finding.theme), after: named(theme) },
        on,
        audience: "shared",
        findingId: finding.id,
      },
    ],
  });
};

/** What the force itself puts first. */
export const setPriority: Rule<SetPriority> = (_actor, { finding }, { on, priority, why }) => {
  if (priority === finding.priority) return refuse({ why: "nothing-changed" });
  return ok({
    changes: [{ change: "finding", id: finding.id, set: { priority } }],
    events: [
      {
        facts: { kind: "priority-set", from: finding.priority, to: priority, why },
        on,
        audience: "shared",
        findingId: finding.id,
      },
    ],
  });
};

/** What the workflow shows of how a force sorts its findings, beside who, from where and to what. */
export const sorting: { setTheme: Rules<SetTheme>; setPriority: Rules<SetPriority> } = {
  setTheme: { needs: "another theme from the list, or none", recordedAs: "theme-set", rule: setTheme, barred: null },
  setPriority: {
    needs: "another priority of the force's own, or none; why, where it helps",
    recordedAs: "priority-set",
    rule: setPriority,
    barred: null,
  },
};
