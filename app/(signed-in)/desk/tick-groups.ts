import type { DeskDecision } from "@/lib/data/queries/desk-decisions";
import type { ProposalView } from "@/lib/data/queries/proposals";
import type { CalendarDate } from "@/lib/domain/calendar";
import { closableKey } from "@/lib/domain/closure/closable";
import { excerpt } from "@/lib/domain/excerpt";
import { groupBy } from "@/lib/domain/group-by";
import { age, longDate } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import type { TickGroup, TickRow } from "@/lib/forms/field-spec";
import { words } from "@/lib/words/words";

const LONGEST_LINE = 110;

/** The page that decides a change; it shows what was reported, and begins with that. */
const whereDecided = ({ id, what, finding, force }: ProposalView): string =>
  `${what === "close" ? `/findings/${finding?.reference}/close` : `/forces/${force.slug}/${what}`}?reported=${id}`;

/** May be confirmed with others: a reported closure that leaves no recommendation open. */
const isPlain = ({ what, finding }: ProposalView) =>
  what === "close" && finding !== null && finding.openRecommendations === 0;

function reportedRow(proposal: ProposalView, today: CalendarDate): TickRow {
  const { id, what, finding, force, on, since, source, words: said } = proposal;
  const open = what === "close" && finding ? finding.openRecommendations : 0;
  return {
    value: isPlain(proposal) ? closableKey({ what: "reported", proposalId: id }) : null,
    label: finding?.reference ?? force.name,
    href: finding ? `/findings/${finding.reference}` : `/forces/${force.slug}`,
    text: excerpt(finding?.text ?? said, LONGEST_LINE),
    notes: [
      [force.name, `${words.proposal.reported[what]}${on ? ` on ${longDate(on)}` : ""}`].join(" · "),
      ...(open > 0 ? [`${counted(open, "recommendation")} open: closed on its own page`] : []),
    ],
    since: age(since, today),
    links: [
      {
        label: what === "close" ? "Close it" : "Decide it",
        about: `what ${source} reports`,
        href: whereDecided(proposal),
      },
      { label: "Decline", about: `what ${source} reports`, href: `/proposals/${id}` },
    ],
  };
}

/** What was reported and is not so already, letter by letter. */
export function reportedGroups(waiting: readonly ProposalView[], today: CalendarDate): readonly TickGroup[] {
  const open = waiting.filter(({ settled }) => !settled);
  return [...groupBy(open, ({ source }) => source)].map(([source, some]) => ({
    label: source,
    href: some.find(({ address }) => address !== null)?.address ?? null,
    note: `${counted(some.length, "reported change")}, recorded by ${some[0]?.by ?? ""}`,
    rows: some
      .map((one) => reportedRow(one, today))
      .toSorted((a, b) => a.label.localeCompare(b.label) || a.href.localeCompare(b.href)),
  }));
}

function decisionRow(row: DeskDecision, today: CalendarDate): TickRow {
  const { reference, version, openRecommendations: open, tests, evidence, answers } = row;
  const submitted = row.what === "decide-submission";
  const shows = [
    `${tests.met} of ${counted(tests.all, "done test")} met`,
    counted(evidence, "shared note"),
    ...(answers > 0 ? [`answers ${counted(answers, "point")} of a return`] : []),
  ];
  return {
    value: open === 0 ? closableKey({ what: "finding", reference, version }) : null,
    label: reference,
    href: `/findings/${reference}`,
    text: excerpt(row.text, LONGEST_LINE),
    notes: [
      [row.force.name, ...(submitted ? shows : [])].join(" · "),
      ...(open > 0 ? [`${counted(open, "recommendation")} open: closed on its own page`] : []),
    ],
    since: age(row.since, today),
    links: [{ label: "Decide", about: reference, href: `/findings/${reference}/close` }],
  };
}

/** Submissions, and causes of concern of which every recommendation is closed. */
export function decisionGroups(rows: readonly DeskDecision[], today: CalendarDate): readonly TickGroup[] {
  const of = (what: DeskDecision["what"]) =>
    rows.filter((row) => row.what === what).map((row) => decisionRow(row, today));
  return [
    {
      label: "Submitted for closure",
      href: null,
      note: "your forces first, then the oldest",
      rows: of("decide-submission"),
    },
    {
      label: "Every recommendation closed; the cause of concern is open",
      href: null,
      note: "",
      rows: of("recommendations-closed"),
    },
  ].filter(({ rows: some }) => some.length > 0);
}
