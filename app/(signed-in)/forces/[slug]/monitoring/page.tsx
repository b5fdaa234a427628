import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { DirectionList } from "@/components/direction/direction-list";
import { PhaseTag } from "@/components/finding/phase-tag";
import { HasRecords } from "@/components/force/has-records";
import { ActionForm } from "@/components/form/action-form";
import { Button, ButtonLink, Buttons } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { DateField } from "@/components/ui/date-field";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Illustrative } from "@/components/ui/illustrative";
import { Link } from "@/components/ui/link";
import { Flash, Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { whichDay } from "@/lib/data/demonstration";
import { findMonitoring, type MonitoringView } from "@/lib/data/queries/monitoring";
import { type CalendarDate, parseDate } from "@/lib/domain/calendar";
import { phaseOn } from "@/lib/domain/engage/spell";
import { barsLevels } from "@/lib/domain/level/commands";
import { levelsOn } from "@/lib/domain/level/level";
import { nameIn } from "@/lib/domain/list/lists";
import { duration, longDate } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import { endLevelFields, setLevelFields } from "@/lib/forms/level";
import { requireReader } from "@/lib/web/actor";
import { flashFor } from "@/lib/web/flash";
import { words } from "@/lib/words/words";
import { titledByForce } from "../../../titles";
import { EngageCard } from "../engage-card";
import { endLevel, setLevel } from "./actions";

export const generateMetadata = titledByForce("Monitoring");

/** How a force is and was monitored: its phase on any day, every spell, directions, and what other bodies say of it. */
export default async function MonitoringPage({ params, searchParams }: PageProps<"/forces/[slug]/monitoring">) {
  const { slug } = await params;
  const actor = await requireReader(`/forces/${slug}/monitoring`);
  const view = await findMonitoring(actor, slug);
  if (!view) notFound();
  const { today } = await whichDay();
  const { on: asked, done } = await searchParams;
  const flash = await flashFor(done);
  const given = typeof asked === "string" ? parseDate(asked) : null;
  const wrong = asked !== undefined && asked !== "" && (given === null || given > today);
  const on = given !== null && given <= today ? given : today;
  const records = barsLevels(actor, view.force.id) === null;
  return (
    <>
      {flash && <Flash {...flash} />}
      <PageHeader
        title="Monitoring"
        above={view.force.name}
        trail={[
          { href: "/forces", label: "Forces" },
          { href: `/forces/${slug}`, label: view.force.name },
        ]}
      />
      {view.force.ended && <Notice title={words.succession.ended(view.force.ended.on, view.force.ended.name)} />}
      <HasRecords had={view.hasRecords} />
      <Card title="On a day">
        <form className="flex flex-wrap items-end gap-x-4 gap-y-3 print:hidden" aria-label="How it stood on a day">
          <DateField name="on" label="Day" defaultValue={on} latest={today} />
          <Button>Show that day</Button>
        </form>
        {wrong && <Notice tone="warn">That is no day up to today. This is how the force stands today.</Notice>}
        <OnDay view={view} on={on} today={today} />
      </Card>
      <EngageCard
        force={{ slug, spells: view.spells }}
        phases={{ scan: nameIn(view.lists.phases, "scan"), engage: nameIn(view.lists.phases, "engage") }}
        decides={records}
        ended={view.force.ended !== null}
        today={today}
      />
      {view.own && (
        <Card
          title="Directions"
          intro="Orders to the force about findings. A direction changes no status, and complying with it closes nothing."
          aside={counted(view.directions.length, "direction")}
        >
          {view.directions.length > 0 ? (
            <DirectionList directions={view.directions} today={today} />
          ) : (
            <EmptyState title="No direction is recorded">One stands here from the day it is recorded.</EmptyState>
          )}
          {records && (
            <Buttons>
              <ButtonLink href={`/directions/new?force=${slug}`}>Record a direction</ButtonLink>
            </Buttons>
          )}
        </Card>
      )}
      {view.own && <Levels view={view} records={records} today={today} />}
    </>
  );
}

/** The phase on a day with its reasons, what other bodies said then, and which directions were not complied with. */
const OnDay = ({ view, on, today }: { view: MonitoringView; on: CalendarDate; today: CalendarDate }) => {
  const { phase, since, spell } = phaseOn(view.spells, on);
  const levels = levelsOn(view.levels, on);
  const reasons = spell?.reasons.filter(({ addedOn, endedOn }) => addedOn <= on && (endedOn === null || on < endedOn));
  const directed = view.directions.filter((one) => one.on <= on && (one.endedOn === null || on < one.endedOn));
  return (
    <div className="stack">
      <p>
        <b>{on === today ? "Today" : longDate(on)}:</b>{" "}
        <PhaseTag name={nameIn(view.lists.phases, phase)} engaged={phase === "engage"} since={since} />
        {since !== null && since < on && <span className="quiet"> for {duration(since, on)}</span>}
      </p>
      {reasons && reasons.length > 0 && (
        <ul className="list-disc space-y-1 pl-5">
          {reasons.map(({ id, wording, reference }) => (
            <li key={id}>
              <span className="published">{wording}</span>
              {reference && (
                <>
                  {" "}
                  <Link href={`/findings/${reference}`}>{reference}</Link>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {levels.map(({ id, body, level, from, illustrative }) => (
        <p key={id}>
          {nameIn(view.lists.bodies, body)}: <b>{nameIn(view.lists.levels, level)}</b>, since {longDate(from)}{" "}
          {illustrative && <Illustrative />}
        </p>
      ))}
      {directed.length > 0 && (
        <p>
          {counted(directed.length, "direction")} not complied with
          {": "}
          {directed.map(({ id, issuedBy, on: issued }, at) => (
            <span key={id}>
              {at > 0 && ", "}
              <Link href={`/directions/${id}`}>
                {issuedBy}, {longDate(issued)}
              </Link>
            </span>
          ))}
        </p>
      )}
    </div>
  );
};

const Levels = ({ view, records, today }: { view: MonitoringView; records: boolean; today: CalendarDate }) => {
  const { levels, lists, force } = view;
  const held = levels.filter(({ to }) => to === null);
  return (
    <Card
      title="What other bodies say"
      intro="A level that another body than HMICFRS gives the force: beside its phase, never instead."
    >
      {levels.length > 0 ? (
        <DataTable
          caption="Levels of other bodies"
          hideCaption
          small
          columns={[{ head: "Body" }, { head: "Level" }, { head: "From" }, { head: "To" }]}
          rows={levels.map(({ id, body, level, from, to, source, illustrative }) => ({
            key: id,
            cells: [
              nameIn(lists.bodies, body),
              <span key="level">
                {source ? (
                  <a href={source} rel="noreferrer">
                    {nameIn(lists.levels, level)}
                  </a>
                ) : (
                  nameIn(lists.levels, level)
                )}{" "}
                {illustrative && <Illustrative />}
              </span>,
              longDate(from),
              to ? (
                longDate(to)
              ) : (
                <span key="to" className="quiet">
                  holds
                </span>
              ),
            ],
          }))}
        />
      ) : (
        <EmptyState title="No level is recorded">What a body says stands here with its days.</EmptyState>
      )}
      {records && (
        <div className="print:hidden">
          <Disclosure summary="Record a level">
            <ActionForm
              action={setLevel.bind(null, force.slug)}
              fields={setLevelFields(lists, today)}
              submit="Record this level"
              formKey={randomUUID()}
            />
          </Disclosure>
          {held.length > 0 && (
            <Disclosure summary="End a level">
              <ActionForm
                action={endLevel.bind(null, force.slug)}
                fields={endLevelFields(held, lists, today)}
                submit="End this level"
                formKey={randomUUID()}
              />
            </Disclosure>
          )}
        </div>
      )}
    </Card>
  );
};
