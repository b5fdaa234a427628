import { MOST_ACTIONS } from "../plan/commands";
import { wordingKey } from "../report-text/phrases/duplicates";
import type { ImportColumn } from "./column";
import type { IssueFacts } from "./issue";
import { keptAsNamed, type peopleFinder } from "./people-named";
import type { PlannedAction } from "./plan";
import type { ReadAction } from "./read-action";

/**
 * The actions that a file adds to the plan of a finding: those whose words the plan does not have yet, so that a file given
 * again adds none twice. Whose they are is said as of owners; nothing of them is ever the finding's own date or state.
 */
export function plannedActions(
  read: readonly ReadAction[],
  known: readonly string[],
  person: ReturnType<typeof peopleFinder>,
  say: (row: number, column: ImportColumn, facts: IssueFacts) => void,
): readonly PlannedAction[] {
  const there = new Set(known.map(wordingKey));
  const planned: PlannedAction[] = [];
  for (const { row, text, owner, due, done } of read) {
    if (there.has(wordingKey(text))) continue;
    if (there.size >= MOST_ACTIONS) {
      say(row, "action", { what: "actions-too-many", most: MOST_ACTIONS });
      break;
    }
    there.add(wordingKey(text));
    const { id, issue } = person(owner, "owner");
    if (issue) say(row, "action-owner", issue);
    planned.push({ text, ownerId: id, named: id === null ? keptAsNamed(owner) : null, due, done });
  }
  return planned;
}
