import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { findChosen, findChosenReferences, listEarlierTogether } from "@/lib/data/queries/together";
import { inScope } from "@/lib/data/scope";
import { date } from "@/lib/domain/calendar";
import { EVERYTHING } from "@/lib/domain/finding/register-filter";
import type { Deed } from "@/lib/domain/together/deed";
import { asOwner } from "@/lib/testing/database";
import { aCast } from "@/lib/testing/people";
import { aFinding, asked, does, publishedFindings, TODAY } from "@/lib/testing/reports";
import { runCommand } from "../run-command";
import { doTogether, findDoneTogether } from "./do-together";
import { judgeTogether } from "./judge";
import { confirmTogether, findTogether, orderTogether } from "./order-together";

const SORT = { by: "reference", descending: false } as const;
const press = () => ({ key: randomUUID(), now: new Date(), today: TODAY });
const cast = await aCast();
const { coordinator, staff, chiefOfficer, inspector, force } = cast;
const open = await publishedFindings(inspector, force, [{}, {}, { kind: "cause-of-concern", recommendations: 1 }]);
const foreign = await aCast();
const [away] = await publishedFindings(foreign.inspector, foreign.force, [{}]);
const references = open.map(({ reference }) => reference);
const ones = references.map((reference) => ({ reference, version: null }));
const eventsOf = () => asOwner((db) => db.event.count({ where: { forceId: force.id } }));
const allocate: Deed = { do: "allocate", owner: staff.personId, sponsor: null };

beforeAll(async () => {
  // A later finding that repeats the first one.
  const later = await aFinding(inspector, force, {});
  await does(coordinator, later.reference, {
    do: "link",
    id: randomUUID(),
    on: TODAY,
    other: references[0] ?? "",
    link: "repeats",
    why: "Raised before.",
  });
  repeating = later.reference;
});
let repeating = "";

it("says in a rehearsal what would be done and writes nothing", async () => {
  const before = await eventsOf();
  const judged = await judgeTogether(coordinator, allocate, ones, { ...press(), rehearsal: true });
  expect(judged.map(({ refusal }) => refusal)).toEqual(references.map(() => null));
  expect(await eventsOf()).toBe(before);
});

it("judges each by itself: an event each, what is refused leaves the others done, a second press writes nothing", async () => {
  await does(coordinator, references[0] ?? "", {
    do: "allocate",
    on: TODAY,
    ownerId: staff.personId,
    sponsorId: chiefOfficer.personId,
  });
  const before = await eventsOf();
  const once = press();
  const wanted = [
    ...ones,
    { reference: away?.reference ?? "", version: null },
    { reference: "ZZZ-2020-001", version: null },
  ];
  const { judged } = await doTogether(coordinator, allocate, wanted, once);
  expect(judged.map(({ refusal }) => refusal?.why ?? null)).toEqual([
    "nothing-changed",
    ...references.slice(1).map(() => null),
    "not-found",
    "not-found",
  ]);
  expect(await eventsOf()).toBe(before + references.length - 1);
  expect((await doTogether(coordinator, allocate, wanted, once)).judged).toEqual(judged);
  expect(await eventsOf()).toBe(before + references.length - 1);
  expect(await findDoneTogether(coordinator, once.key)).toEqual({ deed: allocate, judged });
  expect(await findDoneTogether(staff, once.key)).toBeNull();
});

it("is a coordinator's alone, for each finding", async () => {
  for (const actor of [staff, chiefOfficer, cast.pcc, cast.reader]) {
    const judged = await judgeTogether(actor, { do: "set-priority", priority: "high", why: null }, ones, press());
    for (const { refusal } of judged) expect(["not-yours", "not-found"]).toContain(refusal?.why);
  }
});

it("refuses for itself what somebody has changed since it was summed up", async () => {
  const seen = await judgeTogether(coordinator, { do: "set-theme", theme: "custody" }, ones, {
    ...press(),
    rehearsal: true,
  });
  const [first] = seen;
  await does(coordinator, first?.reference ?? "", { do: "set-priority", on: TODAY, priority: "low", why: null });
  const judged = await judgeTogether(coordinator, { do: "set-theme", theme: "custody" }, seen, press());
  expect(judged.map(({ refusal }) => refusal?.why ?? null)).toEqual([
    "page-out-of-date",
    ...references.slice(1).map(() => null),
  ]);
});

it("proposes dates by the rules of each: none for a cause of concern, a reason where a date moves, past ones for nobody", async () => {
  const dates = { do: "propose-target", to: date("2025-03-31"), reason: null, why: "The supplier says so." } as const;
  const first = await judgeTogether(coordinator, dates, ones, press());
  const kinds = new Map(first.map(({ reference, refusal }) => [reference, refusal?.why ?? null]));
  expect([...kinds.values()].filter((why) => why === "no-date-of-its-own")).toHaveLength(1);
  expect([...kinds.values()].filter((why) => why === null).length).toBeGreaterThan(1);
  const again = await judgeTogether(coordinator, { ...dates, to: date("2025-06-30") }, ones, press());
  expect(again.some(({ refusal }) => refusal?.why === "move-reason-missing")).toBe(true);
  const past = await judgeTogether(coordinator, { ...dates, to: date("2020-01-01") }, ones, press());
  expect(past.every(({ refusal }) => refusal !== null)).toBe(true);
});

it("records that several wait for the same from another body, each by itself and once", async () => {
  const waits: Deed = {
    do: "add-dependency",
    body: "home-office",
    contact: "Head of the programme",
    needed: "The new case system.",
    nextCheckOn: date("2024-12-31"),
  };
  const first = await judgeTogether(coordinator, waits, ones, press());
  expect(first.map(({ refusal }) => refusal)).toEqual(ones.map(() => null));
  const rows = await asOwner((db) => db.finding.findMany({ where: { reference: { in: references } } }));
  expect(rows.map(({ nextCheckOn }) => nextCheckOn)).toEqual(rows.map(() => new Date("2024-12-31")));
  const again = await judgeTogether(coordinator, waits, ones, press());
  expect(again.map(({ refusal }) => refusal?.why)).toEqual(ones.map(() => "awaited-already"));
  const [one] = await asOwner((db) => db.dependency.findMany({ where: { finding: { reference: references[0] } } }));
  const ended = { do: "end-dependency", on: TODAY, dependencyId: one?.id ?? "", cameOf: "It came." } as const;
  await does(coordinator, references[0] ?? "", ended);
  const after = await asOwner((db) => db.finding.findFirst({ where: { reference: references[0] } }));
  expect(after?.nextCheckOn).toBeNull();
  // Neither a word of it nor the day is changed past the commands, by anybody.
  for (const actor of [coordinator, inspector, cast.pcc]) {
    const write = (work: Parameters<typeof inScope<unknown>>[1]) => inScope(actor, work);
    const { id = "" } = one ?? {};
    await expect(
      write((db) => db.finding.updateMany({ where: { reference: references[1] }, data: { nextCheckOn: null } })),
    ).rejects.toThrow(/says when its next check is due|only the force/);
    await expect(write((db) => db.dependency.updateMany({ where: { id }, data: { needed: "Less." } }))).rejects.toThrow(
      /permission denied/,
    );
  }
});

it("suggests who owned what a finding repeats, and allocates to them", async () => {
  const chosen = { ticked: [repeating, references[1] ?? ""], filter: EVERYTHING, sort: SORT };
  const { all, first, suggested } = await findChosen(coordinator, chosen, TODAY);
  expect({ all, shown: first.length }).toEqual({ all: 2, shown: 2 });
  expect(suggested.get(repeating)).toMatchObject({ personId: staff.personId, of: references[0] });
  const judged = await judgeTogether(
    coordinator,
    { do: "allocate", owner: "suggested", sponsor: null },
    chosen.ticked.map((reference) => ({ reference, version: null })),
    press(),
  );
  expect(judged.map(({ refusal }) => refusal?.why ?? null)).toEqual([null, "nobody-suggested"]);
});

it("means by all that match what the register shows, of the asker's own force", async () => {
  const all = await findChosenReferences(coordinator, { ticked: [], filter: EVERYTHING, sort: SORT }, TODAY);
  expect(all).toEqual(expect.arrayContaining([...references, repeating]));
  expect(all).not.toContain(away?.reference);
  const ticked = { ticked: [away?.reference ?? ""], filter: EVERYTHING, sort: SORT };
  expect(await findChosenReferences(coordinator, ticked, TODAY)).toEqual([]);
});

it("leaves the single command as it was", async () => {
  const one = references[1] ?? "";
  const done = await runCommand(
    coordinator,
    one,
    { do: "set-priority", on: TODAY, priority: "medium", why: "Panel." },
    asked(),
  );
  expect(done.ok).toBe(true);
  const refused = await runCommand(staff, one, { do: "set-theme", on: TODAY, theme: null }, asked());
  expect(refused).toMatchObject({ ok: false, refusal: { why: "not-yours" } });
});

it("is found again by whoever did it, the latest first, and by nobody else", async () => {
  const once = press();
  const { judged } = await doTogether(coordinator, { do: "set-theme", theme: "leadership" }, ones, once);
  const paper = await orderTogether(coordinator, { do: "set-theme", theme: null }, ones, once.now);
  const [latest, before] = (await listEarlierTogether(coordinator)).toSorted(
    (a, b) => Number(b.isPaper) - Number(a.isPaper),
  );
  expect(latest).toMatchObject({ id: paper, deed: "set-theme", state: "checking", all: ones.length });
  expect(before?.isPaper).toBe(false);
  const all = await listEarlierTogether(coordinator);
  expect(all.find(({ id }) => id === once.key)).toMatchObject({
    all: judged.length,
    refused: judged.filter(({ refusal }) => refusal !== null).length,
  });
  expect(await listEarlierTogether(foreign.coordinator)).toEqual([]);
});

it("is put away when nobody has confirmed it for a month, and something else is ordered", async () => {
  const now = new Date();
  const old = await orderTogether(
    coordinator,
    { do: "set-theme", theme: null },
    ones,
    new Date(now.getTime() - 40 * 86_400_000),
  );
  await asOwner((db) => db.together.update({ where: { id: old }, data: { state: "checked" } }));
  const fresh = await orderTogether(coordinator, { do: "set-theme", theme: null }, ones, now);
  expect((await findTogether(coordinator, old))?.state).toBe("dropped");
  expect((await findTogether(coordinator, fresh))?.state).toBe("checking");
  expect(await confirmTogether(coordinator, old, now)).toBe(false);
});
