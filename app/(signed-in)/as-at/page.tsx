import type { Metadata } from "next";
import { AsAtMark, DayForm } from "@/components/as-at/day-form";
import { FiguresThen } from "@/components/as-at/figures-then";
import { TableThen } from "@/components/as-at/table-then";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/choice";
import { Downloads } from "@/components/ui/downloads";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Select } from "@/components/ui/select";
import { whichDay } from "@/lib/data/demonstration";
import { findRegisterAsAt, type RegisterThen } from "@/lib/data/queries/as-at";
import { severalForces } from "@/lib/domain/actor";
import { dayAsked } from "@/lib/domain/as-at/day-asked";
import type { CalendarDate } from "@/lib/domain/calendar";
import { STATUSES } from "@/lib/domain/finding/finding";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";
import { longDate } from "@/lib/format/dates";
import { counted } from "@/lib/format/lists";
import { requireReader } from "@/lib/web/actor";
import { words } from "@/lib/words/words";

export const metadata: Metadata = { title: "The register as at a day" };

type Parameters = Readonly<Record<string, string | string[] | undefined>>;
const one = (given: string | string[] | undefined): string | null =>
  typeof given === "string" && given ? given : null;
const among = <Value extends string>(list: readonly Value[], given: string | null): Value | null =>
  list.find((value) => value === given) ?? null;

/** The register as it stood at the end of any day: its figures, and its findings in pages. */
export default async function AsAtPage({ searchParams }: PageProps<"/as-at">) {
  const actor = await requireReader("/as-at");
  const { today } = await whichDay();
  const given: Parameters = await searchParams;
  const asked = dayAsked(given.on, today);
  const filter = {
    force: one(given.force),
    kind: among(FINDING_KINDS, one(given.kind)),
    status: among(STATUSES, one(given.status)),
    overdue: given.overdue === "yes",
  };
  const kept = Object.entries({ ...filter, overdue: filter.overdue ? "yes" : null }).flatMap(([name, value]) =>
    value ? [{ name, value }] : [],
  );
  const register =
    asked.is === "day" ? await findRegisterAsAt(actor, { ...filter, on: asked.on, after: one(given.after) }) : null;
  return (
    <>
      <PageHeader
        title="The register as at a day"
        trail={[{ href: "/findings", label: "Findings" }]}
        below="Every finding and every figure as they stood at the end of a day, worked out from the history."
        aside={
          asked.is === "day" &&
          register &&
          register.all > 0 && (
            <Downloads
              what="findings as at the day"
              path="/downloads/findings-then"
              parameters={new URLSearchParams([
                ["on", asked.on],
                ...kept.map(({ name, value }) => [name, value]),
              ]).toString()}
            />
          )
        }
      />
      <DayForm action="/as-at" asked={asked} today={today} kept={kept} />
      {asked.is === "day" && register && (
        <>
          <AsAtMark on={asked.on} missing={register.figures.missing} />
          <Card
            title={`Figures at the end of ${longDate(asked.on)}`}
            aside={
              filter.force === null && severalForces(actor) && `${counted(register.forcesThen, "force")} on that day`
            }
          >
            <FiguresThen figures={register.figures} />
          </Card>
          <Findings register={register} on={asked.on} filter={filter} kept={kept} />
        </>
      )}
    </>
  );
}

interface Filter {
  readonly force: string | null;
  readonly kind: string | null;
  readonly status: string | null;
  readonly overdue: boolean;
}

const Findings = ({
  register: { rows, all, next, forces },
  on,
  filter,
  kept,
}: {
  register: RegisterThen;
  on: CalendarDate;
  filter: Filter;
  kept: readonly { readonly name: string; readonly value: string }[];
}) => {
  const further = new URLSearchParams([["on", on], ...kept.map(({ name, value }) => [name, value])]);
  if (next) further.set("after", next);
  return (
    <Card title="Findings" aside={`${all.toLocaleString("en-GB")} then`}>
      <form action="/as-at" method="get" className="flex flex-wrap items-end gap-4 print:hidden" aria-label="Filters">
        <input type="hidden" name="on" value={on} />
        {forces.length > 1 && (
          <Select
            name="force"
            label="Force"
            empty="All"
            defaultValue={filter.force ?? ""}
            options={forces.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
        )}
        <Select
          name="kind"
          label="Kind"
          empty="All"
          defaultValue={filter.kind ?? ""}
          options={FINDING_KINDS.map((kind) => ({ value: kind, label: words.finding.kind[kind].many }))}
        />
        <Select
          name="status"
          label="Status"
          empty="All"
          defaultValue={filter.status ?? ""}
          options={STATUSES.map((status) => ({ value: status, label: words.finding.status[status] }))}
        />
        <Checkbox name="overdue" value="yes" label="Overdue then" defaultChecked={filter.overdue} />
        <div className="mb-1">
          <Button>Filter</Button>
        </div>
      </form>
      {rows.length === 0 ? (
        <EmptyState title="Nothing stood so then">
          No finding that you may see was published by the end of {longDate(on)} and is of this filter.
        </EmptyState>
      ) : (
        <TableThen caption={`Findings as at ${longDate(on)}`} rows={rows} on={on} />
      )}
      {next && (
        <p>
          <Link href={`/as-at?${further}`} rel="next">
            Next page
          </Link>
        </p>
      )}
    </Card>
  );
};
