import { expect, test } from "vitest";
import { findDraftToPublish } from "@/lib/data/queries/draft-to-publish";
import { findFindingPage } from "@/lib/data/queries/finding-page";
import { findInspection } from "@/lib/data/queries/inspection-view";
import { listWaitingProposals } from "@/lib/data/queries/proposals";
import { findReading } from "@/lib/data/queries/readings";
import { inScope } from "@/lib/data/scope";
import type { Actor } from "@/lib/domain/actor";
import { date } from "@/lib/domain/calendar";
import { asOwner } from "@/lib/testing/database";
import { aCast, type TestCast } from "@/lib/testing/people";
import { anArea, aReport, begin, factsOf, LETTER, PEEL_2017, record, recorded } from "@/lib/testing/readings";
import { asked, granted, publishedFindings, TODAY } from "@/lib/testing/reports";
import { closeTogether } from "../close-together";
import { declineReported } from "../decide-proposals";
import { runInspectionCommand } from "../run-inspection-command";
import { correctReading, discardReading } from "./correct-reading";

test("a coordinator reads PEEL 2017, corrects one draft and records it: 1 cause of concern, 2 recommendations, 5 AFIs, 4 judgments", async () => {
  const cast = await aCast();
  const { id, review } = await begin(cast.coordinator, PEEL_2017);
  const afi = review.findings.find(({ kind }) => kind === "area-for-improvement");
  const correction = {
    do: "change-finding",
    key: afi?.key ?? "",
    kind: "area-for-improvement",
    text: "Corrected.",
    deadline: { kind: "none" },
    parent: null,
  } as const;
  granted(await correctReading(cast.coordinator, id, correction, asked()));
  granted(await record(cast.coordinator, id, asked()));

  const findings = await recorded(cast);
  const count = (kind: string) => findings.filter((finding) => finding.kind === kind).length;
  expect([count("cause-of-concern"), count("recommendation"), count("area-for-improvement")]).toEqual([1, 2, 5]);
  const cause = findings.find(({ kind }) => kind === "cause-of-concern");
  for (const recommendation of findings.filter(({ kind }) => kind === "recommendation")) {
    expect(recommendation).toMatchObject({
      parentId: cause?.id,
      deadlineKind: "immediate",
      deadlineOn: new Date("2018-03-22"),
    });
  }
  expect(
    findings.every(
      ({ recordedBy, confirmedOn, status }) => recordedBy === "force" && !confirmedOn && status === "open",
    ),
  ).toBe(true);
  expect(findings.map(({ text }) => text)).toContain("Corrected.");
  expect(findings.map(({ reference }) => reference).toSorted()[0]).toBe(`${cast.force.code}-2018-001`);
  const reading = await findReading(cast.coordinator, id);
  for (const { key, text } of reading?.review.findings ?? [])
    expect(reading?.recorded[key], text).toBe(findings.find((finding) => finding.text === text)?.reference);
  const judgments = await asOwner((db) => db.judgment.count({ where: { forceId: cast.force.id } }));
  expect(judgments).toBe(4);
});

test("a second press records nothing twice", async () => {
  const cast = await aCast();
  const { id } = await begin(cast.coordinator, PEEL_2017);
  const both = await Promise.all([record(cast.coordinator, id, asked()), record(cast.coordinator, id, asked())]);
  expect(both.every(({ ok }) => ok)).toBe(true);
  expect(await recorded(cast)).toHaveLength(8);
});

test("an inspector's report becomes an inspection that only the inspectorate sees", async () => {
  const cast = await aCast();
  const { id } = await begin(cast.inspector, PEEL_2017);
  const review = (await findReading(cast.inspector, id))?.review;
  const facts = {
    do: "set-facts",
    title: review?.title ?? "",
    type: "peel",
    publishedOn: review?.publishedOn ?? null,
    address: null,
  } as const;
  granted(await correctReading(cast.inspector, id, facts, asked(), cast.force.id));
  granted(await record(cast.inspector, id, asked()));
  expect((await recorded(cast)).every(({ publishedOn, reference }) => publishedOn === null && reference === null)).toBe(
    true,
  );
  expect((await findReading(cast.inspector, id))?.recorded, "no reference before publication").toEqual({});
});

test("what a letter reports closed goes to the desk, and is closed by an inspector's own decision", async () => {
  const cast = await aCast();
  const [finding] = await publishedFindings(cast.inspector, cast.force);
  const { id, review } = await begin(cast.coordinator, LETTER);
  expect(review.changes.map(({ what }) => what)).toContain("leave-engage");
  for (const change of review.changes.filter(({ what }) => what === "close")) {
    const about = {
      do: "set-change",
      key: change.key,
      references: [finding?.reference ?? ""],
      date: date("2024-09-17"),
    } as const;
    granted(await correctReading(cast.coordinator, id, about, asked()));
  }
  granted(await record(cast.coordinator, id, asked()));
  const waiting = await listWaitingProposals(cast.inspector);
  const mine = waiting.filter(({ forceId }) => forceId === cast.force.id);
  expect(mine.map(({ what }) => what)).toContain("close");
  const row = () => asOwner((db) => db.finding.findUniqueOrThrow({ where: { id: finding?.id ?? "" } }));
  expect((await row()).status).toBe("open");

  const ones = mine
    .filter(({ what }) => what === "close")
    .map(({ id: proposalId }) => ({ what: "reported", proposalId }) as const);
  const closing = { ones, method: "revisit", note: "As the letter says.", on: TODAY, letter: null } as const;
  const press = asked();
  const {
    results: [first],
  } = granted(await closeTogether(cast.inspector, closing, press));
  expect(first).toMatchObject({ reference: finding?.reference, refusal: null });
  expect((await row()).status).toBe("closed");
  // A second press is answered as the first was.
  expect(granted(await closeTogether(cast.inspector, closing, press)).results[0]?.refusal).toBeNull();
  expect((await listWaitingProposals(cast.inspector)).filter(({ findingId }) => findingId === finding?.id)).toEqual([]);
});

test("a force coordinator cannot close what a letter reports", async () => {
  const cast = await aCast();
  const [finding] = await publishedFindings(cast.inspector, cast.force);
  const { id, review } = await begin(cast.coordinator, LETTER);
  const close = review.changes.find(({ what }) => what === "close");
  if (close)
    granted(
      await correctReading(
        cast.coordinator,
        id,
        { do: "set-change", key: close.key, references: [finding?.reference ?? ""], date: null },
        asked(),
      ),
    );
  granted(await record(cast.coordinator, id, asked()));
  const ids = (await listWaitingProposals(cast.coordinator))
    .filter(({ what }) => what === "close")
    .map(({ id: proposalId }) => ({ what: "reported", proposalId }) as const);
  const {
    results: [tried],
  } = granted(
    await closeTogether(
      cast.coordinator,
      { ones: ids, method: "revisit", note: "Done.", on: TODAY, letter: null },
      asked(),
    ),
  );
  expect(tried?.refusal).toMatchObject({ why: "not-yours" });
});

test("a report under review is its reader's alone", async () => {
  const cast = await aCast();
  const { id } = await begin(cast.coordinator, PEEL_2017);
  for (const actor of [cast.staff, cast.inspector, cast.pcc]) expect(await findReading(actor, id)).toBeNull();
});

test("a report that was discarded records nothing, however often it is pressed; a recorded one is not discarded", async () => {
  const cast = await aCast();
  const { id } = await begin(cast.coordinator, PEEL_2017);
  granted(await discardReading(cast.coordinator, id, new Date(`${TODAY}T10:00:00Z`)));
  for (let press = 0; press < 2; press += 1)
    expect(await record(cast.coordinator, id, asked())).toMatchObject({ refusal: { because: "discarded" } });
  expect(await recorded(cast)).toEqual([]);
  const other = await begin(cast.coordinator, PEEL_2017);
  granted(await record(cast.coordinator, other.id, asked()));
  expect(await discardReading(cast.coordinator, other.id, new Date(`${TODAY}T10:00:00Z`))).toMatchObject({
    refusal: { because: "recorded" },
  });
});

test("once a report is about another force, its drafts are compared with that force's register", async () => {
  const [cast, other] = [await aCast(), await aCast()];
  granted(await record(cast.coordinator, (await begin(cast.coordinator, PEEL_2017)).id, asked()));
  const { id, review } = await begin(cast.inspector, PEEL_2017);
  const move = async (forceId: string) => {
    granted(await correctReading(cast.inspector, id, factsOf(review), asked(), forceId));
    return (await findReading(cast.inspector, id))?.review.findings.map(({ answers }) => answers[0]?.how ?? null);
  };
  const every = (how: string | null) => review.findings.map(() => how);
  // Chosen late, the force's findings are found all the same (decision 7); those of the force before are no longer meant.
  expect(await move(cast.force.id)).toEqual(every("same"));
  expect(await move(other.force.id)).toEqual(every(null));
  granted(await record(cast.inspector, id, asked()));
  expect(await recorded(other)).toHaveLength(8);
});

test("what a letter reports closed is said of the force's own findings, and asked again once it is another force's", async () => {
  const [cast, other] = [await aCast(), await aCast()];
  const [finding] = await publishedFindings(cast.inspector, cast.force);
  const { id, review } = await begin(cast.inspector, LETTER);
  granted(await correctReading(cast.inspector, id, factsOf(review), asked(), cast.force.id));
  const key = review.changes.find(({ what }) => what === "close")?.key ?? "";
  const about = { do: "set-change", key, references: [finding?.reference ?? ""], date: null } as const;
  granted(await correctReading(cast.inspector, id, about, asked()));
  granted(await correctReading(cast.inspector, id, factsOf(review), asked(), other.force.id));
  expect((await findReading(cast.inspector, id))?.review.changes.find((one) => one.key === key)?.references).toEqual(
    [],
  );
});

test("the judgments go into the report that the register has of that day, once; what is left is said", async () => {
  const cast = await aCast();
  const first = await begin(cast.coordinator, PEEL_2017);
  const out = async (id: string, key: string) =>
    granted(await correctReading(cast.coordinator, id, { do: "keep", key, keep: false }, asked()));
  for (const { key } of first.review.judgments.slice(1)) await out(first.id, key);
  granted(await record(cast.coordinator, first.id, asked()));
  const judgments = () =>
    asOwner((db) =>
      db.judgment.findMany({
        where: { forceId: cast.force.id },
        orderBy: [{ position: "asc" }, { id: "asc" }],
        select: { question: true },
      }),
    );
  expect(await judgments()).toHaveLength(1);

  const second = await begin(cast.coordinator, PEEL_2017);
  granted(await record(cast.coordinator, second.id, asked()));
  const questions = (await judgments()).map(({ question }) => question);
  expect(questions).toEqual(second.review.judgments.map(({ question }) => question));
  const left = (await findReading(cast.coordinator, second.id))?.review.judgments.filter((one) => one.left);
  expect(left?.map(({ question }) => question)).toEqual(questions.slice(0, 1));
});

test("a force adds no judgments to a report that the inspectorate published", async () => {
  const cast = await aCast();
  const first = await begin(cast.inspector, PEEL_2017);
  granted(await correctReading(cast.inspector, first.id, factsOf(first.review), asked(), cast.force.id));
  for (const { key } of first.review.judgments)
    granted(await correctReading(cast.inspector, first.id, { do: "keep", key, keep: false }, asked()));
  const { slug } = granted(await record(cast.inspector, first.id, asked()));
  const command = { on: date("2018-03-22"), ties: [], confirmedBare: 0 };
  granted(await runInspectionCommand(cast.inspector, slug ?? "", { do: "publish", ...command }, asked()));
  const { id } = await begin(cast.coordinator, PEEL_2017);
  granted(await record(cast.coordinator, id, asked()));
  expect(await asOwner((db) => db.judgment.count({ where: { forceId: cast.force.id } }))).toBe(0);
  expect((await findReading(cast.coordinator, id))?.review.judgments.every(({ left }) => left)).toBe(true);
});

test("two tabs: corrections of different drafts are both kept; one from an older page of the same draft is refused", async () => {
  const cast = await aCast();
  const { id, review } = await begin(cast.coordinator, PEEL_2017);
  const [one = "", two = ""] = review.findings.map(({ key }) => key);
  const opened = { ...asked(), version: 0 };
  const leaveOut = (key: string) => ({ do: "keep", key, keep: false }) as const;
  granted(await correctReading(cast.coordinator, id, leaveOut(one), opened));
  granted(await correctReading(cast.coordinator, id, leaveOut(two), { ...asked(), version: 0 }));
  const taken = { do: "keep", key: one, keep: true } as const;
  expect(await correctReading(cast.coordinator, id, taken, { ...asked(), version: 0 })).toMatchObject({
    refusal: { why: "page-out-of-date" },
  });
  // The same press, come twice, is answered as the first was.
  granted(await correctReading(cast.coordinator, id, leaveOut(one), opened));
  expect((await findReading(cast.coordinator, id))?.review.findings.filter(({ keep }) => !keep)).toHaveLength(2);
  expect(await record(cast.coordinator, id, { ...asked(), version: 1 })).toMatchObject({
    refusal: { why: "page-out-of-date" },
  });
  granted(await record(cast.coordinator, id, { ...asked(), version: 2 }));
});

test("lines that are too long for a finding are refused in words, and nothing is recorded with a draft that is", async () => {
  const cast = await aCast();
  const report = `PEEL 2017: a force\n\nPublished on: 22 March 2018\n\n${`${"The force should act. ".repeat(600)}\n\n`.repeat(3)}`;
  const { id } = await begin(cast.coordinator, report);
  const all = {
    do: "add-lines",
    words: null,
    from: 1,
    to: (await findReading(cast.coordinator, id))?.lines.length ?? 0,
  } as const;
  expect(await correctReading(cast.coordinator, id, { ...all, kind: "area-for-improvement" }, asked())).toMatchObject({
    refusal: { why: "draft-too-long" },
  });
});

const REVISIT = `Causes of concern revisit letter

Published on: 10 May 2024

Cause of concern

The force is failing to make sure that it assesses risk and attends incidents promptly.

Recommendations

Within three months, the force should:

- train every call handler to assess risk; and
- check each week how many incidents wait.
`;

/** A revisit letter whose cause of concern is taken for one that the register has. */
async function revisit(cast: TestCast, actor: Actor) {
  const [cause] = await publishedFindings(cast.inspector, cast.force, [
    { kind: "cause-of-concern", text: "The force fails to attend promptly.", recommendations: 1 },
  ]);
  if (!cause) throw new Error("Nothing was published");
  const { id, review } = await begin(actor, REVISIT);
  granted(await correctReading(actor, id, factsOf(review), asked(), cast.force.id));
  const same = { do: "match", key: review.findings[0]?.key ?? "", reference: cause.reference, how: "same" } as const;
  granted(await correctReading(actor, id, same, asked()));
  return { id, cause };
}
const under = (causeId: string) =>
  asOwner((db) => db.finding.findMany({ where: { parentId: causeId }, orderBy: { reference: "asc" } }));

test("recommendations that a letter adds to a cause of concern of the register stand under it", async () => {
  const cast = await aCast();
  const { id, cause } = await revisit(cast, cast.coordinator);
  granted(await record(cast.coordinator, id, asked()));
  const children = await under(cause.id);
  expect(children.map(({ recordedBy }) => recordedBy)).toEqual(["inspectorate", "force", "force"]);
  expect(new Set(children.map(({ family }) => family)).size).toBe(1);
  const page = await findFindingPage(cast.coordinator, cause.reference, TODAY);
  expect(page?.children).toHaveLength(3);
  const event = await asOwner((db) => db.event.findFirst({ where: { findingId: children[2]?.id ?? "" } }));
  expect(event?.payload).toContain(`"parent":"${cause.reference}"`);
});

test("an inspector's stand under it from their publication on, and do not count before", async () => {
  const cast = await aCast();
  const { id, cause } = await revisit(cast, cast.inspector);
  const { slug } = granted(await record(cast.inspector, id, asked()));
  const seen = async () => (await findFindingPage(cast.inspector, cause.reference, TODAY))?.children.length;
  expect(await seen()).toBe(1);
  const command = { on: date("2024-05-10"), ties: [], confirmedBare: 0 };
  granted(await runInspectionCommand(cast.inspector, slug ?? "", { do: "publish", ...command }, asked()));
  expect(await seen()).toBe(3);
  expect(
    (await findInspection(cast.inspector, slug ?? ""))?.findings.map(({ earlierCause }) => earlierCause?.reference),
  ).toEqual([cause.reference, cause.reference]);
});

test("recommendations under what was taken for a finding that is no cause of concern are refused in words", async () => {
  const cast = await aCast();
  const [area] = await publishedFindings(cast.inspector, cast.force);
  const { id, review } = await begin(cast.coordinator, REVISIT);
  const same = {
    do: "match",
    key: review.findings[0]?.key ?? "",
    reference: area?.reference ?? "",
    how: "same",
  } as const;
  granted(await correctReading(cast.coordinator, id, same, asked()));
  expect(await record(cast.coordinator, id, asked())).toMatchObject({ refusal: { because: "cause" } });
});

test("a report that names another force is recorded only with a tick", async () => {
  const cast = await aCast();
  const { id } = await begin(cast.coordinator, PEEL_2017);
  expect(await record(cast.coordinator, id, asked(), { otherForce: false })).toMatchObject({
    refusal: { because: "other-force" },
  });
  expect(await recorded(cast)).toEqual([]);
});

test("what an inspector's draft raises again is linked in the step that publishes it, and dated as the report is", async () => {
  const cast = await aCast();
  const text = "The force should improve how it cares for detainees.";
  const [earlier] = await publishedFindings(cast.inspector, cast.force, [{ text }], date("2023-05-01"));
  const { id, review } = await begin(cast.inspector, aReport("Custody", anArea(text)));
  granted(await correctReading(cast.inspector, id, factsOf(review), asked(), cast.force.id));
  const repeats = { do: "match", key: "f1", reference: earlier?.reference ?? "", how: "repeats" } as const;
  granted(await correctReading(cast.inspector, id, repeats, asked()));
  const { slug } = granted(await record(cast.inspector, id, asked()));
  const links = () => asOwner((db) => db.findingLink.findMany({ where: { forceId: cast.force.id } }));
  expect(await links()).toEqual([]);
  const toPublish = await findDraftToPublish(cast.inspector, slug ?? "", TODAY);
  expect(toPublish?.day).toBe("2024-05-10");
  expect(toPublish?.inspection.findings.map((finding) => finding.repeats)).toEqual([[earlier?.reference]]);
  const command = { on: date("2024-05-10"), ties: [], confirmedBare: 0 };
  granted(await runInspectionCommand(cast.inspector, slug ?? "", { do: "publish", ...command }, asked()));
  const [finding] = await asOwner((db) => db.finding.findMany({ where: { inspection: { slug: slug ?? "" } } }));
  expect(await links()).toMatchObject([{ findingId: finding?.id, otherId: earlier?.id, link: "repeats" }]);
  expect(finding?.repeats).toEqual([]);
});

test("an inspector records into an unpublished inspection of that force, whose own judgments stand; not into a published one", async () => {
  const cast = await aCast();
  const begun = async (title: string, grade: "good" | "inadequate") => {
    const area = anArea(`The force should improve ${title}.`);
    const { id, review } = await begin(cast.inspector, aReport(title, area));
    granted(await correctReading(cast.inspector, id, factsOf(review), asked(), cast.force.id));
    const given = { do: "set-judgment", key: null, question: "Detainee care", grade } as const;
    granted(await correctReading(cast.inspector, id, given, asked()));
    return id;
  };
  const { slug } = granted(await record(cast.inspector, await begun("custody", "good"), asked()));
  const second = await begun("its cells", "inadequate");
  expect((await findReading(cast.inspector, second))?.drafts.map((draft) => draft.slug)).toEqual([slug]);
  granted(await record(cast.inspector, second, asked(), { into: slug }));
  const inspection = await findInspection(cast.inspector, slug ?? "");
  expect(inspection?.findings).toHaveLength(2);
  expect(inspection?.judgments.map(({ grade }) => grade)).toEqual(["good"]);
  expect((await findReading(cast.inspector, second))?.review.judgments[0]?.left).toBe(true);
  const command = { on: date("2024-05-10"), ties: [], confirmedBare: 0 };
  granted(await runInspectionCommand(cast.inspector, slug ?? "", { do: "publish", ...command }, asked()));
  expect(await record(cast.inspector, await begun("late", "good"), asked(), { into: slug })).toMatchObject({
    refusal: { because: "inspection" },
  });
});

test("the reasons that a letter tells for a move into Engage wait with it on the desk", async () => {
  const cast = await aCast();
  const text = aReport(
    "Dorset Police moved into enhanced monitoring",
    "HMCI has today moved Dorset Police into Engage because it is not:\n\n- answering calls in time; and\n- recording crimes.\n",
  );
  const reasons = ["It is not answering calls in time.", "It is not recording crimes."];
  const { id, review } = await begin(cast.coordinator, text);
  expect(review.changes).toMatchObject([{ what: "enter-engage", reasons }]);
  granted(await record(cast.coordinator, id, asked()));
  const waiting = (await listWaitingProposals(cast.inspector)).filter(({ forceId }) => forceId === cast.force.id);
  expect(waiting).toMatchObject([{ what: "enter-engage", reasons }]);
});

test("a letter that tells a finding again and closes it is about that finding of the register", async () => {
  const cast = await aCast();
  const first = "The force should record who is in its custody suites at night.";
  const published = await begin(cast.coordinator, aReport("A report", `Recommendations\n\n${first}\n`));
  granted(await record(cast.coordinator, published.id, asked()));
  const [reference] = (await recorded(cast)).map((finding) => finding.reference);
  const letter = `Revisit letter\n\nPublished on: 10 June 2024\n\nIn our last inspection we made the following recommendation, stating that the force should:\n\n- record who is in its custody suites at night.\n\nWe have now closed this recommendation.\n`;
  const { review } = await begin(cast.coordinator, letter);
  expect(review.findings).toMatchObject([{ restated: true, keep: false, answers: [{ reference, how: "same" }] }]);
  expect(review.changes).toMatchObject([{ what: "close", references: [reference] }]);
});

test("a letter that closes something and finds nothing new leaves a revisit behind, once, that can be published", async () => {
  const cast = await aCast();
  const [finding] = await publishedFindings(cast.inspector, cast.force);
  const closing = { references: [finding?.reference ?? ""], date: date("2024-09-17") } as const;
  const read = async (actor: Actor) => {
    const { id, review } = await begin(actor, LETTER);
    expect(review.type).toBe("revisit");
    granted(
      await correctReading(actor, id, factsOf(review), asked(), actor === cast.inspector ? cast.force.id : undefined),
    );
    for (const { key } of review.changes.filter(({ what }) => what === "close"))
      granted(await correctReading(actor, id, { do: "set-change", key, ...closing }, asked()));
    return { id, review };
  };
  const { id, review } = await read(cast.inspector);
  const { slug } = granted(await record(cast.inspector, id, asked()));
  const inspection = await findInspection(cast.inspector, slug ?? "");
  expect(inspection).toMatchObject({ type: "revisit", findings: [], judgments: [] });
  const publication = { do: "publish", on: review.publishedOn ?? TODAY, ties: [], confirmedBare: 0 } as const;
  granted(await runInspectionCommand(cast.inspector, slug ?? "", publication, asked()));
  const again = await read(cast.coordinator);
  granted(await record(cast.coordinator, again.id, asked()));
  const ofForce = () =>
    asOwner((db) => db.inspection.count({ where: { type: "revisit", forces: { some: { forceId: cast.force.id } } } }));
  expect(await ofForce()).toBe(1);
});

test("a letter that only reports another change than a closure makes no inspection", async () => {
  const cast = await aCast();
  const { id, review } = await begin(cast.inspector, LETTER);
  granted(await correctReading(cast.inspector, id, factsOf(review), asked(), cast.force.id));
  for (const { key } of review.changes.filter(({ what }) => what === "close"))
    granted(await correctReading(cast.inspector, id, { do: "keep", key, keep: false }, asked()));
  expect(granted(await record(cast.inspector, id, asked())).slug).toBeNull();
  expect(await asOwner((db) => db.inspection.count({ where: { forces: { some: { forceId: cast.force.id } } } }))).toBe(
    0,
  );
  const waiting = await listWaitingProposals(cast.inspector);
  expect(waiting.filter(({ forceId }) => forceId === cast.force.id).map(({ what }) => what)).toEqual(["leave-engage"]);
});

test("what an inspector reads of a report that may not be published is the inspectorate's own, decided or not", async () => {
  const cast = await aCast();
  const { id, review } = await begin(cast.inspector, LETTER);
  granted(await correctReading(cast.inspector, id, factsOf(review), asked(), cast.force.id));
  for (const { key } of review.changes.filter(({ what }) => what === "close"))
    granted(await correctReading(cast.inspector, id, { do: "keep", key, keep: false }, asked()));
  granted(await record(cast.inspector, id, asked()));
  const ofForce = async (actor: Actor) =>
    (await listWaitingProposals(actor)).filter(({ forceId }) => forceId === cast.force.id);
  const events = (actor: Actor) =>
    inScope(actor, (db) =>
      db.event.findMany({ where: { forceId: cast.force.id, kind: { in: ["reported-phase", "proposal-declined"] } } }),
    );
  const [waiting] = await ofForce(cast.inspector);
  expect(await events(cast.inspector)).toHaveLength(1);
  granted(await declineReported(cast.inspector, waiting?.id ?? "", "Not yet.", asked()));
  expect(await events(cast.inspector)).toHaveLength(2);
  for (const actor of [cast.coordinator, cast.staff, cast.pcc, cast.reader]) {
    expect(await ofForce(actor)).toEqual([]);
    expect(await events(actor)).toEqual([]);
  }
});

test("recorded twice, a letter's changes wait on the desk once; the second says that they were there", async () => {
  const cast = await aCast();
  const [finding] = await publishedFindings(cast.inspector, cast.force);
  const ids: string[] = [];
  for (let time = 0; time < 2; time += 1) {
    const { id, review } = await begin(cast.coordinator, LETTER);
    for (const { key } of review.changes.filter(({ what }) => what === "close")) {
      const about = {
        do: "set-change",
        key,
        references: [finding?.reference ?? ""],
        date: date("2024-09-17"),
      } as const;
      granted(await correctReading(cast.coordinator, id, about, asked()));
    }
    granted(await record(cast.coordinator, id, asked()));
    ids.push(id);
  }
  const waiting = (await listWaitingProposals(cast.inspector)).filter(({ forceId }) => forceId === cast.force.id);
  expect(waiting.map(({ what }) => what).toSorted()).toEqual(["close", "leave-engage"]);
  const again = (await findReading(cast.coordinator, ids[1] ?? ""))?.review.changes.filter(
    ({ what, keep }) => keep && what !== "keep-open",
  );
  expect(again?.every(({ left }) => left)).toBe(true);
});

test("a reported closure is on a day on which the finding was there, and not one to come", async () => {
  const cast = await aCast();
  const [finding] = await publishedFindings(cast.inspector, cast.force);
  const { id, review } = await begin(cast.coordinator, LETTER);
  const key = review.changes.find(({ what }) => what === "close")?.key ?? "";
  const on = (day: string) =>
    correctReading(
      cast.coordinator,
      id,
      { do: "set-change", key, references: [finding?.reference ?? ""], date: date(day) },
      asked(),
    );
  expect(await on("2010-01-01")).toMatchObject({ refusal: { why: "date-too-early", because: "published" } });
  expect(await on("2030-01-01")).toMatchObject({ refusal: { why: "date-in-the-future" } });
  granted(await on("2024-09-17"));
});
