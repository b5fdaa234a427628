import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readHistories } from "@/lib/data/chain-links";
import { verifyHistory } from "@/lib/data/verify";
import { asOwner } from "@/lib/testing/database";
import { anOrderedImport, IMPORTED } from "@/lib/testing/imports";
import { aCast, type TestCast } from "@/lib/testing/people";
import { aDraftInspection, asked, does, granted, publishedFindings, TODAY } from "@/lib/testing/reports";
import { runInspectionCommand } from "../run-inspection-command";
import { runIssueNational, runNationalCommand } from "../run-national-command";
import { recordImport } from "./record-import";

class Enough extends Error {}

/**
 * Does something while an import is held in the middle of its writing: somebody else's uncommitted finding has the number that its
 * first one gets.
 */
async function during({ force }: TestCast, recording: () => Promise<void>, work: () => Promise<void>): Promise<void> {
  let recorded = Promise.resolve();
  const held = asOwner(async (db) => {
    const [holder] = await db.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`;
    const [inspection] = await db.inspection.findMany({ orderBy: { id: "asc" }, take: 1, select: { id: true } });
    const day = new Date("2023-01-01");
    await db.finding.create({
      data: {
        forceId: force.id,
        inspectionId: inspection?.id ?? "",
        kind: "area-for-improvement",
        text: "x",
        position: 1,
        reference: `${force.code}-${IMPORTED.year}-001`,
        referenceYear: IMPORTED.year,
        referenceNumber: 1,
        family: "x",
        deadlineKind: "none",
        publishedOn: day,
        statusOn: day,
      },
    });
    recorded = recording();
    while (!(await isWaitedFor(holder?.pid ?? 0))) await new Promise((resolve) => setTimeout(resolve, 20));
    await work();
    throw new Enough();
  });
  await expect(held).rejects.toThrow(Enough);
  await recorded;
}

const isWaitedFor = (pid: number) =>
  asOwner(
    (db) => db.$queryRaw<unknown[]>`select 1 from pg_stat_activity where ${pid}::int = any (pg_blocking_pids(pid))`,
  ).then((rows) => rows.length > 0);

const evidence = () =>
  ({
    do: "add-evidence",
    id: randomUUID(),
    title: "A note",
    note: "Meanwhile.",
    kind: "other",
    from: null,
    to: null,
    link: null,
    audience: "force",
    on: TODAY,
  }) as const;

const stateOf = async (id: string) =>
  (await asOwner((db) => db.registerImport.findUniqueOrThrow({ where: { id }, select: { state: true } }))).state;
const referencesOf = async (forceId: string) =>
  (await asOwner((db) => db.finding.findMany({ where: { forceId }, orderBy: { reference: "asc" } }))).map(
    ({ reference }) => reference,
  );
const expectUnbroken = async (forceId: string) => {
  for (const { chains } of await asOwner((db) => readHistories(db, forceId)))
    expect(verifyHistory(chains)).toMatchObject({ unbroken: true });
};
const numbered = ({ force }: TestCast, rows: number) =>
  Array.from({ length: rows }, (_, at) => `${force.code}-${IMPORTED.year}-${String(at + 1).padStart(3, "0")}`);

describe("while a register is imported", () => {
  it("others write to the force, and the history has both in the order of their numbers", async () => {
    const cast = await aCast();
    const { force, coordinator, inspector } = cast;
    const [published] = await publishedFindings(inspector, force, [{}]);
    const reference = published?.reference ?? "";
    const id = await anOrderedImport(coordinator, force.id, 30);
    await during(
      cast,
      () => recordImport(coordinator, id, asked()),
      () => does(coordinator, reference, evidence()),
    );
    await does(coordinator, reference, evidence());
    expect(await stateOf(id)).toBe("done");
    expect(await referencesOf(force.id)).toEqual([...numbered(cast, 30), reference]);
    await expectUnbroken(force.id);
    const where = { forceId: force.id };
    const events = await asOwner((db) => db.event.findMany({ where, orderBy: { number: "asc" } }));
    const numbers = events.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    const kinds = events.map(({ kind }) => kind).filter((kind) => !kind.startsWith("inspection"));
    expect(kinds.slice(-3)).toEqual(["evidence-added", "register-recorded", "evidence-added"]);
    const [tie] = events.filter(({ kind }) => kind === "register-recorded");
    const { facts } = JSON.parse(tie?.payload ?? "");
    expect(facts).toMatchObject({ source: "register.csv", findings: 30, entries: 61, chain: `import-${id}` });
  });

  it("it is planned again where the register is not as it was", async () => {
    const cast = await aCast();
    const { force, coordinator, inspector, staff } = cast;
    const [published] = await publishedFindings(inspector, force, [{}]);
    const reference = published?.reference ?? "";
    const id = await anOrderedImport(coordinator, force.id, 30);
    await during(
      cast,
      () => recordImport(coordinator, id, asked()),
      () => does(coordinator, reference, { do: "allocate", on: TODAY, ownerId: staff.personId, sponsorId: null }),
    );
    expect(await stateOf(id)).toBe("done");
    expect(await referencesOf(force.id)).toEqual([...numbered(cast, 30), reference]);
    // Its 61 entries were numbered twice: what was written first is nothing.
    const chain = await asOwner((db) => db.chain.findFirst({ where: { forceId: force.id, importId: null } }));
    expect(chain?.reserved).toBeGreaterThan(2 * 61);
    expect(await asOwner((db) => db.event.count({ where: { chainId: `import-${id}` } }))).toBe(61);
    await expectUnbroken(force.id);
  });

  it("it goes through though others never stop", async () => {
    const cast = await aCast();
    const { force, coordinator, inspector, staff } = cast;
    const [published] = await publishedFindings(inspector, force, [{}]);
    const id = await anOrderedImport(coordinator, force.id, 30);
    let over = false;
    const others = async () => {
      for (
        let ownerId = staff.personId;
        !over;
        ownerId = ownerId === staff.personId ? coordinator.personId : staff.personId
      )
        await does(coordinator, published?.reference ?? "", { do: "allocate", on: TODAY, ownerId, sponsorId: null });
    };
    const writing = others();
    await recordImport(coordinator, id, asked());
    over = true;
    await writing;
    expect(await stateOf(id)).toBe("done");
    await expectUnbroken(force.id);
  });

  it("a report that is published for the force gets the numbers after it", async () => {
    const cast = await aCast();
    const { force, coordinator, inspector } = cast;
    const draft = await aDraftInspection(inspector, force, [{}, {}]);
    const id = await anOrderedImport(coordinator, force.id, 5);
    let published = Promise.resolve<unknown>(null);
    await during(
      cast,
      () => recordImport(coordinator, id, asked()),
      async () => {
        const day = IMPORTED.publishedOn;
        const command = { do: "publish", on: day, ties: [], confirmedBare: 0 } as const;
        published = runInspectionCommand(inspector, draft.slug, command, asked()).then(granted);
        await new Promise((resolve) => setTimeout(resolve, 200));
      },
    );
    await published;
    expect(await stateOf(id)).toBe("done");
    expect(await referencesOf(force.id)).toEqual(numbered(cast, 7));
    await expectUnbroken(force.id);
  });

  it.each(["issued to", "added to"] as const)(
    "a national recommendation that the force is %s gets the number after it",
    async (how) => {
      const [cast, other] = [await aCast(), await aCast()];
      const { force, coordinator, inspector } = cast;
      const { slug } = await aDraftInspection(inspector, other.force);
      const publish = { do: "publish", on: IMPORTED.publishedOn, ties: [], confirmedBare: 0 } as const;
      granted(await runInspectionCommand(inspector, slug, publish, asked()));
      const to = (forceId: string) => ({ forceId, findingId: randomUUID() });
      const issue = (forceId: string) =>
        runIssueNational(
          inspector,
          slug,
          {
            ...{ do: "issue-national", id: randomUUID(), text: "Look again at what was closed." },
            ...{ deadline: { kind: "none" }, theme: null, addressees: null, to: [to(forceId)] },
          },
          asked(),
        ).then(granted);
      const { reference } = how === "added to" ? await issue(other.force.id) : { reference: "" };
      const id = await anOrderedImport(coordinator, force.id, 5);
      let issued = Promise.resolve<unknown>(null);
      await during(
        cast,
        () => recordImport(coordinator, id, asked()),
        async () => {
          const add = { do: "add-national-force", on: IMPORTED.publishedOn, ...to(force.id) } as const;
          issued =
            how === "added to" ? runNationalCommand(inspector, reference, add, asked()).then(granted) : issue(force.id);
          await new Promise((resolve) => setTimeout(resolve, 200));
        },
      );
      await issued;
      expect(await stateOf(id)).toBe("done");
      expect(await referencesOf(force.id)).toEqual(numbered(cast, 6));
      await expectUnbroken(force.id);
    },
  );
});
