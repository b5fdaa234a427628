import type { FilterChoosing } from "@/components/ui/filter-menu";
import type { InFull } from "@/components/ui/filter-menus";
import type { RangeOption } from "@/components/ui/ranges";
import type { Choice, FilterChoices } from "@/lib/data/queries/filter-choices";
import { namedAs, type Role } from "@/lib/domain/actor";
import { ASSURANCES } from "@/lib/domain/assurance/lists";
import { CHALLENGE_STATES } from "@/lib/domain/challenge/lists";
import { WAITS_FOR } from "@/lib/domain/dependency/dependency";
import { bearersOf, DUTY_KINDS } from "@/lib/domain/duties";
import { STATUSES } from "@/lib/domain/finding/finding";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";
import {
  type FilterName,
  fromOf,
  RANGES,
  type RangeName,
  type RegisterFilter,
  type Sought,
  toOf,
} from "@/lib/domain/finding/register-filter";
import { PROGRESS } from "@/lib/domain/progress/lists";
import { QUIET_DAYS } from "@/lib/domain/progress/quiet";
import { PRIORITIES } from "@/lib/domain/sorting/lists";
import { countDays } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";

import { YES } from "@/lib/forms/register-query";
import { words } from "@/lib/words/words";

export interface Filter extends FilterChoosing {
  /** The filter without one of its values. */
  readonly without: (value: string) => RegisterFilter;
}

type Many =
  | "kinds"
  | "statuses"
  | "progress"
  | "assurance"
  | "forces"
  | "inspections"
  | "owners"
  | "themes"
  | "priorities"
  | "overdueWith"
  | "challenges";

/**
 * Every filter of the register that this asker has, in the order of the bar, with what it offers: all of it, or of lists that are long
 * only what is on, as far as `choices` goes.
 */
export function filtersOf(
  filter: RegisterFilter,
  choices: FilterChoices,
  sought: Sought,
  role: Role,
): readonly Filter[] {
  const many = (key: Many, name: FilterName, values: readonly (readonly [string, string])[]): Filter => {
    const on: readonly string[] = filter[key];
    return {
      name,
      label: words.finding.filter[name],
      options: values.map(([value, words]) => ({ value, label: words, checked: on.includes(value) })),
      without: (value) => ({ ...filter, [key]: on.filter((other) => other !== value) }),
    };
  };
  return [
    many(
      "statuses",
      "status",
      STATUSES.map((value) => [value, words.finding.status[value]]),
    ),
    many(
      "kinds",
      "kind",
      FINDING_KINDS.map((value) => [value, words.finding.kind[value].one]),
    ),
    many("progress", "progress", [
      ...PROGRESS.map((value) => [value, words.progress.value[value]] as const),
      ["none", "No update yet"],
    ]),
    many(
      "assurance",
      "assurance",
      ASSURANCES.map((value) => [value, words.assurance.value[value]]),
    ),
    ...(choices.several ? [many("forces", "force", choices.forces.map(asPair))] : []),
    {
      ...many("owners", "owner", [["none", "Nobody yet"], ...choices.owners.map(asPair)]),
      find: finds("owner", "Find a post", choices.more.owners, sought.owner),
    },
    {
      ...many("inspections", "inspection", choices.inspections.map(asPair)),
      find: finds("inspection", "Find a report by its title", choices.more.inspections, sought.inspection),
    },
    many("themes", "theme", choices.themes.map(asPair)),
    many("priorities", "priority", [
      ...PRIORITIES.map((value) => [value, words.sorting.priority[value]] as const),
      ["none", "None given"],
    ]),
    quietFor(filter),
    slippedBy(filter),
    movedTimes(filter),
    publishedAgo(filter),
    many(
      "overdueWith",
      "with",
      WAITS_FOR.map((value) => [value, words.dependency.waitsFor[value]]),
    ),
    ...(role === "inspector"
      ? []
      : [
          many(
            "challenges",
            "challenge",
            CHALLENGE_STATES.map((value) => [value, words.challenge.filter[value]]),
          ),
        ]),
    needsALook(filter, role),
    ...askedOf(filter, role),
  ];
}

/** All that the menus of the filters offer, as it is sent to whoever opens one. */
export const filtersInFull = (filter: RegisterFilter, choices: FilterChoices, sought: Sought, role: Role): InFull => ({
  filters: filtersOf(filter, choices, sought, role).map(({ without: _, ...filter }) => filter),
  ranges: rangesOf(filter).map(({ name: _, without: __, ...range }) => range),
});

/** A value that a filter offers, in words. */
export const choiceWords = ({ label, left }: Choice): string => (left ? words.finding.left(label) : label);

const asPair = (choice: Choice) => [choice.value, choiceWords(choice)] as const;

const finds = (of: keyof Sought, label: string, isMore: boolean, typed: string): Filter["find"] =>
  isMore || typed !== "" ? { label, from: `/findings/choices?of=${of}`, typed } : undefined;

/** Filters of their own that stand in one menu. */
const needsALook = (filter: RegisterFilter, role: Role): Filter => ({
  name: "needs",
  label: "Needs a look",
  options: [
    ...(namedAs(role).canOwn || filter.mine
      ? [{ value: YES, name: "mine", label: words.finding.filter.mine, checked: filter.mine }]
      : []),
    { value: YES, name: "overdue", label: words.finding.filter.overdue, checked: filter.overdue },
    { value: YES, name: "waiting", label: words.finding.filter.waiting, checked: filter.waiting },
    { value: YES, name: "submitted", label: words.finding.filter.submitted, checked: filter.submitted },
    { value: YES, name: "left", label: words.finding.filter.left, checked: filter.left },
  ],
  without: (name) => ({ ...filter, [name]: false }),
});

/** What the reader has to do: the findings behind each count of their work page. */
const askedOf = (filter: RegisterFilter, role: Role): readonly Filter[] => {
  const kinds = DUTY_KINDS.filter((kind) => bearersOf(role, kind).length > 0);
  if (kinds.length === 0) return [];
  const none = { value: "", label: "Does not matter", checked: filter.duty === null };
  return [
    {
      name: "duty",
      label: words.finding.filter.duty,
      pick: "one",
      options: [
        none,
        ...kinds.map((value) => ({ value, label: words.duty.filter[value], checked: filter.duty === value })),
      ],
      without: () => ({ ...filter, duty: null }),
    },
  ];
};

/** A filter by a number, of which one is on: those that are offered, and the one that the address asks for. */
const byNumber = (
  filter: RegisterFilter,
  name: "quiet" | "slipped" | "moved" | "age",
  offered: readonly number[],
  hint: string,
  says: (count: number) => string,
): Filter => {
  const on = filter[name];
  return {
    name,
    label: words.finding.filter[name],
    hint,
    pick: "one",
    options: [
      { value: "", label: "Does not matter", checked: on === null },
      ...[...new Set([...offered, ...(on === null ? [] : [on])])]
        .toSorted((a, b) => a - b)
        .map((count) => ({ value: String(count), label: says(count), checked: count === on })),
    ],
    without: () => ({ ...filter, [name]: null }),
  };
};

/** Owned findings without an update for so many days. The first choice, with no value, is not to ask. */
const quietFor = (filter: RegisterFilter): Filter =>
  byNumber(
    filter,
    "quiet",
    [30, QUIET_DAYS, 90, 180],
    "Of findings that have an owner and are not closed.",
    (days) => `for ${countDays(days)}`,
  );

/** How far the target lies after the first one. */
const slippedBy = (filter: RegisterFilter): Filter =>
  byNumber(
    filter,
    "slipped",
    [1, 30, 90, 180, 365],
    "The target lies so long after the first one, which stays in sight for ever.",
    (days) => (days === 1 ? "at all" : `by ${countDays(days)} or more`),
  );

const movedTimes = (filter: RegisterFilter): Filter =>
  byNumber(filter, "moved", [1, 2, 3], "Every later target is a move, with a reason.", (moves) =>
    moves === 1 ? "once or more" : moves === 2 ? "twice or more" : `${moves} times or more`,
  );

/** How long ago it was published. */
const publishedAgo = (filter: RegisterFilter): Filter =>
  byNumber(
    filter,
    "age",
    [6, 12, 24, 36],
    "Since publication, closed or not.",
    (months) => `${counted(months, "month")} or more`,
  );

/** The ranges of days with what is on of each, and the filter without it. */
export const rangesOf = (
  filter: RegisterFilter,
): readonly (RangeOption & { readonly name: RangeName; readonly without: RegisterFilter })[] =>
  RANGES.map((name) => {
    const range = filter.ranges[name];
    return {
      name,
      from: fromOf(name),
      to: toOf(name),
      label: words.finding.range[name],
      first: range.from ?? "",
      last: range.to ?? "",
      on: words.finding.within(range),
      without: { ...filter, ranges: { ...filter.ranges, [name]: { from: null, to: null } } },
    };
  });
