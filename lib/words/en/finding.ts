import { type CalendarDate, daysBetween } from "@/lib/domain/calendar";
import { type Deadline, lastDay } from "@/lib/domain/finding/deadline";
import type { PublishedWords } from "@/lib/domain/finding/published-words";
import { countDays, longDate, nearDate, shortDate } from "@/lib/format/dates";
import { inSentence } from "@/lib/format/in-sentence";
import { counted, joined } from "@/lib/format/lists";
import type { FindingWords } from "../language/finding";
import type { FactsOf, RefusalOf } from "../language/shapes";
import { at } from "../refused";
import { type Sentence, say, strong } from "../sentence";
import { dependency } from "./dependency";
import { EXPORTED } from "./finding-export";

const KINDS: FindingWords["kind"] = {
  "cause-of-concern": { one: "Cause of concern", many: "Causes of concern" },
  recommendation: { one: "Recommendation", many: "Recommendations" },
  "area-for-improvement": { one: "Area for improvement", many: "Areas for improvement" },
  "area-of-concern": { one: "Area of concern", many: "Areas of concern" },
};

const LINKS: FindingWords["link"] = {
  repeats: { forward: "Repeats", back: "Repeated by" },
  "escalated-from": { forward: "Escalated from", back: "Escalated to" },
  "duplicate-of": { forward: "Duplicate of", back: "Duplicated by" },
};

function deadline(deadline: Deadline, publishedOn: CalendarDate | null): string {
  switch (deadline.kind) {
    case "immediate":
      return "immediately";
    case "by":
      return `by ${longDate(deadline.date)}`;
    case "within":
    case "within-days": {
      const words = `within ${deadline.kind === "within" ? counted(deadline.months, "month") : counted(deadline.days, "day")}`;
      const last = publishedOn && lastDay(deadline, publishedOn);
      return last ? `${words} (by ${longDate(last)})` : words;
    }
    case "none":
      return "none published";
  }
}

const AGAINST = { deadline: "published deadline", target: "target" } as const;

const deadlineOf = (words: PublishedWords) => deadline(words.deadline, null);
const deadlineClause = (words: PublishedWords) =>
  words.deadline.kind === "none" ? "no deadline published" : `deadline ${deadlineOf(words)}`;

function correction({ before, after, theme, why }: FactsOf<"record-corrected">): Sentence {
  const changed = [
    before.kind !== after.kind ? { what: "kind", was: `The kind was: ${inSentence(KINDS[before.kind].one)}` } : null,
    before.text !== after.text ? { what: "wording", was: `The wording was: ${before.text}` } : null,
    deadlineOf(before) !== deadlineOf(after)
      ? { what: "deadline", was: `The deadline was: ${deadlineOf(before)}` }
      : null,
    theme ? { what: "theme", was: `The theme was: ${theme.before ?? "none"}` } : null,
  ].filter((one) => one !== null);
  return say(
    ["Record corrected: ", strong(joined(changed.map(({ what }) => what)) || "no change")],
    why,
    changed.map(({ was }) => was),
  );
}

const LINK: Record<RefusalOf<"link-unfit">["because"], string> = {
  missing: "No published finding has this reference. Check it; it looks like WMP-2023-004.",
  "other-force": "Only findings of the same force can be linked. Give another reference.",
  itself: "A finding cannot be linked to itself. Give the reference of an earlier finding.",
  already: "These two findings are linked already.",
  later: "That finding was published later than this one. Make the link from the later finding.",
};

const KIND: Record<RefusalOf<"kind-unfit">["because"], string> = {
  parent: "This recommendation belongs to a cause of concern, so it stays a recommendation.",
  recommendations: "This cause of concern has recommendations, so it stays a cause of concern.",
  target:
    "A cause of concern has no target date of its own, and this finding has one, or one that waits for approval. It keeps its kind.",
};

const RANGES: FindingWords["range"] = {
  published: "Published",
  deadline: "Published deadline",
  target: "Target",
  updated: "Last update",
  since: "Status since",
};

const FILTERS: FindingWords["filter"] = {
  status: "Status",
  kind: "Kind",
  progress: "Progress",
  assurance: "Assurance",
  force: "Force",
  owner: "Owner",
  inspection: "Inspection",
  theme: "Theme",
  priority: "Priority",
  quiet: "No update",
  slipped: "Slipped",
  moved: "Moved",
  age: "Age",
  "published-from": `${RANGES.published} from`,
  "published-to": `${RANGES.published} until`,
  "deadline-from": `${RANGES.deadline} from`,
  "deadline-to": `${RANGES.deadline} until`,
  "target-from": `${RANGES.target} from`,
  "target-to": `${RANGES.target} until`,
  "updated-from": `${RANGES.updated} from`,
  "updated-to": `${RANGES.updated} until`,
  "since-from": `${RANGES.since} from`,
  "since-to": `${RANGES.since} until`,
  mine: "Mine, as owner or sponsor",
  overdue: "Overdue",
  submitted: "Submitted for closure",
  left: "Owner or sponsor has left",
  waiting: "Waiting on others",
  with: "Whose overdue",
  challenge: "Challenged",
  duty: "Needs you",
  sort: "Order",
};

export const finding: FindingWords = {
  status: { open: "Open", engage: "Engage", closed: "Closed" },
  kind: KINDS,
  count: (kind, count) => `${count} ${inSentence(count === 1 ? KINDS[kind].one : KINDS[kind].many)}`,
  link: LINKS,
  hasLeft: "has left",
  left: (post) => `${post} (has left)`,
  rollUp: ({ closed, all }) => `${closed} of ${all} ${all === 1 ? "recommendation" : "recommendations"} closed`,
  deadline,
  overdue: {
    since: (since, today) => `${nearDate(since, today)}, ${countDays(daysBetween(since, today))} over`,
    against: (date, waitsFor) =>
      waitsFor === "force" ? AGAINST[date] : `${AGAINST[date]}, ${inSentence(dependency.waitsFor[waitsFor])}`,
    recommendations: (longest, count) => `${longest}; ${counted(count, "recommendation")} overdue`,
  },
  ownNumber: (own) => `${own} in the force’s own register`,
  exported: EXPORTED,
  filter: FILTERS,
  range: RANGES,
  within: ({ from, to }) =>
    from && to
      ? `${shortDate(from)} to ${shortDate(to)}`
      : from
        ? `from ${shortDate(from)}`
        : to
          ? `until ${shortDate(to)}`
          : "",
  backwards: (name, { value, before }) =>
    `“${FILTERS[name]}” asks for ${longDate(value)}, which is before ${longDate(before)}, where the range begins. Give a later day.`,
  unknownValue: (name, value) =>
    name === "sort"
      ? `There is no order “${value}”: the list is in the order of its references.`
      : `The filter “${FILTERS[name]}” has no value “${value}”: the list is not filtered by it.`,
  unknownInFile: (name, value) =>
    name === "sort"
      ? `There is no order “${value}”. Take “sort” out of the address, or choose an order on the page of the findings.`
      : `The filter “${FILTERS[name]}” has no value “${value}”. Take it out of the address, or choose one on the page of the findings.`,
  unseenValue: (name, value) =>
    `The filter “${FILTERS[name]}” asks for “${value}”, and you can see no such thing: no finding is found for it.`,
  tooManyValues: (name, { given, taken }) =>
    `The filter “${FILTERS[name]}” is given ${given.toLocaleString("en-GB")} values and takes ${taken}: the first ${taken} are looked for, the others are not. Ask for fewer at a time.`,
  order: {
    reference: { ascending: "Reference", descending: "Reference, latest year first" },
    progress: { ascending: "Progress, off track first", descending: "Progress, delivered first" },
    assurance: { ascending: "Assurance, not assured first", descending: "Assurance, assured first" },
    status: { ascending: "Status, Engage first", descending: "Status, closed first" },
    owner: { ascending: "Owner, A to Z", descending: "Owner, Z to A" },
    target: { ascending: "Target, earliest first", descending: "Target, latest first" },
    updated: { ascending: "Last update, oldest first", descending: "Last update, newest first" },
    slip: { ascending: "Slip, fewest days first", descending: "Slip, most days first" },
    moves: { ascending: "Moves of the target, fewest first", descending: "Moves of the target, most first" },
    relevance: { ascending: "Most relevant first", descending: "Least relevant first" },
  },
  commands: {
    "correct-record": {
      title: "Correct the record",
      inThisCase: null,
      deed: "correct the published record",
      done: ["The record is corrected.", "The old wording stays visible in the history."],
      putRight: "Corrected wrongly? Correct the record again, with the reason: each wording stays visible.",
    },
    link: {
      title: "Link to an earlier finding",
      inThisCase: null,
      deed: "link findings",
      done: ["The findings are linked.", ""],
      putRight:
        "Linked wrongly? A link says what somebody saw, and stays. Make the right one; whoever reads the history sees both.",
    },
  },
  facts: {
    "finding-published": ({ reference, parent, words }) =>
      say(
        [
          "Published as ",
          strong(reference),
          `, ${inSentence(KINDS[words.kind].one)}${parent ? ` under ${parent}` : ""}; ${deadlineClause(words)}`,
        ],
        words.text,
      ),
    "recorded-by-force": ({ reference, parent, words, source }) =>
      say(
        [
          "Recorded by the force as ",
          strong(reference),
          `, ${inSentence(KINDS[words.kind].one)}${parent ? ` under ${parent}` : ""}; not confirmed by the inspectorate; taken from ${source}`,
        ],
        words.text,
      ),
    "own-reference-kept": ({ reference, source }) =>
      say(["The force’s own reference is ", strong(reference), `, from ${source}`]),
    "people-named-in-file": ({ owner, sponsor, source }) =>
      say([
        `The force’s own register names ${joined([owner && `“${owner}” as owner`, sponsor && `“${sponsor}” as sponsor`].filter((said) => said !== null))}`,
        `; nobody is allocated by that. From ${source}`,
      ]),
    "record-confirmed": ({ reference }) => say(["Record of ", strong(reference), " confirmed by the inspectorate"]),
    "record-corrected": correction,
    linked: ({ link, other, why }) => say([`${LINKS[link].forward} `, strong(other)], why),
  },
  told: {
    "record-confirmed": "a record that HMICFRS confirms",
    "record-corrected": "a correction of the published wording",
  },
  refusals: {
    unpublished: () =>
      "The inspection is not published yet. Until an inspector publishes it, its findings can only be corrected or dropped.",
    "kind-unfit": ({ because }) => at("kind", KIND[because]),
    "link-unfit": ({ because }) => at("other", LINK[because]),
    "records-added": ({ references }) =>
      `The force has recorded more since you opened the page: ${joined(references)}. Compare ${references.length === 1 ? "it" : "them"} with the report too, then confirm again.`,
  },
  done: {
    "confirm-records": ["The records are confirmed.", "They count as the inspectorate’s from now on."],
  },
};
