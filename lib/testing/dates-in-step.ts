import type { Db } from "@/lib/data/scope";
import { type Facts, readPayload } from "@/lib/domain/event";

/** What the history of a finding says of its target: the first one, the one that counts, and how often it moved. */
interface Told {
  readonly first: string | null;
  readonly target: string | null;
  readonly moves: number;
  /** A move said to be from another date than the one that counted. */
  readonly broken: boolean;
}

const NONE: Told = { first: null, target: null, moves: 0, broken: false };

function tell(told: Told, facts: Facts): Told {
  if (facts.kind === "target-set")
    return { first: facts.to, target: facts.to, moves: told.moves, broken: told.broken || told.target !== null };
  if (facts.kind !== "target-moved") return told;
  const broken = told.broken || facts.from !== told.target || facts.move !== told.moves + 1;
  return { ...told, target: facts.to, moves: told.moves + 1, broken };
}

const day = (on: Date | null) => on?.toISOString().slice(0, 10) ?? null;

/**
 * The references of these forces' findings whose target is not what their date moves come to: their history is told again from
 * its first entry, whatever road each change came by.
 */
export async function datesOutOfStep(db: Db, forceIds: readonly string[]): Promise<readonly string[]> {
  const where = { forceId: { in: [...forceIds] } };
  const findings = await db.finding.findMany({
    where,
    select: { id: true, reference: true, firstTarget: true, target: true, moves: true },
    orderBy: { id: "asc" },
  });
  const events = await db.event.findMany({
    where: { ...where, kind: { in: ["target-set", "target-moved"] } },
    select: { findingId: true, payload: true },
    orderBy: [{ number: "asc" }, { id: "asc" }],
  });
  const told = new Map<string, Told>();
  for (const { findingId, payload } of events)
    told.set(findingId ?? "", tell(told.get(findingId ?? "") ?? NONE, readPayload(payload).facts));
  return findings.flatMap(({ id, reference, firstTarget, target, moves }) => {
    const says = told.get(id) ?? NONE;
    const agrees =
      !says.broken && says.first === day(firstTarget) && says.target === day(target) && says.moves === moves;
    return agrees ? [] : [reference ?? id];
  });
}
