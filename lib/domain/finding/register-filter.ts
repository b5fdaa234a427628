import type { Assurance } from "../assurance/lists";
import type { CalendarDate } from "../calendar";
import type { ChallengeState } from "../challenge/lists";
import type { WaitsFor } from "../dependency/dependency";
import type { DutyKind } from "../duties";
import type { Progress } from "../progress/lists";
import type { Priority } from "../sorting/lists";
import type { Status } from "./finding";
import type { FindingKind } from "./kind";

/** The columns that the register can be sorted by. */
export const SORTED_COLUMNS = ["reference", "progress", "assurance", "status", "owner", "target"] as const;

/** All that it can be sorted by; `relevance` is how well a search fits, and means the order of references where nothing is searched; `slip` is how many days the target lies after the first one, of those that have moved; `updated` is the day of the last update, or of publication where there was none. */
export const SORTS = [...SORTED_COLUMNS, "updated", "slip", "moves", "relevance"] as const;
export type Sort = (typeof SORTS)[number];

export interface SortOrder {
  readonly by: Sort;
  readonly descending: boolean;
}

/** The days of a finding of which a filter can ask from when until when: publication, the last day of its published deadline, its target, the last update, and since when its status is what it is. */
export const RANGES = ["published", "deadline", "target", "updated", "since"] as const;
export type RangeName = (typeof RANGES)[number];

/** Both days included; null where it is open on that side. */
export interface DateRange {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

/** What the register is filtered by. An empty list means: any. */
export interface RegisterFilter {
  readonly kinds: readonly FindingKind[];
  readonly statuses: readonly Status[];
  /** `none` stands for no update yet. */
  readonly progress: readonly (Progress | "none")[];
  readonly assurance: readonly Assurance[];
  /** Slugs. */
  readonly forces: readonly string[];
  readonly inspections: readonly string[];
  /** Person ids; `none` stands for awaiting allocation. */
  readonly owners: readonly string[];
  /** Keys of the list of themes. */
  readonly themes: readonly string[];
  /** `none` stands for findings to which the force has given none. */
  readonly priorities: readonly (Priority | "none")[];
  readonly overdue: boolean;
  /** Overdue, and whose it is. */
  readonly overdueWith: readonly WaitsFor[];
  /** Challenged by the policing body, and how that stands. */
  readonly challenges: readonly ChallengeState[];
  /** Not closed, and waiting for something from another body. */
  readonly waiting: boolean;
  readonly submitted: boolean;
  /** Not closed, with an owner, and no update for more than so many days, since the owner was named at the earliest. */
  readonly quiet: number | null;
  /** Its target has moved, to so many days after the first one or more. */
  readonly slipped: number | null;
  /** Its target has moved so often or more. */
  readonly moved: number | null;
  /** So many months or more have passed since it was published. */
  readonly age: number | null;
  readonly ranges: Readonly<Record<RangeName, DateRange>>;
  /** The asker owns it or is its sponsor. */
  readonly mine: boolean;
  /** Its owner or sponsor has left: suspended, in another role, gone. */
  readonly left: boolean;
  /** What the asker has to do about it. */
  readonly duty: DutyKind | null;
  readonly text: string;
}

const ANY_DAY: DateRange = { from: null, to: null };
export const ANY_DAYS: RegisterFilter["ranges"] = {
  published: ANY_DAY,
  deadline: ANY_DAY,
  target: ANY_DAY,
  updated: ANY_DAY,
  since: ANY_DAY,
};

export const EVERYTHING: RegisterFilter = {
  kinds: [],
  statuses: [],
  progress: [],
  assurance: [],
  forces: [],
  inspections: [],
  owners: [],
  themes: [],
  priorities: [],
  overdue: false,
  overdueWith: [],
  challenges: [],
  waiting: false,
  submitted: false,
  quiet: null,
  slipped: null,
  moved: null,
  age: null,
  ranges: ANY_DAYS,
  mine: false,
  left: false,
  duty: null,
  text: "",
};

/** A page of the register by its number and, for the way there from its neighbour, the finding that it follows or precedes. */
export interface Place {
  readonly page: number;
  /** References. */
  readonly after?: string;
  readonly before?: string;
}

export const FIRST_PAGE: Place = { page: 1 };

/** What is typed to find a value of a filter that has too many to list. */
export interface Sought {
  readonly owner: string;
  readonly inspection: string;
}

export const NOTHING_SOUGHT: Sought = { owner: "", inspection: "" };

/** The two ends of a range as an address names them. */
export const fromOf = (range: RangeName): `${RangeName}-from` => `${range}-from`;
export const toOf = (range: RangeName): `${RangeName}-to` => `${range}-to`;
export const RANGE_PARAMETERS = RANGES.flatMap((range) => [fromOf(range), toOf(range)] as const);

/** How many findings a page of the register can list; the first is what goes without saying. */
export const PAGE_SIZES = [50, 25, 100] as const;
export type PageSize = (typeof PAGE_SIZES)[number];
export const [USUAL_SIZE] = PAGE_SIZES;

/** The filters as an address names them, and the order. */
export const FILTER_NAMES = [
  "status",
  "kind",
  "progress",
  "assurance",
  "force",
  "owner",
  "inspection",
  "theme",
  "priority",
  "quiet",
  "slipped",
  "moved",
  "age",
  ...RANGE_PARAMETERS,
  "mine",
  "overdue",
  "with",
  "challenge",
  "waiting",
  "submitted",
  "left",
  "duty",
  "sort",
] as const;
export type FilterName = (typeof FILTER_NAMES)[number];
