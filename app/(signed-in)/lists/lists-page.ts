import { notFound } from "next/navigation";
import { findLists } from "@/lib/data/queries/lists";
import type { Actor } from "@/lib/domain/actor";
import { type Entry, isListName, type ListName, type Lists, nameIn } from "@/lib/domain/list/lists";
import { joined } from "@/lib/format/lists";
import type { FieldSpec } from "@/lib/forms/field-spec";
import { requireAbility } from "@/lib/web/actor";
import { words } from "@/lib/words/words";

interface AtList {
  readonly actor: Actor;
  readonly list: ListName;
  readonly lists: Lists;
}

/** Who keeps the lists, at `path`; for anybody else there is no such page. */
export const requireKeeper = (path: string): Promise<Actor> => requireAbility("keep the product's lists", path);

/** One list for who keeps it, at `path`. */
export async function requireList(name: string, path: string): Promise<AtList> {
  const actor = await requireKeeper(path);
  if (!isListName(name)) notFound();
  return { actor, list: name, lists: await findLists(actor) };
}

/** The way back from a page of one list. */
export const listTrail = (list: ListName) => [
  { href: "/lists", label: "Lists" },
  { href: `/lists/${list}`, label: words.list.list[list].title },
];

/** Among those beside it: of questions, the ones of the same round. */
export const besideOf = (lists: Lists, list: ListName, entry: Entry): readonly Entry[] => {
  const question = lists.questions.find(({ key }) => list === "questions" && key === entry.key);
  return question ? lists.questions.filter(({ round }) => round === question.round) : lists[list];
};

/** Where an entry stands among those beside it, which `others` are without it; `place` is where it stands now. */
export const placeField = (others: readonly Entry[], place: number | null): FieldSpec => ({
  is: "select",
  name: "place",
  label: "Place in the list",
  ...(place === null ? { empty: "Last", optional: true } : { value: String(place) }),
  options: [
    { value: "1", label: "First" },
    ...others.map(({ name }, index) => ({ value: String(index + 2), label: `After “${name}”` })),
  ],
});

/** What an entry belongs to, or consists of; null in a list of plain entries. */
export const BELONGS: {
  readonly [Name in ListName]: { head: string; of: (key: string, lists: Lists) => string } | null;
} = {
  "evidence-kinds": null,
  themes: null,
  bodies: null,
  "inspection-types": null,
  grades: null,
  phases: null,
  levels: null,
  rounds: {
    head: "Type and grades",
    of: (key, lists) => {
      const round = lists.rounds.find((one) => one.key === key);
      return round
        ? `${nameIn(lists["inspection-types"], round.type)}; ${nameIn(lists["grade-schemes"], round.scheme)}`
        : "";
    },
  },
  questions: {
    head: "Round",
    of: (key, lists) => nameIn(lists.rounds, lists.questions.find((one) => one.key === key)?.round ?? ""),
  },
  "grade-schemes": {
    head: "Grades",
    of: (key, lists) =>
      joined(
        (lists["grade-schemes"].find((one) => one.key === key)?.grades ?? []).map((grade) =>
          nameIn(lists.grades, grade),
        ),
      ),
  },
};

/** The same in words; empty for a plain entry. */
export const belongsTo = (list: ListName, key: string, lists: Lists): string => BELONGS[list]?.of(key, lists) ?? "";
