import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { findNews } from "@/lib/data/queries/finding-page";
import type { Actor } from "@/lib/domain/actor";
import type { Command } from "@/lib/domain/command";
import { asOwner } from "@/lib/testing/database";
import { aCast, anInspector, type TestCast } from "@/lib/testing/people";
import { asked, publishedFindings, TODAY } from "@/lib/testing/reports";
import { figure } from "@/scripts/prove/figure";
import { runCommand } from "./run-command";

const close: Command = {
  do: "close",
  on: TODAY,
  outcome: "implemented",
  method: "revisit",
  note: "Seen on the revisit.",
  letter: null,
  successor: null,
  confirmedOpen: 0,
  supersededToo: [],
  addedEvidence: [],
};
const update = (note = "It goes well."): Command => ({
  do: "update-progress",
  id: randomUUID(),
  on: TODAY,
  progress: "on-track",
  note,
});

async function aPublishedFinding(cast: TestCast) {
  const [finding] = await publishedFindings(cast.inspector, cast.force);
  if (!finding) throw new Error("nothing was published");
  return finding;
}
const eventsOf = (findingId: string) =>
  asOwner((db) => db.event.findMany({ where: { findingId }, orderBy: { number: "asc" } }));
/** How many events there are of a finding: of these nobody of the three sides is shown less. */
const latest = async (findingId: string) => (await eventsOf(findingId)).length;

test("of two inspectors who close at once one wins, and the other reads who closed it and when", async () => {
  const cast = await aCast();
  const { reference, id } = await aPublishedFinding(cast);
  const closers: Actor[] = [cast.inspector, await anInspector()];
  const results = await Promise.all(closers.map((inspector) => runCommand(inspector, reference, close, asked())));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  const lost = results.find(({ ok }) => !ok);
  expect(lost).toMatchObject({ refusal: { why: "already-closed", by: "inspector", on: TODAY } });
  expect((await eventsOf(id)).filter(({ kind }) => kind === "closed")).toHaveLength(1);
});

/** `LONG_PROOFS=1 npm test -- database run-command` closes in two hundred rounds. */
const ROUNDS = process.env.LONG_PROOFS ? 200 : 12;
const CLOSERS = 16;
/** In milliseconds: what shows that it hangs, and nothing of how fast it is. */
const LONGEST = process.env.LONG_PROOFS ? 7_200_000 : 600_000;

test(
  `sixteen closers in ${ROUNDS} rounds: one wins each, every other is told clearly, and nothing else happens`,
  async () => {
    const cast = await aCast();
    const findings = await publishedFindings(
      cast.inspector,
      cast.force,
      Array.from({ length: ROUNDS }, () => ({})),
    );
    const outcomes: string[] = [];
    for (const { reference } of findings) {
      const results = await Promise.all(
        Array.from({ length: CLOSERS }, () => runCommand(cast.inspector, reference, close, asked())),
      );
      outcomes.push(...results.map((result) => (result.ok ? "closed" : result.refusal.why)));
    }
    const of = (one: string) => outcomes.filter((outcome) => outcome === one).length;
    figure("P6", "closures", of("closed"));
    figure("P6", "clear refusals", of("already-closed"));
    figure("P6", "anything else", outcomes.length - of("closed") - of("already-closed"));
    expect(outcomes.filter((outcome) => outcome === "closed")).toHaveLength(ROUNDS);
    expect(outcomes.filter((outcome) => outcome === "already-closed")).toHaveLength(ROUNDS * (CLOSERS - 1));
    const ids = findings.map(({ id }) => id);
    const closures = await asOwner((db) => db.closure.count({ where: { findingId: { in: ids } } }));
    expect(closures).toBe(ROUNDS);
    expect(await asOwner((db) => db.event.count({ where: { findingId: { in: ids }, kind: "closed" } }))).toBe(ROUNDS);
  },
  LONGEST,
);

test("a second press of the same button is answered as the first was, and writes nothing", async () => {
  const cast = await aCast();
  const { reference, id } = await aPublishedFinding(cast);
  const once = asked();
  const command = update();
  const first = await runCommand(cast.coordinator, reference, command, once);
  const before = await eventsOf(id);
  const again = await runCommand(cast.coordinator, reference, command, once);
  expect([first.ok, again.ok]).toEqual([true, true]);
  expect(await eventsOf(id)).toHaveLength(before.length);
});

test("a key that another form was answered by is refused as a page that is too old, and nothing is written", async () => {
  const cast = await aCast();
  const { reference, id } = await aPublishedFinding(cast);
  const before = await latest(id);
  const press = asked();
  const { personId } = cast.inspector;
  await asOwner((db) =>
    db.answered.create({ data: { key: press.key, personId, at: press.now, outcome: { list: "grades", key: "good" } } }),
  );
  expect(await runCommand(cast.inspector, reference, close, press)).toEqual({
    ok: false,
    refusal: { why: "page-out-of-date" },
  });
  expect(await latest(id)).toBe(before);
});

test("two presses at the same moment are one", async () => {
  const cast = await aCast();
  const { reference, id } = await aPublishedFinding(cast);
  const once = asked();
  const command = update();
  const both = await Promise.all([1, 2].map(() => runCommand(cast.coordinator, reference, command, once)));
  expect(both.every(({ ok }) => ok)).toBe(true);
  expect((await eventsOf(id)).filter(({ kind }) => kind === "progress-updated")).toHaveLength(1);
});

test("a page older than the finding is refused; with the newer version the same words go through", async () => {
  const cast = await aCast();
  const { reference, id } = await aPublishedFinding(cast);
  const seen = await latest(id);
  await runCommand(cast.coordinator, reference, update("First."), asked());
  const late = await runCommand(cast.coordinator, reference, update("Second."), { ...asked(), version: seen });
  expect(late).toMatchObject({ ok: false, refusal: { why: "page-out-of-date" } });
  const sent = await runCommand(cast.coordinator, reference, update("Second."), {
    ...asked(),
    version: await latest(id),
  });
  expect(sent.ok).toBe(true);
});

test("a rehearsal is answered as the command would be, and writes nothing: the same press does it afterwards", async () => {
  const cast = await aCast();
  const { reference, id } = await aPublishedFinding(cast);
  const press = { ...asked(), version: await latest(id) };
  const before = await eventsOf(id);
  expect(await runCommand(cast.inspector, reference, close, { ...press, rehearsal: true })).toMatchObject({ ok: true });
  expect(await eventsOf(id)).toEqual(before);
  expect(await runCommand(cast.inspector, reference, close, press)).toMatchObject({ ok: true });
  expect((await eventsOf(id)).filter(({ kind }) => kind === "closed")).toHaveLength(1);
  const late = await runCommand(cast.inspector, reference, close, { ...asked(), rehearsal: true });
  expect(late).toMatchObject({ refusal: { why: "already-closed" } });
});

test("what somebody may not see does not make their page old", async () => {
  const cast = await aCast();
  const { reference, id } = await aPublishedFinding(cast);
  const seen = await latest(id);
  const evidence = {
    title: "Ours",
    note: "Ours",
    kind: "document",
    from: null,
    to: null,
    link: null,
    audience: "force",
  } as const;
  await runCommand(
    cast.coordinator,
    reference,
    { do: "add-evidence", id: randomUUID(), on: TODAY, ...evidence },
    asked(),
  );
  const assurance: Command = {
    do: "record-assurance",
    id: randomUUID(),
    on: TODAY,
    assurance: "assured",
    note: "Seen.",
  };
  expect(await runCommand(cast.pcc, reference, assurance, { ...asked(), version: seen })).toMatchObject({ ok: true });
});

test("a finding of another force does not exist, for its coordinator and its policing body", async () => {
  const cast = await aCast();
  const other = await aCast();
  const { reference } = await aPublishedFinding(cast);
  for (const actor of [other.coordinator, other.pcc, other.reader]) {
    expect(await runCommand(actor, reference, update(), asked())).toEqual({ ok: false, refusal: { why: "not-found" } });
  }
});

test("a refusal is in the access log although what was refused was rolled back", async () => {
  const cast = await aCast();
  const { reference, id } = await aPublishedFinding(cast);
  const before = (await eventsOf(id)).length;
  expect(await runCommand(cast.coordinator, reference, close, asked())).toMatchObject({
    refusal: { why: "not-yours" },
  });
  const entries = await asOwner((db) => db.accessLog.findMany({ where: { personId: cast.coordinator.personId } }));
  expect(entries).toMatchObject([{ what: "refused", subject: reference, detail: "close: not-yours" }]);
  expect(await eventsOf(id)).toHaveLength(before);
});

test("when the event cannot be written, nothing is", async () => {
  const cast = await aCast();
  const { reference, id } = await aPublishedFinding(cast);
  await asOwner((db) =>
    db.$executeRawUnsafe(`create or replace function fail_on_marked() returns trigger language plpgsql as $f$
    begin if new.payload like '%cannot be written%' then raise exception 'the event cannot be written'; end if; return new; end $f$`),
  );
  await asOwner((db) =>
    db.$executeRawUnsafe(
      "create or replace trigger fail_on_marked before insert on event for each row execute function fail_on_marked()",
    ),
  );
  await expect(runCommand(cast.coordinator, reference, update("This cannot be written."), asked())).rejects.toThrow();
  const after = await asOwner((db) => db.finding.findUniqueOrThrow({ where: { id }, include: { updates: true } }));
  expect(after.progress).toBeNull();
  expect(after.updates).toHaveLength(0);
});

test("a page’s version tells nobody how much happened that they do not see", async () => {
  const cast = await aCast();
  const { reference, id } = await aPublishedFinding(cast);
  const ours = { title: "Ours", note: "Ours", kind: "document", from: null, to: null, link: null } as const;
  const add = () =>
    runCommand(
      cast.coordinator,
      reference,
      { do: "add-evidence", id: randomUUID(), on: TODAY, ...ours, audience: "force" },
      asked(),
    );
  const versionTo = async (actor: Actor) => (await findNews(actor, reference, 0))?.version;
  const before = await versionTo(cast.pcc);
  for (let nth = 0; nth < 3; nth += 1) await add();
  expect(await versionTo(cast.pcc)).toBe(before);
  expect(await versionTo(cast.coordinator)).toBe((before ?? 0) + 3);
  await runCommand(cast.coordinator, reference, update("For all."), asked());
  expect(await versionTo(cast.pcc), "one that they see").toBe((before ?? 0) + 1);
  const news = await findNews(cast.pcc, reference, before ?? 0);
  expect(news?.events.map(({ facts }) => facts.kind)).toEqual(["progress-updated"]);
  expect(await latest(id)).toBe((before ?? 0) + 4);
});
