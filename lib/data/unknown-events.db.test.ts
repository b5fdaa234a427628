import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { EVERYTHING } from "@/lib/domain/finding/register-filter";
import { asOwner } from "@/lib/testing/database";
import { pastTheGuards } from "@/lib/testing/past-the-guards";
import { aCast, type TestCast } from "@/lib/testing/people";
import { aFinding, does, type Published, TODAY } from "@/lib/testing/reports";
import { exportFindings } from "@/lib/usecases/export-findings";
import { plainSentence } from "@/lib/words/sentence-of";
import { findFindingPage, findNews } from "./queries/finding-page";
import { findForce } from "./queries/force-view";
import { findWork } from "./queries/work";

/** Entries that a later version wrote, or that somebody spoilt: each is shown as what it is, and every page goes on. */

const LONG_AGO = new Date("2020-01-01T00:00:00Z");
const OF_NO_KNOWN_KIND = /^An entry of a kind that this version does not know/;

let cast: TestCast;
beforeAll(async () => {
  cast = await aCast();
});

const store = (eventId: string, kind: string, payload: string) =>
  pastTheGuards(
    (db) => db.$executeRaw`update event set kind = ${kind}, payload = ${payload} where id = ${eventId}::uuid`,
  );

const update = async (finding: Published, note: string) => {
  const given = { id: randomUUID(), on: TODAY, progress: "on-track", note } as const;
  await does(cast.coordinator, finding.reference, { do: "update-progress", ...given });
};
const entry = (facts: unknown) => JSON.stringify({ organisationName: cast.force.name, facts });

/** Puts back what was stored: the register of the tests is verified by others. */
const undo: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const back of undo.splice(0)) await back();
});

/** Stores this as the last event of a new finding, and as the event that says that its report was published. */
async function spoilt(kind: string, payload: string): Promise<Published> {
  const finding = await aFinding(cast.inspector, cast.force);
  await update(finding, "The first.");
  await update(finding, "The second.");
  const lastOf = (where: { readonly findingId: string } | { readonly forceId: string; readonly findingId: null }) =>
    asOwner((db) => db.event.findFirstOrThrow({ where, orderBy: { number: "desc" } }));
  const events = [await lastOf({ findingId: finding.id }), await lastOf({ forceId: cast.force.id, findingId: null })];
  for (const event of events) {
    undo.push(() => store(event.id, event.kind, event.payload));
    await store(event.id, kind, payload);
  }
  return finding;
}

const CASES = [
  [
    "of an unknown kind",
    "revisited",
    () => entry({ kind: "revisited", v: 1, by: { post: "Inspector" } }),
    "(revisited)",
  ],
  [
    "of a version that this one does not write",
    "progress-updated",
    () => entry({ kind: "progress-updated", v: 2, progress: { code: 4 } }),
    "(progress-updated, version 2)",
  ],
  ["with facts that are no object", "progress-updated", () => entry("It goes well."), ""],
  ["without facts", "progress-updated", () => "{}", ""],
  ["whose payload is broken off", "progress-updated", () => '{"organisationName":"Somewhere","facts":{"kind":"pro', ""],
  ["whose payload is nothing", "progress-updated", () => "null", ""],
] as const;

describe.each(CASES)("an event %s", (_what, kind, payload, named) => {
  test("is shown as such on the finding, as news, on the force and on the work page, and in no file's way", async () => {
    const { coordinator, reader, force } = cast;
    const finding = await spoilt(kind, payload());
    const said = { says: expect.stringMatching(OF_NO_KNOWN_KIND), named: expect.stringContaining(named) };
    const ofThis = (facts: Parameters<typeof plainSentence>[0]) => ({
      says: plainSentence(facts),
      named: plainSentence(facts),
    });

    const page = await findFindingPage(coordinator, finding.reference, TODAY);
    const [newest, before] = page?.history.events ?? [];
    expect(newest && ofThis(newest.facts)).toEqual(said);
    expect(before && plainSentence(before.facts)).not.toMatch(OF_NO_KNOWN_KIND);
    expect(page?.history.kinds).toContain(kind);

    const since = await findNews(coordinator, finding.reference, (page?.history.total ?? 0) - 1);
    expect(since?.events.map(({ facts }) => ofThis(facts))).toEqual([said]);

    const { news } = await findWork(reader, TODAY, LONG_AGO);
    const own = news.filter(({ reference }) => reference === finding.reference);
    expect(own.map(({ facts }) => ofThis(facts))).toEqual([said]);

    const view = await findForce(coordinator, force.slug, TODAY);
    expect(view?.ownView?.history.first.map(({ facts }) => ofThis(facts))).toContainEqual(said);

    const day = { today: TODAY, demonstration: false };
    const byReference = { by: "reference", descending: false } as const;
    let file = "";
    for await (const piece of await exportFindings(
      reader,
      { ...EVERYTHING, text: finding.reference },
      byReference,
      day,
    ))
      file += piece;
    expect(file).toContain(finding.reference);
  });
});
