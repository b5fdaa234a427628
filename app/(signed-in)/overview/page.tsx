import type { Metadata } from "next";
import { Bars } from "@/components/charts/bars";
import { OpenOverTime } from "@/components/charts/open-over-time";
import { SpellsOverTime } from "@/components/charts/spells-over-time";
import { Spreads } from "@/components/charts/spreads";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Select } from "@/components/ui/select";
import { Timeline } from "@/components/ui/timeline";
import { shownMoments, whichDay } from "@/lib/data/demonstration";
import { findOverview, type Overview } from "@/lib/data/queries/overview";
import { namedAs } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { isDecision } from "@/lib/domain/event";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";
import { groupBy } from "@/lib/domain/group-by";
import { AGE_BANDS, type AgeBand } from "@/lib/domain/overview/bands";
import { openFrom } from "@/lib/domain/overview/open-over-time";
import { londonMoment, longDate } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import { currentSession, requireReader } from "@/lib/web/actor";
import { plainSentence } from "@/lib/words/sentence-of";
import { words } from "@/lib/words/words";

export const metadata: Metadata = { title: "Overview" };

const BANDS: Record<AgeBand, string> = {
  "under-6": "Under 6 months",
  "6-to-12": "6 to 12 months",
  "12-to-24": "12 to 24 months",
  "24-to-36": "24 to 36 months",
  "over-36": "Over 36 months",
};

/** What somebody's findings look like from above: of a force or several, all of them or one's own. */
export default async function OverviewPage({ searchParams }: PageProps<"/overview">) {
  const actor = await requireReader("/overview");
  const { force: asked, of } = await searchParams;
  const { today } = await whichDay();
  const since = (await currentSession())?.lastHereAt ?? null;
  const mine = of === "mine" && namedAs(actor.role).canOwn;
  const overview = await findOverview(actor, { force: typeof asked === "string" ? asked : null, mine, since }, today);
  const { force, forces, steps } = overview;
  const whose = mine
    ? "What you own or sponsor"
    : (force?.name ?? (forces.length === 1 ? forces[0]?.name : "All forces"));
  return (
    <>
      <PageHeader
        title="Overview"
        trail={[{ href: "/", label: "Your work" }]}
        below={`${whose ?? "Nothing yet"}, on ${longDate(today)}. Counted from the history; what was recorded in error is in no count.`}
        aside={
          namedAs(actor.role).canOwn && (
            <Link className="small" href={mine ? "/overview" : "/overview?of=mine"}>
              {mine ? "All of the force" : "What you own or sponsor"}
            </Link>
          )
        }
      />
      {forces.length > 1 && (
        <form
          action="/overview"
          method="get"
          className="print:hidden flex flex-wrap items-end gap-3"
          aria-label="Which force"
        >
          <Select
            name="force"
            label="Of"
            defaultValue={force?.slug ?? ""}
            options={[
              { value: "", label: "All forces" },
              ...forces.map(({ slug, name }) => ({ value: slug, label: name })),
            ]}
          />
          <div className="mb-1">
            <Button>Show</Button>
          </div>
        </form>
      )}
      {asked && !force && !mine && forces.length > 0 && (
        <p className="quiet">There is no such force among yours: all of yours are shown.</p>
      )}
      {steps.length === 0 ? (
        <EmptyState title="Nothing to look at yet">
          When a report is published, what it found is drawn here: how much is open, how old, and how it was closed.
        </EmptyState>
      ) : (
        <Drawings overview={overview} today={today} />
      )}
      <Since overview={overview} since={since} />
    </>
  );
}

const Drawings = ({ overview, today }: { overview: Overview; today: CalendarDate }) => {
  const { steps, spells, ages, timesByKind, timesByForce, moves, closures } = overview;
  const { force, forces } = overview;
  // Spells of one force are shaded in its drawing; those of several have a line each under it.
  const isOne = force !== null || forces.length < 2;
  const kinds = FINDING_KINDS.filter((kind) => steps.some((step) => step.kind === kind));
  const points = openFrom(steps, kinds);
  const from = points[0]?.on;
  const age = (kind: (typeof kinds)[number], band: AgeBand) =>
    ages.find((one) => one.kind === kind && one.band === band)?.count ?? 0;
  const open = ages.reduce((all, { count }) => all + count, 0);
  const name = (kind: (typeof kinds)[number]) => words.finding.kind[kind].many;
  return (
    <>
      <Card title="Open over time" id="over-time">
        <OpenOverTime
          kinds={kinds.map(name)}
          points={points}
          inspections={[]}
          spells={isOne ? spells : []}
          today={today}
        />
        {!isOne && spells.length > 0 && from && <SpellsOverTime rows={byForce(spells)} from={from} today={today} />}
      </Card>
      <div className="grid gap-6 min-[60rem]:grid-cols-2">
        <Card title="How long they have been open" id="age" aside={counted(open, "finding")}>
          {open === 0 ? (
            <EmptyState title="Nothing is open">When a finding is published it stands here by its age.</EmptyState>
          ) : (
            <Bars
              id="age-drawing"
              title="Open findings by age"
              says={`${counted(open, "finding")} not closed, by the months since publication and by kind.`}
              first="Since publication"
              parts={kinds.map(name)}
              rows={AGE_BANDS.map((band) => ({ name: BANDS[band], values: kinds.map((kind) => age(kind, band)) }))}
            />
          )}
        </Card>
        <Card
          title="How long closing took"
          id="time-to-close"
          intro="Days from publication to closing: the median, the half in the middle, and the shortest and longest."
        >
          {timesByKind.length === 0 ? (
            <EmptyState title="Nothing was closed yet">
              Inspectors close findings; how long that took stands here.
            </EmptyState>
          ) : (
            <Spreads
              id="closing-drawing"
              title="Days from publication to closing, by kind"
              says="For each kind the median number of days, with its spread."
              first="Kind"
              rows={FINDING_KINDS.flatMap((kind) =>
                timesByKind.filter((one) => one.kind === kind).map((one) => ({ ...one, name: name(kind) })),
              )}
            />
          )}
          {timesByForce.length > 1 && (
            <Spreads
              id="closing-force-drawing"
              title="Days from publication to closing, by force"
              says="For each force the median number of days, the longest first, with its spread."
              first="Force"
              rows={timesByForce.map((one) => ({ ...one, name: one.force }))}
            />
          )}
        </Card>
        <Card
          title="Why dates were moved"
          id="moves"
          intro="Moves of target dates that count, in the last twelve months."
        >
          {moves.length === 0 ? (
            <EmptyState title="No date was moved">A target date that is moved stands here with its reason.</EmptyState>
          ) : (
            <Bars
              id="moves-drawing"
              title="Moves of target dates by reason"
              says="How many in the last twelve months, and by how many days half of them moved at most."
              first="Reason"
              parts={["Moves"]}
              also="Median"
              rows={moves
                .toSorted((a, b) => b.count - a.count)
                .map(({ reason, count, days }) => ({
                  name: words.target.reason[reason],
                  values: [count],
                  also: counted(days, "day"),
                }))}
            />
          )}
        </Card>
        <Card title="How closures were verified" id="closures">
          {closures.length === 0 ? (
            <EmptyState title="Nothing was closed yet">How an inspector verified each closing stands here.</EmptyState>
          ) : (
            <Bars
              id="closures-drawing"
              title="Closures by method of verification"
              says="How many closures in force rest on each method: those of the last twelve months, and earlier ones."
              first="Method"
              parts={["In the last twelve months", "Earlier"]}
              rows={closures
                .toSorted((a, b) => b.all - a.all)
                .map(({ method, all, lastYear }) => ({
                  name: words.closure.method[method],
                  values: [lastYear, all - lastYear],
                }))}
            />
          )}
        </Card>
      </div>
    </>
  );
};

const byForce = (spells: Overview["spells"]) =>
  [...groupBy(spells, (spell) => spell.force)].map(([force, some]) => ({ force, spells: some }));

/** What others did since the reader was last here, a line a finding. */
async function Since({ overview: { news }, since }: { overview: Overview; since: Date | null }) {
  const shown = await shownMoments();
  if (!since) return null;
  return (
    <Card title="Since you were last here" id="since" aside={londonMoment(shown(since))}>
      {news.length === 0 ? (
        <EmptyState title="Nothing has changed">What others do to your findings stands here, a line each.</EmptyState>
      ) : (
        <Timeline
          moments={news.map(({ id, facts, reference, forceName, more }) => ({
            id,
            decision: isDecision(facts.kind),
            text: (
              <>
                {reference ? <Link href={`/findings/${reference}`}>{reference}</Link> : forceName}:{" "}
                {plainSentence(facts)}
                {more > 0 && <span className="quiet">, and {more} more</span>}
              </>
            ),
          }))}
        />
      )}
    </Card>
  );
}
