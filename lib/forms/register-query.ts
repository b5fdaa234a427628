import { ASSURANCES } from "@/lib/domain/assurance/lists";
import { CHALLENGE_STATES } from "@/lib/domain/challenge/lists";
import { WAITS_FOR } from "@/lib/domain/dependency/dependency";
import { DUTY_KINDS } from "@/lib/domain/duties";
import { excerpt, firstCharacters } from "@/lib/domain/excerpt";
import { STATUSES } from "@/lib/domain/finding/finding";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";
import {
  EVERYTHING,
  FILTER_NAMES,
  type FilterName,
  type Place,
  type RegisterFilter,
  SORTS,
  type Sort,
  type SortOrder,
  type Sought,
} from "@/lib/domain/finding/register-filter";
import { PROGRESS } from "@/lib/domain/progress/lists";
import { PRIORITIES } from "@/lib/domain/sorting/lists";
import { isId, isSlug } from "@/lib/domain/written";
import { asReference } from "./reference";

/** What the address of the register says: which findings, in which order, which page. */
export interface RegisterQuery {
  readonly filter: RegisterFilter;
  readonly sort: SortOrder;
  readonly place: Place;
}

type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>;

export const LONGEST_SEARCH = 200;
export const YES = "yes";
const MOST_VALUES = 100;
const LAST_PAGE = 100_000;

const listed = (value: Parameters[string]): readonly string[] => {
  const values = typeof value === "string" ? [value] : (value ?? []);
  return [...new Set(values)].slice(0, MOST_VALUES);
};
const first = (value: Parameters[string]): string => listed(value)[0] ?? "";
const known = <Value extends string>(values: readonly Value[], asked: Parameters[string]): readonly Value[] =>
  values.filter((value) => listed(asked).includes(value));

/** Words as the database can compare them: what it cannot store is in no finding. */
const searched = (typed: string) => firstCharacters(typed.replaceAll("\0", "").toWellFormed().trim(), LONGEST_SEARCH);

/** A number of days, or of moves. */
const daysFrom = (typed: string): number | null => (/^[1-9]\d{0,3}$/.test(typed) ? Number(typed) : null);

/** What is searched comes with what fits it best first, everything else by its reference. */
const usualOrder = (text: string): Sort => (text === "" ? "reference" : "relevance");

function sortFrom(typed: string, text: string): SortOrder {
  const by = SORTS.find((sort) => sort === typed.replace(/^-/, "") && (sort !== "relevance" || text !== ""));
  return { by: by ?? usualOrder(text), descending: by !== undefined && by !== "relevance" && typed.startsWith("-") };
}

/** An order as the address says it: the column, with a minus for the other way round. */
export const orderValue = ({ by, descending }: SortOrder): string => `${descending ? "-" : ""}${by}`;

/** What each filter of an address can say, and the order. */
const MEANS: Record<FilterName, (value: string) => boolean> = {
  status: (value) => STATUSES.some((status) => status === value),
  kind: (value) => FINDING_KINDS.some((kind) => kind === value),
  progress: (value) => [...PROGRESS, "none"].includes(value),
  assurance: (value) => ASSURANCES.some((assurance) => assurance === value),
  force: isSlug,
  inspection: isSlug,
  owner: (value) => value === "none" || isId(value),
  theme: isSlug,
  priority: (value) => [...PRIORITIES, "none"].includes(value),
  quiet: (value) => daysFrom(value) !== null,
  slipped: (value) => daysFrom(value) !== null,
  moved: (value) => daysFrom(value) !== null,
  overdue: (value) => value === YES,
  with: (value) => known(WAITS_FOR, value).length > 0,
  challenge: (value) => known(CHALLENGE_STATES, value).length > 0,
  waiting: (value) => value === YES,
  submitted: (value) => value === YES,
  left: (value) => value === YES,
  duty: (value) => known(DUTY_KINDS, value).length > 0,
  sort: (value) => SORTS.some((sort) => sort === value.replace(/^-/, "")),
};

/** A value in an address that a filter does not have. */
export interface UnknownValue {
  readonly name: FilterName;
  readonly value: string;
}

/** The values of an address that mean nothing. The list is not filtered by them, and says so. */
export const unknownIn = (asked: Parameters): readonly UnknownValue[] =>
  FILTER_NAMES.flatMap((name) =>
    listed(asked[name])
      .filter((value) => value !== "" && !MEANS[name](value))
      .map((value) => ({ name, value: excerpt(searched(value), 60) })),
  );

/** Reads an address. Values that mean nothing are left out; `unknownIn` names them. */
export function readRegisterQuery(asked: Parameters): RegisterQuery {
  const page = first(asked.page);
  const text = searched(first(asked.text));
  return {
    filter: {
      kinds: known(FINDING_KINDS, asked.kind),
      statuses: known(STATUSES, asked.status),
      progress: known([...PROGRESS, "none"] as const, asked.progress),
      assurance: known(ASSURANCES, asked.assurance),
      forces: listed(asked.force).filter(MEANS.force),
      inspections: listed(asked.inspection).filter(MEANS.inspection),
      owners: listed(asked.owner).filter(MEANS.owner),
      themes: listed(asked.theme).filter(MEANS.theme),
      priorities: known([...PRIORITIES, "none"] as const, asked.priority),
      overdue: first(asked.overdue) === YES,
      overdueWith: known(WAITS_FOR, asked.with),
      challenges: known(CHALLENGE_STATES, asked.challenge),
      waiting: first(asked.waiting) === YES,
      submitted: first(asked.submitted) === YES,
      quiet: daysFrom(first(asked.quiet)),
      slipped: daysFrom(first(asked.slipped)),
      moved: daysFrom(first(asked.moved)),
      left: first(asked.left) === YES,
      duty: known(DUTY_KINDS, asked.duty)[0] ?? null,
      text,
    },
    sort: sortFrom(first(asked.sort), text),
    place: {
      page: /^[1-9]\d{0,5}$/.test(page) ? Math.min(Number(page), LAST_PAGE) : 1,
      after: asReference(first(asked.after)) ?? undefined,
      before: asReference(first(asked.before)) ?? undefined,
    },
  };
}

/** What was typed to find a value of a filter that lists only some, as it is sent without scripts. */
export const soughtIn = (asked: Parameters): Sought => ({
  owner: sought(first(asked["find-owner"])),
  inspection: sought(first(asked["find-inspection"])),
});

/** The same from one text: no longer than its field takes, and nothing that the database could not compare. */
export const sought = (typed: string): string => searched(typed).slice(0, 100).toWellFormed();

/** The address that shows this: the reverse of `readRegisterQuery`. What goes without saying is left out. */
export function registerParameters({ filter, sort, place }: RegisterQuery): URLSearchParams {
  const parameters = new URLSearchParams();
  const add = (name: string, values: readonly string[]) => {
    for (const value of values) parameters.append(name, value);
  };
  add("text", filter.text === "" ? [] : [filter.text]);
  add("kind", filter.kinds);
  add("status", filter.statuses);
  add("progress", filter.progress);
  add("assurance", filter.assurance);
  add("force", filter.forces);
  add("inspection", filter.inspections);
  add("owner", filter.owners);
  add("theme", filter.themes);
  add("priority", filter.priorities);
  add("overdue", filter.overdue ? [YES] : []);
  add("with", filter.overdueWith);
  add("challenge", filter.challenges);
  add("waiting", filter.waiting ? [YES] : []);
  add("submitted", filter.submitted ? [YES] : []);
  for (const name of ["quiet", "slipped", "moved"] as const)
    add(name, filter[name] === null ? [] : [String(filter[name])]);
  add("left", filter.left ? [YES] : []);
  add("duty", filter.duty === null ? [] : [filter.duty]);
  const order = orderValue(sort);
  add("sort", order === usualOrder(filter.text) ? [] : [order]);
  add("page", place.page > 1 ? [String(place.page)] : []);
  add("after", place.after ? [place.after] : []);
  add("before", place.before ? [place.before] : []);
  return parameters;
}

export function registerHref(query: RegisterQuery, path = "/findings"): string {
  const parameters = registerParameters(query).toString();
  return parameters === "" ? path : `${path}?${parameters}`;
}

export const isFiltered = (filter: RegisterFilter): boolean => JSON.stringify(filter) !== JSON.stringify(EVERYTHING);
