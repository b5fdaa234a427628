import { ASSURANCES } from "@/lib/domain/assurance/lists";
import { type CalendarDate, parseDate } from "@/lib/domain/calendar";
import { CHALLENGE_STATES } from "@/lib/domain/challenge/lists";
import { WAITS_FOR } from "@/lib/domain/dependency/dependency";
import { DUTY_KINDS } from "@/lib/domain/duties";
import { excerpt, firstCharacters } from "@/lib/domain/excerpt";
import { STATUSES } from "@/lib/domain/finding/finding";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";
import {
  type DateRange,
  EVERYTHING,
  FILTER_NAMES,
  type FilterName,
  fromOf,
  PAGE_SIZES,
  type PageSize,
  type Place,
  RANGES,
  type RangeName,
  type RegisterFilter,
  SORTS,
  type Sort,
  type SortOrder,
  type Sought,
  toOf,
  USUAL_SIZE,
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
  /** How many a page lists, where not as many as usual. */
  readonly size?: PageSize;
  /** The saved view that this began with, or `ALL_OF_IT`. */
  readonly view?: string;
}

/** In place of a view: everything, although the asker has a view that they usually begin with. */
export const ALL_OF_IT = "all";

type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The parameters of an address, each with all of its values: as a page is given them. */
export const parametersOf = (parameters: URLSearchParams): Parameters =>
  Object.fromEntries([...parameters.keys()].map((name) => [name, parameters.getAll(name)]));

export const LONGEST_SEARCH = 200;
export const YES = "yes";
/** How many values of one filter are looked for. */
export const MOST_VALUES = 100;
const LAST_PAGE = 100_000;

const given = (value: Parameters[string]): readonly string[] => [
  ...new Set(typeof value === "string" ? [value] : (value ?? [])),
];
const listed = (value: Parameters[string]): readonly string[] => given(value).slice(0, MOST_VALUES);
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

/** The days of a range as an address gives them; one that ends before it begins is none at its end. */
function rangeIn(asked: Parameters, range: RangeName): DateRange {
  const [from, to] = [fromOf(range), toOf(range)].map((name) => parseDate(first(asked[name])));
  return { from: from ?? null, to: from && to && to < from ? null : (to ?? null) };
}

const isDay = (value: string): boolean => parseDate(value) !== null;
const RANGE_MEANS: Record<ReturnType<typeof fromOf | typeof toOf>, (value: string) => boolean> = {
  "published-from": isDay,
  "published-to": isDay,
  "deadline-from": isDay,
  "deadline-to": isDay,
  "target-from": isDay,
  "target-to": isDay,
  "updated-from": isDay,
  "updated-to": isDay,
  "since-from": isDay,
  "since-to": isDay,
};

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
  age: (value) => daysFrom(value) !== null,
  ...RANGE_MEANS,
  mine: (value) => value === YES,
  overdue: (value) => value === YES,
  with: (value) => known(WAITS_FOR, value).length > 0,
  challenge: (value) => known(CHALLENGE_STATES, value).length > 0,
  waiting: (value) => value === YES,
  submitted: (value) => value === YES,
  left: (value) => value === YES,
  duty: (value) => known(DUTY_KINDS, value).length > 0,
  sort: (value) => SORTS.some((sort) => sort === value.replace(/^-/, "")),
};

/** A value in an address that a filter does not have, or from which on it has too many. */
export interface UnknownValue {
  readonly name: FilterName;
  readonly value: string;
  /** Where it is the end of a range that lies before its beginning. */
  readonly backwards?: { readonly value: CalendarDate; readonly before: CalendarDate };
  /** Where the filter is given more values than are looked for. */
  readonly tooMany?: { readonly given: number; readonly taken: number };
}

/** The values of an address that mean nothing or are too many. The list is not filtered by them, and says so. */
export const unknownIn = (asked: Parameters): readonly UnknownValue[] => [
  ...FILTER_NAMES.flatMap((name) =>
    listed(asked[name])
      .filter((value) => value !== "" && !MEANS[name](value))
      .map((value) => ({ name, value: excerpt(searched(value), 60) })),
  ),
  ...RANGES.flatMap((range) => {
    const [from, to] = [fromOf(range), toOf(range)].map((name) => parseDate(first(asked[name])));
    return from && to && to < from ? [{ name: toOf(range), value: to, backwards: { value: to, before: from } }] : [];
  }),
  ...FILTER_NAMES.flatMap((name) => {
    const values = given(asked[name]);
    const next = values[MOST_VALUES];
    return next === undefined
      ? []
      : [{ name, value: excerpt(searched(next), 60), tooMany: { given: values.length, taken: MOST_VALUES } }];
  }),
];

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
      age: daysFrom(first(asked.age)),
      ranges: {
        published: rangeIn(asked, "published"),
        deadline: rangeIn(asked, "deadline"),
        target: rangeIn(asked, "target"),
        updated: rangeIn(asked, "updated"),
        since: rangeIn(asked, "since"),
      },
      mine: first(asked.mine) === YES,
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
    ...sizeIn(first(asked.rows)),
    ...viewIn(first(asked.view)),
  };
}

const sizeIn = (typed: string): Pick<RegisterQuery, "size"> => {
  const size = PAGE_SIZES.find((some) => String(some) === typed);
  return size === undefined || size === USUAL_SIZE ? {} : { size };
};
const viewIn = (typed: string): Pick<RegisterQuery, "view"> =>
  typed === ALL_OF_IT || isId(typed) ? { view: typed } : {};

/** Whether an address says nothing but perhaps a view: then what the view shows is meant. */
export const asksForAView = (asked: Parameters): boolean =>
  Object.entries(asked).every(([name, value]) => name === "view" || name === "done" || first(value) === "");

/** What was typed to find a value of a filter that lists only some, as it is sent without scripts. */
export const soughtIn = (asked: Parameters): Sought => ({
  owner: sought(first(asked["find-owner"])),
  inspection: sought(first(asked["find-inspection"])),
});

/**
 * The menu of the filters that an address asks to have written out, and open; null where none is. Whoever looks for a value without
 * scripts looks in one.
 */
export function menuIn(asked: Parameters): string | null {
  const named = first(asked.menu);
  if (named !== "") return named;
  const { owner, inspection } = soughtIn(asked);
  return owner !== "" ? "owner" : inspection !== "" ? "inspection" : null;
}

/** The same from one text: no longer than its field takes, and nothing that the database could not compare. */
export const sought = (typed: string): string => searched(typed).slice(0, 100).toWellFormed();

/** The address that shows this: the reverse of `readRegisterQuery`. What goes without saying is left out. */
export function registerParameters({ filter, sort, place, size, view }: RegisterQuery): URLSearchParams {
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
  for (const name of ["quiet", "slipped", "moved", "age"] as const)
    add(name, filter[name] === null ? [] : [String(filter[name])]);
  for (const range of RANGES) {
    const { from, to } = filter.ranges[range];
    add(fromOf(range), from === null ? [] : [from]);
    add(toOf(range), to === null ? [] : [to]);
  }
  add("mine", filter.mine ? [YES] : []);
  add("left", filter.left ? [YES] : []);
  add("duty", filter.duty === null ? [] : [filter.duty]);
  const order = orderValue(sort);
  add("sort", order === usualOrder(filter.text) ? [] : [order]);
  add("rows", size === undefined || size === USUAL_SIZE ? [] : [String(size)]);
  // By itself a view stands for all that it shows: what takes off the last filter asks for everything.
  add("view", view === undefined ? [] : [parameters.size === 0 ? ALL_OF_IT : view]);
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
