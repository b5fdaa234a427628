import { readHistories } from "@/lib/data/chain-links";
import { asOwner } from "@/lib/data/owner";
import type { Db } from "@/lib/data/scope";
import { verifyHistory } from "@/lib/data/verify";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";

import { counted } from "@/lib/format/lists";
import { words } from "@/lib/words/words";
import { ORGANISATIONS } from "./organisations";

/** What the story must have come to: one line each, and whether it is so. */
export interface Check {
  readonly line: string;
  readonly holds: boolean;
}

const FORCES = ORGANISATIONS.filter(({ kind }) => kind === "force").map(({ slug }) => slug);
const CLOSED_IN_JULY = ["WMP-2023-001", "WMP-2023-002", "WMP-2023-003"];
const INVESTIGATIONS = "WMP-2023-004";
/** Both causes of concern with their recommendations: the letter of 21 May 2024. */
const STAFFORDSHIRE = {
  reference: { startsWith: "STA-2022-" },
  status: "closed",
  statusOn: new Date("2024-05-21T00:00:00Z"),
};

/** Reads the register back, as the owner, and holds it against what is published about 30 September 2024. */
export const checkOutcome = (): Promise<Check[]> =>
  asOwner(async (db) => {
    const spells = await db.engageSpell.findMany({
      where: { leftOn: null, force: { slug: { in: FORCES } } },
      select: { force: { select: { slug: true } } },
    });
    const inEngage = spells.map(({ force }) => force.slug).toSorted();
    const july = await db.finding.count({
      where: { reference: { in: CLOSED_IN_JULY }, status: "closed", statusOn: new Date("2024-07-23T00:00:00Z") },
    });
    const staffordshire = await db.finding.count({ where: { ...STAFFORDSHIRE, kind: "cause-of-concern" } });
    const cause = await db.finding.findUniqueOrThrow({
      where: { reference: INVESTIGATIONS },
      select: { status: true, children: { select: { status: true } } },
    });
    const responses = await db.response.findMany({
      where: { of: { force: { slug: { in: FORCES } } } },
      select: { publications: { select: { on: true } } },
    });
    const responded = responses[0]?.publications[0]?.on.toISOString().slice(0, 10);
    const closed = cause.children.filter(({ status }) => status === "closed").length;
    const histories = (await readHistories(db)).filter(({ id }) => FORCES.includes(id));
    const broken = histories.filter(({ chains }) => !verifyHistory(chains).unbroken);
    return [
      {
        line: `In Engage: ${inEngage.join(", ")}`,
        holds: inEngage.join() === "metropolitan,nottinghamshire",
      },
      { line: `${july} causes of concern of West Midlands closed on 23 July 2024`, holds: july === 3 },
      {
        line: `${staffordshire} causes of concern of Staffordshire closed on 21 May 2024`,
        holds: staffordshire === 2,
      },
      {
        line: `${INVESTIGATIONS} is ${cause.status}, ${closed} of its ${cause.children.length} recommendations closed`,
        holds: cause.status === "open" && closed === 3 && cause.children.length === 5,
      },
      {
        line: `The response to the report of 22 December 2023 was published on ${responded ?? "no day"}, and no other has a clock`,
        holds: responses.length === 1 && responded === "2024-02-12",
      },
      {
        line: `${histories.length - broken.length} of ${histories.length} forces’ chains of events are unbroken`,
        holds: broken.length === 0,
      },
    ];
  });

/** How many findings each force of the story has, by kind and status. */
export const countFindings = (): Promise<string[]> => asOwner(counts);

async function counts(db: Db): Promise<string[]> {
  const groups = await db.finding.groupBy({
    by: ["forceId", "kind", "status"],
    where: { publishedOn: { not: null }, force: { slug: { in: FORCES } } },
    _count: true,
  });
  const forces = await db.organisation.findMany({
    where: { id: { in: groups.map(({ forceId }) => forceId) } },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return forces.map(({ id, name }) => {
    const kinds = FINDING_KINDS.flatMap((kind) => {
      const ofKind = groups.filter((group) => group.forceId === id && group.kind === kind);
      if (ofKind.length === 0) return [];
      const { one, many } = words.finding.kind[kind];
      const all = ofKind.reduce((sum, { _count }) => sum + _count, 0);
      const statuses = ofKind.map(({ status, _count }) => `${_count} ${status}`).toSorted();
      return [`${counted(all, one.toLowerCase(), many.toLowerCase())} (${statuses.join(", ")})`];
    });
    return `${name}: ${kinds.join("; ")}`;
  });
}
