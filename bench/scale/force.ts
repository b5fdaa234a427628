import { type CalendarDate, date, daysBetween } from "@/lib/domain/calendar";
import { type Agenda, anAgenda, type Strand } from "./agenda";
import type { Cast, ForceCast } from "./cast";
import { challengeOfReport } from "./challenge";
import { engageSpells } from "./engage";
import type { ForceRegister } from "./force-register";
import { beginLife } from "./life";
import { issues, type PlannedNational, withoutNational } from "./nationals";
import { draftRows, publishes, recordsInspection } from "./publish";
import type { Random } from "./random";
import { aForceRegister } from "./register";
import { responding } from "./respond";
import type { PlannedInspection } from "./rounds";
import type { Held } from "./rows";
import { directions, revisits } from "./visits";

const FIRST_DAY = date("2014-01-02");

/** All that happened in one force from 2014 up to `today`, as its rows and its chain of events. */
export function tellForce(
  cast: Cast,
  own: ForceCast,
  planned: readonly PlannedInspection[],
  nationals: ReadonlyMap<string, PlannedNational>,
  today: CalendarDate,
  seed: Random,
): ForceRegister {
  const random = seed.of(own.force.slug);
  const register = aForceRegister(own, random);
  const agenda = anAgenda(FIRST_DAY, daysBetween(FIRST_DAY, today));
  const inspector = random.pick(cast.inspectors);
  for (const inspection of planned.filter(({ findings }) => findings.has(own.force.slug))) {
    agenda.begin(publication(inspection));
  }
  agenda.begin(engageSpells(register, agenda, inspector, random.of("engage")));
  agenda.begin(revisits(register, agenda, inspector, random.of("revisits")));
  agenda.begin(directions(register, agenda, inspector, random.of("directions")));
  agenda.run();
  const { id, forceId, length, head } = register.chain;
  register.rows.chain.push({ id, force_id: forceId, length, head });
  return register;

  /** What the report brings this force: where it has a national recommendation, one of them is of that. */
  function findingsOf(inspection: PlannedInspection, wording: Random): readonly Held[] {
    const national = nationals.get(inspection.id);
    if (!national) return publishes(register, inspector, inspection, agenda.today(), wording);
    const others = withoutNational(inspection, own.force.slug);
    return [
      ...publishes(register, inspector, others, agenda.today(), wording),
      issues(register, inspector, inspection, national, agenda.today()),
    ];
  }

  function* publication(inspection: PlannedInspection): Strand {
    yield daysUntil(agenda, inspection.recordedOn);
    recordsInspection(register, inspector, inspection);
    const wording = random.of(inspection.id);
    if (!inspection.on) {
      draftRows(register, inspection, wording);
      return;
    }
    yield daysUntil(agenda, inspection.on);
    const report = { id: inspection.id, title: inspection.title, publishedOn: inspection.on };
    const found = findingsOf(inspection, wording);
    for (const held of found) beginLife(register, agenda, held, inspector, report, random.of(held.row.id));
    agenda.begin(challengeOfReport(register, agenda, report, wording.of("challenge")));
    agenda.begin(responding(register, agenda, inspector, inspection, found, wording.of("response")));
  }
}

const daysUntil = (agenda: Agenda, on: CalendarDate): number => daysBetween(agenda.today(), on);
