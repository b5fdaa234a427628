import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { readRegister } from "@/lib/data/public-register/read";
import { findAccuracy } from "@/lib/data/queries/accuracy";
import { findEarlierFindings } from "@/lib/data/queries/earlier-findings";
import { findFindingPage } from "@/lib/data/queries/finding-page";
import { findForce } from "@/lib/data/queries/force-view";
import { findInspection } from "@/lib/data/queries/inspection-view";
import { findWork } from "@/lib/data/queries/work";
import type { Actor } from "@/lib/domain/actor";
import type { InspectionCommand } from "@/lib/domain/inspection/commands";
import { asOwner } from "@/lib/testing/database";
import { aCast, aPerson } from "@/lib/testing/people";
import { aDraftInspection, asked, granted, PUBLISHED, publishedFindings, TODAY } from "@/lib/testing/reports";
import { runInspectionCommand } from "./run-inspection-command";
import { verifyForceHistory } from "./verify-force-history";

const run = (actor: Actor, slug: string, command: InspectionCommand) =>
  runInspectionCommand(actor, slug, command, asked());
const publishing = (facts: Partial<Extract<InspectionCommand, { do: "publish" }>> = {}) =>
  ({ do: "publish", on: TODAY, ties: [], confirmedBare: 0, ...facts }) as const;

test("whoever is named comments on the facts, the inspectorate answers, and only they read it", async () => {
  const cast = await aCast(PUBLISHED);
  const { inspector, coordinator, staff, pcc } = cast;
  const other = await aCast(PUBLISHED);
  const { slug, findingIds } = await aDraftInspection(inspector, cast.force);
  const [findingId = ""] = findingIds;
  const comment = (says: string, about: string | null) =>
    ({ do: "comment-on-accuracy", id: randomUUID(), findingId: about, says }) as const;

  // Nobody is named: there is no such inspection for them.
  expect(await run(coordinator, slug, comment("It is not so.", null))).toMatchObject({ refusal: { why: "not-found" } });
  for (const { personId } of [coordinator, pcc]) granted(await run(inspector, slug, { do: "name-reader", personId }));
  // The inspector comments on nothing; a reader's role only reads.
  expect(await run(inspector, slug, comment("I say so.", null))).toMatchObject({ refusal: { why: "not-yours" } });
  expect(await run(staff, slug, comment("I say so.", null))).toMatchObject({ refusal: { why: "not-found" } });
  expect(await run(coordinator, slug, comment("Where?", randomUUID()))).toMatchObject({
    refusal: { why: "page-out-of-date" },
  });

  const first = comment("There are four custody suites.", null);
  granted(await run(coordinator, slug, first));
  granted(await run(pcc, slug, comment("It was in May.", findingId)));
  const seen = async (actor: Actor) =>
    (await findAccuracy(actor, slug))?.comments.map(({ says }) => says).toSorted() ?? null;
  expect(await seen(inspector)).toEqual(["It was in May.", "There are four custody suites."]);
  expect(await seen(coordinator)).toEqual(await seen(inspector));
  expect(await seen(staff)).toBeNull();
  expect(await seen(other.coordinator)).toBeNull();

  const onDesk = async (actor: Actor) =>
    (await findWork(actor, TODAY, null)).desk.filter((line) => line.kind === "answer-accuracy" && line.slug === slug);
  expect(await onDesk(inspector)).toMatchObject([{ count: 2, since: TODAY }]);
  for (const actor of [coordinator, staff, pcc, other.coordinator]) expect(await onDesk(actor)).toEqual([]);

  // Publishing without an answer is confirmed by their number.
  expect(await run(inspector, slug, publishing())).toMatchObject({ refusal: { why: "comments-unanswered", count: 2 } });
  const answer = { do: "answer-accuracy", id: first.id, answer: "Put right.", changed: true } as const;
  expect(await run(coordinator, slug, answer)).toMatchObject({ refusal: { why: "not-yours" } });
  granted(await run(inspector, slug, answer));
  expect(await onDesk(inspector)).toMatchObject([{ count: 1 }]);
  expect(await run(inspector, slug, { ...answer, answer: "Again." })).toMatchObject({
    refusal: { why: "comment-answered" },
  });
  expect(await run(inspector, slug, publishing({ confirmedUnanswered: 2 }))).toMatchObject({
    refusal: { why: "comments-unanswered", count: 1 },
  });
  granted(await run(inspector, slug, publishing({ confirmedUnanswered: 1 })));

  expect(await onDesk(inspector), "publication ends it").toEqual([]);

  // Published, it is over; whoever was named still reads what was said, nobody else does.
  expect(await run(coordinator, slug, comment("Too late.", null))).toMatchObject({
    refusal: { why: "already-published" },
  });
  expect(await findInspection(staff, slug)).toMatchObject({ comments: { all: 0, unanswered: 0 }, named: false });
  expect(await findInspection(coordinator, slug)).toMatchObject({ comments: { all: 2, unanswered: 1 }, named: true });
  expect(await verifyForceHistory(inspector, cast.force.slug)).toEqual({ unbroken: true, length: expect.any(Number) });
});

test("an inspection says what became of an earlier finding, in its history once it is published", async () => {
  const cast = await aCast(PUBLISHED);
  const { inspector, coordinator, force } = cast;
  const other = await aCast(PUBLISHED);
  const [persisting, improving] = await publishedFindings(inspector, force, [{}, {}]);
  const [elsewhere] = await publishedFindings(other.inspector, other.force, [{}]);
  const { slug } = await aDraftInspection(inspector, force, []);
  const say = (reference: string | undefined, says: "persists" | "improved" | "same", note: string | null = null) =>
    run(inspector, slug, { do: "reassess", id: randomUUID(), reference: reference ?? "", says, note });

  expect(await say(elsewhere?.reference, "persists")).toMatchObject({ refusal: { because: "unknown" } });
  expect(await say("XXX-2023-001", "persists")).toMatchObject({ refusal: { because: "unknown" } });
  expect(await say(persisting?.reference, "same")).toMatchObject({ refusal: { because: "words" } });
  granted(await say(persisting?.reference, "improved"));
  expect(await say(persisting?.reference, "improved")).toMatchObject({ refusal: { why: "nothing-changed" } });
  granted(await say(persisting?.reference, "persists", "No better than in 2023."));
  granted(await say(improving?.reference, "improved"));
  const view = await findEarlierFindings(inspector, slug);
  expect(view?.inspection.reassessed.map(({ says }) => says)).toEqual(["persists", "improved"]);
  const shown = async (reference = "") => (await findFindingPage(coordinator, reference, TODAY))?.reassessed;
  expect(await shown(persisting?.reference)).toEqual([]);
  expect(await findInspection(coordinator, slug)).toBeNull();

  // Not before the finding itself; without a finding of its own it is published all the same.
  expect(await runInspectionCommand(inspector, slug, publishing({ on: "2023-12-01" as never }), asked())).toMatchObject(
    { refusal: { why: "date-too-early", earliest: PUBLISHED } },
  );
  granted(await run(inspector, slug, publishing()));
  expect(await shown(persisting?.reference)).toMatchObject([{ says: "persists", note: "No better than in 2023." }]);
  const page = await findFindingPage(coordinator, improving?.reference ?? "", TODAY);
  expect(page?.history.events.map(({ facts }) => facts.kind)).toContain("reassessed");

  // What a published report says is corrected with an event, never taken back.
  granted(await say(improving?.reference, "persists"));
  expect(await run(inspector, slug, { do: "drop-reassessment", id: randomUUID() })).toMatchObject({
    refusal: { why: "already-published" },
  });
  const told = await asOwner((db) => db.event.count({ where: { findingId: improving?.id, kind: "reassessed" } }));
  expect(told).toBe(2);
  expect(await verifyForceHistory(inspector, force.slug)).toEqual({ unbroken: true, length: expect.any(Number) });
});

test("a cause of concern that a letter told first is one finding: its report adds to it, and is counted once", async () => {
  const cast = await aCast(PUBLISHED);
  const { inspector, force } = cast;
  const [cause, recommendation] = await publishedFindings(inspector, force, [
    { kind: "cause-of-concern", recommendations: 1 },
  ]);
  const { slug, findingIds } = await aDraftInspection(inspector, force, [
    { kind: "cause-of-concern", text: "The force fails vulnerable people.", recommendations: 2 },
  ]);
  const [drafted = "", first = "", second = ""] = findingIds;
  const match = (findingId: string, reference: string | undefined) =>
    run(inspector, slug, { do: "match-draft", id: randomUUID(), findingId, reference: reference ?? "" });
  expect(await match(drafted, recommendation?.reference)).toMatchObject({ refusal: { because: "kind" } });
  granted(await match(drafted, cause?.reference));
  granted(await match(first, recommendation?.reference));
  expect(await match(first, recommendation?.reference)).toMatchObject({ refusal: { why: "page-out-of-date" } });
  granted(await run(inspector, slug, publishing()));

  const rows = await asOwner((db) =>
    db.finding.findMany({ where: { forceId: force.id }, orderBy: { reference: "asc" } }),
  );
  expect(rows.map(({ id }) => id)).toEqual([cause?.id, recommendation?.id, second]);
  expect(rows[2]).toMatchObject({ parentId: cause?.id });
  const page = await findFindingPage(inspector, cause?.reference ?? "", TODAY);
  expect(page?.reassessed).toMatchObject([{ says: "same", note: "The force fails vulnerable people." }]);
  expect(page?.children).toHaveLength(2);
});

test("a reader's role reads the draft and comments on nothing", async () => {
  const cast = await aCast(PUBLISHED);
  const { slug } = await aDraftInspection(cast.inspector, cast.force);
  const reader = await aPerson(cast.force.body, "reader");
  granted(await run(cast.inspector, slug, { do: "name-reader", personId: reader.personId }));
  const comment = { do: "comment-on-accuracy", id: randomUUID(), findingId: null, says: "Four." } as const;
  expect(await run(reader, slug, comment)).toMatchObject({ refusal: { why: "not-yours" } });
});

test("a letter with an annex starts the clock of the policing body where it recommends something, and only there", async () => {
  const cast = await aCast(PUBLISHED);
  const { inspector, force } = cast;
  const opened = async (recommendations: number) => {
    const { slug, id } = await aDraftInspection(inspector, force, [{ kind: "cause-of-concern", recommendations }]);
    const details = { title: `Letter ${randomUUID()}`, type: "letter", fieldworkFrom: null, fieldworkTo: null };
    granted(
      await run(inspector, slug, { do: "change-inspection", details: { ...details, address: null, text: null } }),
    );
    granted(await run(inspector, slug, publishing({ confirmedBare: recommendations === 0 ? 1 : 0 })));
    return asOwner((db) => db.response.count({ where: { inspectionId: id } }));
  };
  expect(await opened(1)).toBe(1);
  expect(await opened(0)).toBe(0);
});

test("what was not inspected this time keeps last year's grade, said wherever the grade is read", async () => {
  const cast = await aCast(PUBLISHED);
  const { inspector, coordinator, force } = cast;
  const { slug } = await aDraftInspection(inspector, force);
  const judged = (stands: boolean) => {
    const details = { forceId: force.id, question: "Investigating crime", grade: "good", stands, illustrative: false };
    return run(inspector, slug, { do: "set-judgment", id: randomUUID(), details });
  };
  granted(await judged(false));
  // Said again of the same question: the one that is there says so from now on.
  granted(await judged(true));
  granted(await run(inspector, slug, publishing()));
  const question = { question: "Investigating crime", grade: "good", stands: true };
  expect((await findInspection(coordinator, slug))?.judgments).toMatchObject([question]);
  expect((await findForce(coordinator, force.slug, TODAY))?.ownView?.judgments).toMatchObject([question]);
  expect((await readRegister(force.slug))?.judgments).toMatchObject([{ ...question, grade: "Good" }]);
});
