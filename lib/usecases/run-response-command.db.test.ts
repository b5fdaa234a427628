import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { responseAt } from "@/lib/data/response-case";
import { askTogether } from "@/lib/data/together";
import type { Actor } from "@/lib/domain/actor";
import { addDays, date } from "@/lib/domain/calendar";
import { lastDayOf } from "@/lib/domain/response/clock";
import type { ResponseCommand } from "@/lib/domain/response/commands";
import { asOwner } from "@/lib/testing/database";
import { aForce } from "@/lib/testing/organisations";
import { aCast, type TestCast } from "@/lib/testing/people";
import { type AFinding, aDraftInspection, asked, granted, PUBLISHED, publishedFindings } from "@/lib/testing/reports";
import { applyReport, openResponseByHand } from "./response/open-response";
import { runCommand } from "./run-command";
import { runInspectionCommand } from "./run-inspection-command";
import { runResponseCommand } from "./run-response-command";

const DAY_20 = addDays(PUBLISHED, 19);
const WITH_TWO: readonly AFinding[] = [{ kind: "cause-of-concern", recommendations: 2 }];

let cast: TestCast;
beforeAll(async () => {
  cast = await aCast(PUBLISHED);
});

/** Publishes a report of its own on the cast's force: where its response is. */
async function aReport(findings = WITH_TWO, { force, inspector } = cast) {
  const published = await publishedFindings(inspector, force, findings);
  const { inspection } = await asOwner((db) =>
    db.finding.findUniqueOrThrow({ where: { id: published[0]?.id ?? "" }, include: { inspection: true } }),
  );
  const place = { force: force.slug, report: inspection.slug };
  const run = (actor: Actor, command: ResponseCommand, today = DAY_20, version: number | null = null) =>
    runResponseCommand(actor, place, command, { ...asked(today), version });
  const seen = async (actor: Actor) => (await askTogether(actor, responseAt(actor, place)))[0];
  return { place, run, seen, inspectionId: inspection.id, recommendations: published.slice(1) };
}

const invite = (by = DAY_20): ResponseCommand => ({ do: "invite-comments", id: randomUUID(), by, message: null });
const comments: ResponseCommand = { do: "write-response", comments: "Seen.", reply: null };
const publish = (on = DAY_20, notice: string | null = null): ResponseCommand => ({
  do: "publish-response",
  ...{ on, notice, signs: "holder" },
});
const answersTo = (findings: readonly { readonly id: string }[]): ResponseCommand => ({
  do: "answer-recommendations",
  answers: findings.map(({ id }) => ({ findingId: id, action: "proposed", words: "A board meets." })),
});

/** Takes a response as far as it can be published. */
async function prepared() {
  const report = await aReport();
  const { run, recommendations } = report;
  granted(await run(cast.pcc, invite()));
  granted(await run(cast.coordinator, { do: "give-comments", id: randomUUID(), words: "Accepted." }));
  granted(await run(cast.pcc, comments));
  granted(await run(cast.pcc, answersTo(recommendations)));
  return report;
}

describe("a published report", () => {
  it("opens its response in the same step, for each force whose body works with the register", async () => {
    const { seen, inspectionId } = await aReport();
    expect(await seen(cast.pcc)).toMatchObject({
      state: "awaited",
      lastDay: lastDayOf(PUBLISHED),
      body: { label: "PCC", signatory: "Police and Crime Commissioner" },
    });
    const events = await asOwner((db) => db.event.findMany({ where: { inspectionId, kind: "response-opened" } }));
    expect(events).toHaveLength(1);
  });

  it("opens none where the body joined after it, or nobody of it has", async () => {
    for (const joinedOn of [addDays(PUBLISHED, 1), null]) {
      const other = await aCast(joinedOn);
      expect(await (await aReport(WITH_TWO, other)).seen(other.pcc)).toBeNull();
    }
  });

  it("opens one for each force of a national report whose body works with the register", async () => {
    const { inspector, force } = cast;
    const [second, third] = [await aForce(PUBLISHED), await aForce()];
    const { slug, id } = await aDraftInspection(inspector, force, WITH_TWO);
    await asOwner((db) =>
      db.inspectionForce.createMany({
        data: [second, third].map((one) => ({ inspectionId: id, forceId: one.id })),
      }),
    );
    granted(
      await runInspectionCommand(
        inspector,
        slug,
        { do: "publish", on: PUBLISHED, ties: [], confirmedBare: 0 },
        asked(PUBLISHED),
      ),
    );
    const rows = await asOwner((db) => db.response.findMany({ where: { inspectionId: id } }));
    expect(rows.map(({ forceId }) => forceId).toSorted()).toEqual([force.id, second.id].toSorted());
  });
});

describe("a response opened by hand", () => {
  it("is to a report from before the body joined, without a clock, and goes to publication all the same", async () => {
    const other = await aCast(addDays(PUBLISHED, 1));
    const { place, run, seen, recommendations } = await aReport(WITH_TWO, other);
    expect(await seen(other.pcc)).toBeNull();
    expect(await openResponseByHand(other.coordinator, place.report, asked(DAY_20))).toMatchObject({
      refusal: { why: "not-yours" },
    });
    expect(await openResponseByHand(cast.pcc, place.report, asked(DAY_20))).toMatchObject({
      refusal: { why: "not-found" },
    });
    granted(await openResponseByHand(other.pcc, place.report, asked(DAY_20)));
    expect(await openResponseByHand(other.pcc, place.report, asked(DAY_20))).toMatchObject({
      refusal: { why: "response-there" },
    });
    expect(await seen(other.pcc)).toMatchObject({ state: "awaited", clock: false });
    const late = addDays(PUBLISHED, 200);
    granted(await run(other.pcc, invite(late), late));
    granted(await run(other.coordinator, { do: "give-comments", id: randomUUID(), words: "Accepted." }, late));
    granted(await run(other.pcc, comments, late));
    granted(await run(other.pcc, answersTo(recommendations), late));
    granted(await run(other.pcc, publish(late), late));
    const published = await seen(other.inspector);
    expect(published?.publications[0]?.document.lastDay).toBeNull();
    const [event] = await asOwner((db) =>
      db.event.findMany({ where: { forceId: other.force.id, kind: "response-published" } }),
    );
    expect(JSON.parse(event?.payload ?? "{}").facts.late).toBe(0);
  });

  it("has the clock of the law where the body was there: a revisit that makes no recommendation", async () => {
    const { place, seen } = await aReport([{}]);
    await asOwner(
      (db) => db.$executeRaw`delete from response where force_id = ${cast.force.id}::uuid
      and inspection_id = (select id from inspection where slug = ${place.report})`,
    );
    granted(await openResponseByHand(cast.pcc, place.report, asked(DAY_20)));
    expect(await seen(cast.pcc)).toMatchObject({ clock: true, lastDay: lastDayOf(PUBLISHED) });
  });

  it("is opened for a further force when an inspector says that a national report applies there", async () => {
    const { place } = await aReport();
    const other = await aCast(PUBLISHED);
    const there = { report: place.report, force: other.force.slug };
    const seen = async (actor: Actor) => (await askTogether(actor, responseAt(actor, there)))[0];
    expect(await applyReport(cast.pcc, there, asked(DAY_20))).toMatchObject({ refusal: { why: "not-yours" } });
    expect(await seen(other.pcc)).toBeNull();
    granted(await applyReport(cast.inspector, there, asked(DAY_20)));
    expect(await seen(other.pcc)).toMatchObject({ state: "awaited", lastDay: lastDayOf(PUBLISHED), questions: [] });
    expect(await applyReport(cast.inspector, there, asked(DAY_20))).toMatchObject({
      refusal: { why: "applies-already" },
    });
    const draft = await aDraftInspection(cast.inspector, cast.force);
    expect(await applyReport(cast.inspector, { ...there, report: draft.slug }, asked(DAY_20))).toMatchObject({
      refusal: { why: "unpublished" },
    });
  });
});

describe("the response to a report", () => {
  it("goes from the invitation to what was sent, an event at each step that others see", async () => {
    const { run, seen, inspectionId } = await prepared();
    granted(await run(cast.pcc, publish()));
    granted(
      await run(cast.pcc, {
        do: "record-sent",
        sent: [
          { to: "home-secretary", on: DAY_20 },
          { to: "inspectorate", on: DAY_20 },
        ],
      }),
    );
    const found = await seen(cast.inspector);
    expect(found).toMatchObject({
      state: "published",
      reference: `${cast.force.code}-S55-2024-001`,
      publications: [{ number: 1, document: { comments: "Seen.", answers: [{}, { action: "proposed" }, {}] } }],
      draft: null,
      answers: [],
    });
    expect(found?.sent).toHaveLength(2);
    const events = await asOwner((db) =>
      db.event.findMany({ where: { inspectionId, findingId: null }, orderBy: { number: "asc" } }),
    );
    expect(events.map(({ kind, audience }) => [kind, audience]).slice(-6)).toEqual([
      ["response-opened", "shared"],
      ["comments-invited", "force-and-policing-body"],
      ["comments-given", "force-and-policing-body"],
      ["response-published", "public"],
      ["response-sent", "shared"],
      ["response-sent", "shared"],
    ]);
  });

  it("is not there for another force, and for administrators", async () => {
    const { run } = await aReport();
    const other = await aCast(PUBLISHED);
    for (const actor of [other.pcc, other.coordinator, cast.administrator])
      expect(await run(actor, comments)).toMatchObject({ refusal: { why: "not-found" } });
  });

  it("keeps what two officers write apart: the one with the older page is refused", async () => {
    const { run, seen } = await aReport();
    const version = (await seen(cast.pcc))?.version ?? -1;
    granted(await run(cast.pcc, comments, DAY_20, version));
    expect(
      await run(cast.pcc, { do: "write-response", comments: "Other.", reply: null }, DAY_20, version),
    ).toMatchObject({ refusal: { why: "page-out-of-date" } });
    expect(await seen(cast.pcc)).toMatchObject({ draft: { comments: "Seen." } });
  });

  it("is not published on a preview that is older than comments which came meanwhile", async () => {
    const { run, seen } = await prepared();
    const version = (await seen(cast.pcc))?.version ?? -1;
    granted(await run(cast.coordinator, { do: "give-comments", id: randomUUID(), words: "One thing more." }));
    expect(await run(cast.pcc, publish(), DAY_20, version)).toMatchObject({ refusal: { why: "page-out-of-date" } });
  });

  it("is corrected twice, each version frozen beside the others", async () => {
    const { run, seen } = await prepared();
    granted(await run(cast.pcc, publish()));
    for (const words of ["Better.", "Best."]) {
      granted(await run(cast.pcc, { do: "write-response", comments: words, reply: null }));
      granted(await run(cast.pcc, publish(addDays(DAY_20, 1), `Now: ${words}`), addDays(DAY_20, 1)));
    }
    const found = await seen(cast.coordinator);
    expect(found?.publications.map(({ number, document }) => [number, document.comments])).toEqual([
      [1, "Seen."],
      [2, "Better."],
      [3, "Best."],
    ]);
    await expect(
      asOwner((db) =>
        db.responsePublication.updateMany({ where: { responseId: found?.id ?? "" }, data: { notice: "x" } }),
      ),
    ).rejects.toThrow(/append-only/);
  });

  it("goes on under the name that the body has when it is published", async () => {
    const changing = await aCast(PUBLISHED);
    const { run, seen, recommendations } = await aReport(WITH_TWO, changing);
    granted(await run(changing.pcc, invite()));
    granted(await run(changing.pcc, comments));
    granted(await run(changing.pcc, answersTo(recommendations)));
    const name = `Mayor ${randomUUID()}`;
    await asOwner((db) =>
      db.organisation.update({
        where: { id: changing.force.body.id },
        data: { name, label: "Mayor", bodyKind: "mayor" },
      }),
    );
    expect(await seen(changing.pcc)).toMatchObject({
      openedFor: changing.force.body.name,
      body: { name, label: "Mayor" },
    });
    const later = addDays(DAY_20, 1);
    granted(await run(changing.pcc, publish(later), later));
    expect((await seen(changing.pcc))?.publications[0]?.document).toMatchObject({ body: name, signatory: "Mayor" });
  });

  it("is set aside for a lawful reason, and asked for again with its clock", async () => {
    const { run, seen } = await aReport();
    granted(await run(cast.pcc, { do: "set-not-required", because: "withdrawn", reason: "Withdrawn." }));
    expect(await run(cast.pcc, comments)).toMatchObject({ refusal: { why: "response-set-aside" } });
    granted(await run(cast.pcc, { do: "require-response", reason: "Published again." }));
    expect(await seen(cast.pcc)).toMatchObject({ state: "awaited", notRequired: null, lastDay: lastDayOf(PUBLISHED) });
  });

  it("keeps everything that was begun when its report is withdrawn, and asks to read again what was corrected", async () => {
    const { run, seen, recommendations } = await prepared();
    const [first] = recommendations;
    const words = { kind: "recommendation", text: "Other words.", deadline: { kind: "none" } } as const;
    granted(
      await runCommand(
        cast.inspector,
        first?.reference ?? "",
        { do: "correct-record", on: DAY_20, words, theme: null, why: "A word was wrong." },
        asked(DAY_20),
      ),
    );
    expect(await run(cast.pcc, publish())).toMatchObject({
      refusal: { why: "answers-outdated", references: [first?.reference] },
    });
    granted(await run(cast.pcc, { do: "set-not-required", because: "withdrawn", reason: "Withdrawn on 20 January." }));
    expect(await seen(cast.pcc)).toMatchObject({ state: "not-required", draft: { comments: "Seen." } });
    expect(await run(cast.pcc, publish())).toMatchObject({ refusal: { why: "response-set-aside" } });
    granted(await run(cast.pcc, { do: "require-response", reason: "It was published again." }));
    expect((await seen(cast.pcc))?.answers).toHaveLength(recommendations.length);
    granted(await run(cast.pcc, answersTo(recommendations)));
    granted(await run(cast.pcc, publish()));
  });

  it("numbers those of a force by the year of publication", async () => {
    const numbering = await aCast(date("2023-01-01"));
    const references: (string | null | undefined)[] = [];
    for (const [year, on] of [
      ["2024", DAY_20],
      ["2025", date("2025-01-05")],
      ["2025", date("2025-01-06")],
    ] as const) {
      const { run, seen, recommendations } = await aReport(WITH_TWO, numbering);
      granted(await run(numbering.pcc, invite()));
      granted(await run(numbering.pcc, comments));
      granted(await run(numbering.pcc, answersTo(recommendations)));
      const day = year === "2024" ? addDays(on, 1) : on;
      granted(await run(numbering.pcc, publish(day), day));
      references.push((await seen(numbering.pcc))?.reference);
    }
    expect(references).toEqual(["2024-001", "2025-001", "2025-002"].map((one) => `${numbering.force.code}-S55-${one}`));
  });
});

describe("drafts", () => {
  it("of the office are read by the office, of the chief officer’s comments by coordinators and chief officers", async () => {
    const { run, seen } = await aReport();
    granted(await run(cast.pcc, invite()));
    granted(await run(cast.pcc, comments));
    granted(await run(cast.coordinator, { do: "draft-comments", id: randomUUID(), words: "Begun." }));
    const shown = async (actor: Actor) => {
      const found = await seen(actor);
      return [found?.draft !== null, found?.draftComments !== null, found?.invitation !== null];
    };
    expect(await shown(cast.pcc)).toEqual([true, false, true]);
    expect(await shown(cast.coordinator)).toEqual([false, true, true]);
    expect(await shown(cast.chiefOfficer)).toEqual([false, true, true]);
    expect(await shown(cast.staff)).toEqual([false, false, true]);
    expect(await shown(cast.reader), "a reader of the force").toEqual([false, false, true]);
    expect(await shown(cast.inspector)).toEqual([false, false, false]);
  });

  it("of comments become what is given, and cannot be written over then", async () => {
    const { run, seen } = await aReport();
    granted(await run(cast.pcc, invite()));
    for (const words of ["Begun.", "Almost."])
      granted(await run(cast.coordinator, { do: "draft-comments", id: randomUUID(), words }));
    granted(await run(cast.coordinator, { do: "give-comments", id: randomUUID(), words: "Done." }));
    const found = await seen(cast.pcc);
    expect(found).toMatchObject({ given: [{ words: "Done." }], draftComments: null });
    await expect(
      asOwner((db) => db.responseComments.updateMany({ where: { responseId: found?.id ?? "" }, data: { words: "x" } })),
    ).rejects.toThrow(/never rewritten/);
  });
});
