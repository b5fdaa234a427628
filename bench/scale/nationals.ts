import type { Actor } from "@/lib/domain/actor";
import type { CalendarDate } from "@/lib/domain/calendar";
import { keyFrom } from "@/lib/domain/list/key";
import { issueNational } from "@/lib/domain/national/commands";
import { numbered } from "@/lib/domain/written";
import type { ForceCast } from "./cast";
import type { ForceRegister } from "./force-register";
import { LISTS } from "./lists";
import { hold, publishedRow } from "./publish";
import type { Random } from "./random";
import { granted, nextMoment, record } from "./register";
import type { PlannedInspection } from "./rounds";
import type { Held, Row } from "./rows";
import { recommendationWords } from "./words";

/** One recommendation of a report on many forces: one of the findings that the report brings each of them. */
export interface PlannedNational {
  readonly id: string;
  readonly inspectionId: string;
  readonly year: number;
  readonly number: number;
  readonly text: string;
  readonly theme: string;
  readonly on: CalendarDate;
  readonly forces: readonly ForceCast[];
}

/** Reports on many forces at once have had one since 2019. */
const SINCE = "2019-01-01";
const FEW = 5;

/** By the report that each stands in. */
export function planNationals(
  random: Random,
  planned: readonly PlannedInspection[],
  forces: readonly ForceCast[],
): ReadonlyMap<string, PlannedNational> {
  const numbers = new Map<number, number>();
  const nationals = new Map<string, PlannedNational>();
  for (const { id: inspectionId, type, on, themes, findings } of planned) {
    if (type !== "thematic" || on === null || on < SINCE || findings.size < FEW) continue;
    const year = Number(on.slice(0, 4));
    const number = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, number);
    const theme = random.pick(themes);
    const words = { text: recommendationWords(random, theme), theme: keyFrom(theme.name) };
    const to = forces.filter(({ force }) => findings.has(force.slug));
    nationals.set(inspectionId, { id: random.id(), inspectionId, year, number, ...words, on, forces: to });
  }
  return nationals;
}

/** The words that the forces share, as a row. */
export const nationalRow = ({ id, inspectionId, year, number, text, on }: PlannedNational, inspector: Actor): Row => ({
  ...{ id, reference: numbered("NAT", year, number), reference_year: year, reference_number: number },
  ...{ inspection_id: inspectionId, text, addressees: "the College of Policing", on, at: `${on}T09:00:00.000Z` },
  ...{ by_id: inspector.personId, by: inspector.post, illustrative: true },
});

/** The report without the finding that this force gets of the national recommendation. */
export const withoutNational = (planned: PlannedInspection, slug: string): PlannedInspection => ({
  ...planned,
  findings: new Map([[slug, (planned.findings.get(slug) ?? 1) - 1]]),
});

/** Issues it: what is decided for this force becomes its finding and its events. */
export function issues(
  register: ForceRegister,
  inspector: Actor,
  planned: PlannedInspection,
  national: PlannedNational,
  today: CalendarDate,
): Held {
  const { id, inspectionId, year, number, text, theme, on } = national;
  const own = register.cast.force.id;
  const position = (planned.findings.get(register.cast.force.slug) ?? 1) - 1;
  const lastNumber = register.lastNumbers.get(String(year)) ?? 0;
  const forces = national.forces.map(({ force }) => ({
    ...{ id: force.id, name: force.name, code: force.code, body: null, isOn: true, lastPosition: position },
    lastNumbers: new Map([[year, lastNumber]]),
  }));
  const to = forces.map((force) => ({ forceId: force.id, findingId: register.mint() }));
  const report = {
    inspectionId,
    title: planned.title,
    publishedOn: on,
    recordedBy: "inspectorate",
    lists: LISTS,
  } as const;
  const deadline = { kind: "within", months: 6 } as const;
  const said = { text, deadline, theme, addressees: "the College of Policing" };
  const command = { do: "issue-national", id, ...said, to } as const;
  const decided = granted(
    issueNational(inspector, { ...report, forces }, command, number - 1, today, true),
    command.do,
  );
  const now = nextMoment(register, today);
  for (const { changes, events } of decided.filter(({ forceId }) => forceId === own)) {
    for (const change of changes) {
      if (change.change !== "finding-published") continue;
      const { place } = change;
      const drafted = {
        id: place.findingId,
        forceId: own,
        kind: "recommendation",
        text,
        deadline,
        parentId: null,
      } as const;
      const held = hold(
        register,
        publishedRow(
          planned,
          { ...drafted, position: position + 1, theme, illustrative: true },
          place,
          today,
          now.toISOString(),
        ),
      );
      register.lastNumbers.set(String(year), lastNumber + 1);
      register.rows.national_finding.push({ finding_id: place.findingId, national_id: id, force_id: own });
      record(register, inspector, events, now);
      return held;
    }
  }
  throw new Error(`${register.cast.force.name} has no finding of ${id}`);
}
