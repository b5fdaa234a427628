import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/domain/actor";
import { type CalendarDate, date } from "@/lib/domain/calendar";
import type { Command } from "@/lib/domain/command";
import type { DraftDetails } from "@/lib/domain/inspection/details";
import type { Refusal } from "@/lib/domain/refusal";
import type { Result } from "@/lib/domain/result";
import type { Asked } from "@/lib/usecases/perform";
import { recordInspection } from "@/lib/usecases/record-inspection";
import { runCommand } from "@/lib/usecases/run-command";
import { runInspectionCommand } from "@/lib/usecases/run-inspection-command";
import { asOwner } from "./database";
import type { TestForce } from "./organisations";

/** The day on which tests take place, unless they say another. */
export const TODAY = date("2024-09-30");
/** The day on which tests publish, unless they say another. */
export const PUBLISHED = date("2024-01-10");

/** What comes with a write: a key of its own, no page behind it, ten in the morning of the day. */
export const asked = (today: CalendarDate = TODAY): Asked => ({
  key: randomUUID(),
  version: null,
  now: new Date(`${today}T10:00:00Z`),
  today,
});

/** The value of something that must not be refused in this test. */
export function granted<Value>(result: Result<Value, Refusal>): Value {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** Runs a command that must not be refused. */
export async function does(actor: Actor, reference: string, command: Command, today = TODAY): Promise<void> {
  granted(await runCommand(actor, reference, command, asked(today)));
}

export type AFinding = Partial<Omit<DraftDetails, "forceId" | "parentId">> & {
  /** How many recommendations it has, if it is a cause of concern. */
  readonly recommendations?: number;
};

/** Records an inspection on a force with these findings, without publishing it. */
export async function aDraftInspection(inspector: Actor, force: TestForce, findings: readonly AFinding[] = [{}]) {
  const details = {
    title: `Inspection ${randomUUID()}`,
    type: "peel",
    fieldworkFrom: null,
    fieldworkTo: null,
    address: null,
    text: null,
  } as const;
  const id = randomUUID();
  const { slug } = granted(
    await recordInspection(inspector, { id, details, forceIds: [force.id], reportDay: null }, asked(PUBLISHED)),
  );
  const add = async (finding: AFinding, parentId: string | null) => {
    const { recommendations: _, ...given } = finding;
    const findingId = randomUUID();
    const words = {
      forceId: force.id,
      kind: "area-for-improvement",
      text: `The force should improve ${findingId}.`,
      deadline: { kind: "none" },
      theme: null,
      illustrative: false,
      ...given,
      parentId,
    } as const;
    granted(
      await runInspectionCommand(inspector, slug, { do: "add-draft", id: findingId, details: words }, asked(PUBLISHED)),
    );
    return findingId;
  };
  const findingIds: string[] = [];
  for (const finding of findings) {
    const cause = await add(finding, null);
    findingIds.push(cause);
    for (let nth = 0; nth < (finding.recommendations ?? 0); nth += 1) {
      findingIds.push(await add({ kind: "recommendation" }, cause));
    }
  }
  return { id, slug, findingIds };
}

/** A published finding: what a command names it by, and its id. */
export interface Published {
  readonly reference: string;
  readonly id: string;
}

/** Publishes an inspection with these findings; answers them in the order of the report, recommendations after their cause. */
export async function publishedFindings(
  inspector: Actor,
  force: TestForce,
  findings: readonly AFinding[] = [{}],
  on: CalendarDate = PUBLISHED,
): Promise<readonly Published[]> {
  const { slug, findingIds } = await aDraftInspection(inspector, force, findings);
  const bare = findings.filter(({ kind, recommendations = 0 }) => kind === "cause-of-concern" && recommendations === 0);
  const command = { do: "publish", on, ties: [], confirmedBare: bare.length } as const;
  granted(await runInspectionCommand(inspector, slug, command, asked(on)));
  const rows = await asOwner((db) =>
    db.finding.findMany({ where: { id: { in: findingIds } }, select: { id: true, reference: true } }),
  );
  return findingIds.map((id) => ({ id, reference: rows.find((row) => row.id === id)?.reference ?? "" }));
}

/** One published finding. */
export async function aFinding(inspector: Actor, force: TestForce, finding: AFinding = {}): Promise<Published> {
  const [published] = await publishedFindings(inspector, force, [finding]);
  if (!published) throw new Error("Nothing was published");
  return published;
}
