import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar";
import type { Differing } from "@/lib/domain/verdict";
import { againstHistory } from "./register-against-history";
import type { Db } from "./scope";
import { asOwner } from "./testing/database";
import { withMetTest } from "./testing/done-tests";
import { aForce } from "./testing/organisations";
import { aCast, type TestCast } from "./testing/people";
import { does, PUBLISHED, publishedFindings, TODAY } from "./testing/reports";

let cast: TestCast;
beforeAll(async () => {
  cast = await aCast(PUBLISHED);
  const { force, inspector, coordinator, pcc } = cast;
  const [first, second] = await publishedFindings(inspector, force, [{}, {}]);
  const [worked, closed] = [first?.reference ?? "", second?.reference ?? ""];
  const given = () => ({ id: randomUUID(), on: TODAY });
  const shows = { note: "What it shows.", kind: "document", from: null, to: null, link: null } as const;
  await does(coordinator, worked, { do: "update-progress", ...given(), progress: "on-track", note: "It goes well." });
  await does(coordinator, worked, { do: "add-evidence", ...given(), audience: "force", title: "A sample", ...shows });
  await does(coordinator, worked, {
    do: "propose-target",
    ...given(),
    to: addDays(TODAY, 90),
    reason: null,
    why: "A start.",
  });
  await does(pcc, worked, { do: "record-assurance", ...given(), assurance: "assured", note: "Seen it." });
  await does(coordinator, worked, { do: "add-evidence", ...given(), audience: "shared", title: "Shared", ...shows });
  await withMetTest(worked);
  await does(coordinator, worked, { do: "submit", ...given(), statement: "The work is done.", answers: [] });
  await does(inspector, closed, {
    do: "close",
    ...given(),
    ...{ outcome: "implemented", method: "revisit", note: "Our revisit shows it.", letter: null, successor: null },
    ...{ confirmedOpen: 0, supersededToo: [], addedEvidence: [] },
  });
});

const differing = (db: Db, forceId: string) =>
  againstHistory(db, forceId).then((found) => [...new Set(found.map(({ what }) => what))]);

class Undone extends Error {}

/**
 * What is found once somebody who owns the tables switched a table's guards off and changed it; then it is undone. One table at a
 * time: whoever holds the guards of two can wait for a writer who waits for the other.
 */
async function afterwards(table: string, statement: string): Promise<readonly Differing[]> {
  let found: readonly Differing[] = [];
  await asOwner(async (db) => {
    await db.$executeRawUnsafe(`alter table ${table} disable trigger user`);
    await db.$executeRawUnsafe("set constraints all deferred");
    const changed = await db.$executeRawUnsafe(statement.replaceAll("$force", `'${cast.force.id}'::uuid`));
    expect(changed, statement).toBeGreaterThan(0);
    found = await differing(db, cast.force.id);
    throw new Undone();
  }).catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
  return found;
}

/** Ways to change the register behind its back, each with its history left as it is; and what is found. */
const TAMPERED: readonly (readonly [table: string, statement: string, found: Differing])[] = [
  [
    "finding",
    "update finding set progress = 'delivered' where force_id = $force and published_on is not null and progress = 'on-track'",
    "progress",
  ],
  [
    "finding",
    "update finding set assurance = 'assured' where force_id = $force and assurance <> 'assured'",
    "assurance",
  ],
  [
    "finding",
    "update finding set text = text || ' Nearly.' where force_id = $force and published_on is not null",
    "published-words",
  ],
  [
    "finding",
    "update finding set status_on = status_on + 1 where force_id = $force and published_on is not null",
    "status-on",
  ],
  [
    "finding",
    "update finding set kind = 'area-of-concern' where force_id = $force and kind = 'area-for-improvement' and published_on is not null",
    "kind",
  ],
  ["progress_update", "update progress_update set note = 'Done.' where force_id = $force", "progress-words"],
  ["assurance", "update assurance set note = 'Fine.' where force_id = $force", "assurance-words"],
  ["closure", "update closure set note = 'Enough.' where force_id = $force", "closure-words"],
  [
    "submission",
    "update submission set statement = 'Ready.' where force_id = $force and state <> 'draft'",
    "submission-words",
  ],
  [
    "target_date",
    `update target_date set "to" = "to" + 90 where force_id = $force and state = 'approved'`,
    "target-date",
  ],
  ["evidence", "update evidence set title = 'Another' where force_id = $force", "evidence"],
  ["evidence", "update evidence set audience = 'shared' where force_id = $force and audience = 'force'", "evidence"],
  [
    "event",
    "update event set finding_id = null where force_id = $force and kind = 'finding-published'",
    "no-publication",
  ],
  [
    "event",
    "update event set finding_id = null where force_id = $force and kind = 'progress-updated'",
    "progress-words",
  ],
  ["event", "update event set finding_id = null where force_id = $force and kind = 'closed'", "status"],
];

describe("the register against its history", () => {
  it("says the same, whatever was done to it by the register's own doors", async () => {
    expect(await asOwner((db) => againstHistory(db, cast.force.id))).toEqual([]);
  });

  it.each(TAMPERED)("%s: %s", async (table, statement, found) => {
    expect(await afterwards(table, statement)).toContain(found);
  });

  it("says that a force has none whose chain was taken away", async () => {
    const { id } = await aForce();
    expect(await asOwner((db) => againstHistory(db, id))).toEqual([]);
    await asOwner((db) => db.chain.deleteMany({ where: { forceId: id } }));
    expect(await asOwner((db) => againstHistory(db, id))).toEqual([{ reference: null, what: "no-chain" }]);
  });
});
