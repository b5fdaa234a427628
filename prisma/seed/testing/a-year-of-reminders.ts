import { expect } from "vitest";
import { type CalendarDate, date } from "@/lib/domain/calendar";
import { DEFAULT_LADDER } from "@/lib/domain/reminder/ladder";
import { asOwner } from "@/lib/testing/database";
import { remindForce } from "@/lib/usecases/reminder/remind-force";

/** The last year of the story: each of its mornings people are reminded, by a clock that the test sets. */
export const YEAR = { from: date("2023-10-01"), to: date("2024-09-30") };

/** A finding as its row has it in the evening. Days and people are their texts. */
interface Row {
  readonly id: string;
  readonly force: string;
  readonly live: boolean;
  readonly owner: string | null;
  /** Its own and that of its cause of concern. */
  readonly sponsors: readonly string[];
  readonly theirsUntil: string | null;
  /** From which day each clock counts; null where it does not run. */
  readonly from: Readonly<Record<string, string | null>>;
}
/** How all findings stood in the evening of a day on which something happened. */
export interface Evening {
  readonly on: CalendarDate;
  readonly rows: readonly Row[];
  /** Which inspectors said that which forces are theirs. */
  readonly inspectors: readonly { readonly force: string; readonly person: string }[];
}

export const noteEvening = async (forces: readonly string[], on: CalendarDate): Promise<Evening> => ({
  on,
  inspectors: await asOwner(
    (db) =>
      db.$queryRaw<Evening["inspectors"]>`select force_id::text as force, person_id::text as person from own_force`,
  ),
  rows: await asOwner(
    (db) => db.$queryRaw<Row[]>`
    select f.id::text, f.force_id::text as force, f.status <> 'closed' and not f.submission_pending as live, f.owner_id::text as owner,
      (select coalesce(json_agg(m.person_id), '[]') from membership m where m.role = 'chief-officer' and m.organisation_id = f.force_id
        and (m.person_id = f.sponsor_id or m.person_id in (select c.sponsor_id from finding c where c.id = f.parent_id))) as sponsors,
      f.next_check_on::text as "theirsUntil",
      json_build_object('target', case when f.target is not null then f.target::text when f.deadline_kind <> 'immediate' then f.deadline_on::text end,
        'immediate', case when f.deadline_kind = 'immediate' and f.target is null then f.published_on::text end,
        'allocation', case when f.owner_id is null then coalesce(f.allocated_on, f.published_on)::text end,
        'quiet', case when f.owner_id is not null
          then (select max(d)::text from unnest(array[f.published_on, f.allocated_on, f.reopened_on, f.progress_on, f.updated_on]) d) end,
        'dependency', f.next_check_on::text) as "from"
    from finding f where f.published_on is not null and f.force_id = any (${[...forces]}::uuid[])`,
  ),
});

export async function remindInTheMorning(forces: readonly string[], on: CalendarDate): Promise<void> {
  for (const force of forces) await remindForce(force, DEFAULT_LADDER, on);
}

/** Who is reminded of what and when, as the help page has it, written again: role, clock, the day counted from the clock's own. */
const BY_HAND: readonly (readonly [as: string, clock: string, rung: number])[] = [
  ...([-30, -7, 1] as const).map((rung) => ["owner", "target", rung] as const),
  ...[["coordinator", "target", 1] as const, ["sponsor", "target", 10] as const, ["body", "target", 30] as const],
  ...[["owner", "immediate", 7] as const, ["coordinator", "immediate", 7] as const],
  ...[["coordinator", "allocation", 5] as const, ["owner", "quiet", 42] as const, ["owner", "dependency", 0] as const],
];
/** Published for England and Wales. */
const HOLIDAYS =
  "2023-12-25 2023-12-26 2024-01-01 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-08-26 2024-12-25 2024-12-26";

const plus = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const isFree = (day: string) => [0, 6].includes(new Date(day).getUTCDay()) || HOLIDAYS.includes(day);
function dayOf(clock: string, from: string, rung: number): string {
  if (clock !== "allocation") return plus(from, rung);
  let day = from;
  for (let left = rung; left > 0; left -= isFree(day) ? 0 : 1) day = plus(day, 1);
  return day;
}

/**
 * The reminders of the year by separate code. Of each finding, clock, day that it counts from and person: all the days on which one of their rungs
 * would be sent, then only what is above everything before it.
 */
function table(evenings: readonly Evening[], roles: ReadonlyMap<string, Readonly<Record<string, readonly string[]>>>) {
  const lines: string[] = [];
  const before = new Map<string, number>();
  for (let day: string = YEAR.from; day <= YEAR.to; day = plus(day, 1)) {
    const rows = evenings.findLast(({ on }) => on < day)?.rows ?? [];
    for (const row of rows.filter(({ live }) => live))
      for (const clock of Object.keys(row.from)) {
        const from = row.from[clock];
        if (!from) continue;
        const theirs = clock !== "quiet" && clock !== "dependency" && clock !== "allocation";
        const come = BY_HAND.filter(
          ([, of, rung]) =>
            of === clock &&
            dayOf(clock, from, rung) <= day &&
            !(theirs && rung > 0 && row.theirsUntil !== null && row.theirsUntil >= day),
        );
        for (const as of ["owner", "sponsor", "coordinator", "body"]) {
          const rung = Math.max(...come.filter(([who]) => who === as).map(([, , number]) => number));
          if (!Number.isFinite(rung) || plus(dayOf(clock, from, rung), 7) < day) continue;
          const people =
            as === "owner"
              ? row.owner
                ? [row.owner]
                : []
              : as === "sponsor"
                ? row.sponsors
                : (roles.get(row.force)?.[as] ?? []);
          for (const person of people) {
            const reason = [row.id, clock, from, person].join(" ");
            if ((before.get(reason) ?? -1_000) >= rung) continue;
            before.set(reason, rung);
            lines.push(`${day} ${reason} ${rung}`);
          }
        }
      }
  }
  return lines.toSorted();
}

/** Of every morning of the year: what was sent is what separate code makes of how the findings stood the evening before. */
export async function expectTheYearsReminders(forces: readonly string[], evenings: readonly Evening[]): Promise<void> {
  const members = await asOwner(
    (db) => db.$queryRaw<{ force: string; as: string; people: string[] }[]>`
    select coalesce(v.force_id, o.id)::text as force, case when o.kind = 'force' then 'coordinator' else 'body' end as "as",
      json_agg(m.person_id) as people
    from organisation o join membership m on m.organisation_id = o.id and m.role in ('force-coordinator', 'policing-body')
      left join oversight v on v.body_id = o.id and v.until_on is null
    where coalesce(v.force_id, o.id) = any (${[...forces]}::uuid[]) group by 1, 2`,
  );
  const roles = new Map(
    forces.map((id) => [
      id,
      Object.fromEntries(members.filter(({ force }) => force === id).map(({ as, people }) => [as, people])),
    ]),
  );
  const sent = await asOwner(
    (db) => db.$queryRaw<{ line: string }[]>`
    select concat_ws(' ', r."on", r.finding_id, r.clock, r.from_on, r.person_id, r.rung) as line from reminder r
    where r.clock in ('target', 'immediate', 'allocation', 'quiet', 'dependency') and r.force_id = any (${[...forces]}::uuid[])`,
  );
  const expected = table(evenings, roles);
  expect(new Set(expected.map((line) => line.split(" ")[2]))).toEqual(
    new Set(["target", "immediate", "allocation", "quiet"]),
  );
  expect(expected.length).toBeGreaterThan(50);
  expect(sent.map(({ line }) => line).toSorted()).toEqual(expected);
}
