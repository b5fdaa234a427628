import type { Actor } from "../actor";
import type { CalendarDate } from "../calendar";
import type { ChainDecision, Change } from "../change";
import { may, WHO_MAY } from "../policy";
import type { Refusal } from "../refusal";
import { ok, type Result, refuse } from "../result";
import type { NewEntry } from "./changes";
import { notOffered } from "./choice";
import type { ListFacts } from "./facts";
import { keyFrom } from "./key";
import { type Entry, entryOf, FIXED_LISTS, isOffered, type ListName, type Lists, offered, sameName } from "./lists";

/** A new entry. `place` is counted from 1; null is the last one. */
export type AddEntry = {
  readonly do: "add-entry";
  readonly list: ListName;
  readonly name: string;
  readonly from: CalendarDate | null;
  readonly place: number | null;
} & Pick<NewEntry, "grades" | "type" | "scheme" | "round">;

/** What can be asked of a list: by the inspectorate's administrator alone. A place that is null stays. */
export type ListCommand =
  | AddEntry
  | {
      readonly do: "change-entry";
      readonly list: ListName;
      readonly key: string;
      readonly name: string;
      readonly place: number | null;
    }
  | {
      readonly do: "end-entry";
      readonly list: ListName;
      readonly key: string;
      readonly endedOn: CalendarDate;
      readonly why: string;
    }
  | { readonly do: "resume-entry"; readonly list: ListName; readonly key: string; readonly why: string };

type Of<Name extends ListCommand["do"]> = Extract<ListCommand, { do: Name }>;
type Written = { readonly changes: readonly Change[]; readonly facts: readonly ListFacts[] };
type Outcome = Result<Written, Refusal>;

const ABILITY = "keep the product's lists";

/**
 * What a command writes of the lists as they are under the lock of the register's chain. Names are told apart by their words
 * alone, whatever their case, ended ones included; an entry that others go on naming, and the last one offered, cannot end.
 */
export function decideList(
  actor: Actor,
  lists: Lists,
  command: ListCommand,
  today: CalendarDate,
): Result<readonly ChainDecision[], Refusal> {
  if (!may(actor, ABILITY, { on: "register" })) return refuse({ why: "not-yours", who: WHO_MAY[ABILITY] });
  if (FIXED_LISTS.includes(command.list) && command.do !== "change-entry")
    return refuse({ why: "list-fixed", list: command.list });
  const decided = written(lists, command, today);
  if (!decided.ok) return decided;
  const { changes, facts } = decided.value;
  const events = facts.map((said) => ({ facts: said, on: today, audience: "administration" as const }));
  return ok([{ forceId: null, changes, events }]);
}

function written(lists: Lists, command: ListCommand, today: CalendarDate): Outcome {
  switch (command.do) {
    case "add-entry":
      return added(lists, command, today);
    case "change-entry":
      return changed(lists, command);
    case "end-entry":
      return ended(lists, command, today);
    case "resume-entry":
      return resumed(lists, command);
  }
}

/** Those among which a name stands once, and a place is counted: of questions, the ones of the same round. */
const beside = (lists: Lists, list: ListName, round: string | undefined): readonly Entry[] =>
  list === "questions" ? lists.questions.filter((question) => question.round === round) : lists[list];

function nameTaken(among: readonly Entry[], list: ListName, name: string, itself: string | null): Refusal | null {
  const taken = among.find((entry) => entry.key !== itself && sameName(entry.name, name));
  return taken ? { why: "name-taken", list, name: taken.name, ended: taken.endedOn !== null } : null;
}

function added(lists: Lists, command: Of<"add-entry">, today: CalendarDate): Outcome {
  const { list, name, from, place, grades, type, scheme, round } = command;
  const among = beside(lists, list, round);
  const wrong =
    nameTaken(among, list, name, null) ??
    notOffered(lists, "inspection-types", type ?? null, today, "type") ??
    notOffered(lists, "grade-schemes", scheme ?? null, today, "scheme") ??
    notOffered(lists, "rounds", round ?? null, today, "round") ??
    (grades ?? []).map((grade) => notOffered(lists, "grades", grade, today, "grades")).find(Boolean);
  if (wrong) return refuse(wrong);
  const key = keyFrom(
    round ? `${round} ${name}` : name,
    lists[list].map((entry) => entry.key),
  );
  const belongs = {
    ...(grades && { grades }),
    ...(type && { type }),
    ...(scheme && { scheme }),
    ...(round && { round }),
  };
  const entry = { key, name, from, position: among.length + 1, ...belongs };
  const at = Math.min(place ?? among.length + 1, among.length + 1);
  const ordered = inserted(among, { ...entry, endedOn: null }, at);
  return ok({
    changes: [
      { change: "list-entry-added", list, entry: { ...entry, position: at } },
      ...placed(list, ordered).filter((change) => change.key !== key),
    ],
    facts: [{ kind: "list-entry-added", list, key, name, from }],
  });
}

function changed(lists: Lists, { list, key, name, place }: Of<"change-entry">): Outcome {
  const found = entryOf(lists[list], key);
  if (!found) return refuse({ why: "not-found" });
  const among = beside(lists, list, "round" in found ? String(found.round) : undefined);
  const wrong = nameTaken(among, list, name, key);
  if (wrong) return refuse(wrong);
  const was = among.indexOf(found) + 1;
  const at = Math.min(place ?? was, among.length);
  const renamed = name !== found.name;
  if (!renamed && at === was) return refuse({ why: "nothing-changed" });
  const moves =
    at === was
      ? []
      : placed(
          list,
          inserted(
            among.filter((entry) => entry !== found),
            found,
            at,
          ),
        );
  return ok({
    changes: [...(renamed ? [{ change: "list-entry-changed" as const, list, key, set: { name } }] : []), ...moves],
    facts: [
      ...(renamed ? [{ kind: "list-entry-renamed" as const, list, key, before: found.name, name }] : []),
      ...(at === was ? [] : [{ kind: "list-entry-moved" as const, list, key, name, place: at }]),
    ],
  });
}

function ended(lists: Lists, { list, key, endedOn, why }: Of<"end-entry">, today: CalendarDate): Outcome {
  const found = entryOf(lists[list], key);
  if (!found) return refuse({ why: "not-found" });
  if (found.endedOn !== null) return refuse({ why: "entry-ended", name: found.name });
  if (found.from !== null && endedOn < found.from)
    return refuse({ why: "date-too-early", field: "endedOn", earliest: found.from, because: "entry" });
  const others = lists[list].filter((entry) => entry !== found && isOffered(entry, today) && entry.endedOn === null);
  if (others.length === 0) return refuse({ why: "last-entry", list });
  const by = namedBy(lists, list, key, today);
  if (by) return refuse({ why: "entry-named", by });
  return ok({
    changes: [{ change: "list-entry-changed", list, key, set: { endedOn } }],
    facts: [{ kind: "list-entry-ended", list, key, name: found.name, endedOn, why }],
  });
}

function resumed(lists: Lists, { list, key, why }: Of<"resume-entry">): Outcome {
  const found = entryOf(lists[list], key);
  if (!found) return refuse({ why: "not-found" });
  if (found.endedOn === null) return refuse({ why: "entry-not-ended", name: found.name });
  return ok({
    changes: [{ change: "list-entry-changed", list, key, set: { endedOn: null } }],
    facts: [{ kind: "list-entry-resumed", list, key, name: found.name, why }],
  });
}

/** The entry of another list that names this one and is offered still. */
function namedBy(lists: Lists, list: ListName, key: string, today: CalendarDate): string | null {
  const rounds = offered(lists.rounds, today);
  const naming: readonly Entry[] =
    list === "inspection-types"
      ? rounds.filter(({ type }) => type === key)
      : list === "grade-schemes"
        ? rounds.filter(({ scheme }) => scheme === key)
        : list === "grades"
          ? offered(lists["grade-schemes"], today).filter(({ grades }) => grades.includes(key))
          : [];
  return naming[0]?.name ?? null;
}

const inserted = (among: readonly Entry[], entry: Entry, place: number): readonly Entry[] =>
  among.toSpliced(place - 1, 0, entry);

/** The changes that give each entry its place, where it has another one. */
const placed = (list: ListName, ordered: readonly Entry[]) =>
  ordered.flatMap(({ key, position }, index) =>
    position === index + 1 ? [] : [{ change: "list-entry-changed" as const, list, key, set: { position: index + 1 } }],
  );
