import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { findLibrary } from "@/lib/data/queries/evidence-library";
import { findNotePage } from "@/lib/data/queries/evidence-page";
import { findFindingPage } from "@/lib/data/queries/finding-page";
import type { Actor } from "@/lib/domain/actor";
import type { EvidenceAudience } from "@/lib/domain/audience";
import type { LibraryFilter } from "@/lib/domain/evidence/library";
import { asOwner } from "@/lib/testing/database";
import { withMetTest } from "@/lib/testing/done-tests";
import { addFile } from "@/lib/testing/full-register";
import { aCast, type TestCast } from "@/lib/testing/people";
import { asked, does, granted, publishedFindings, TODAY } from "@/lib/testing/reports";
import { addNote, type NewNote } from "./add-note";
import { changeNote, useNote, withdrawOneFile } from "./note-deeds";

let cast: TestCast;
let other: TestCast;
beforeAll(async () => {
  cast = await aCast();
  other = await aCast();
});

const findings = async (of: TestCast, count: number): Promise<readonly string[]> =>
  (
    await publishedFindings(
      of.inspector,
      of.force,
      Array.from({ length: count }, () => ({})),
    )
  ).map(({ reference }) => reference);

/** Each a moment after the one before, so that the latest stands first. */
const now = () => ({ ...asked(), now: new Date() });

const aNote = (references: readonly string[], facts: Partial<NewNote> = {}): NewNote => ({
  title: `Dip sample ${randomUUID()}`,
  note: "Nine of ten are signed.",
  kind: "document",
  from: null,
  to: null,
  link: null,
  place: null,
  marking: "official",
  audience: "shared",
  findings: references,
  newerThan: null,
  ...facts,
});

const added = async (actor: Actor, note: NewNote): Promise<string> =>
  granted(await addNote(actor, randomUUID(), note, now())).note;

const evidenceOf = async (actor: Actor, reference: string) =>
  (await findFindingPage(actor, reference, TODAY))?.evidence ?? [];
const history = async (actor: Actor, reference: string) =>
  (await findFindingPage(actor, reference, TODAY, { kinds: null, whole: true }))?.history.events.map(
    ({ facts }) => facts.kind,
  ) ?? [];

describe("one note for many findings", () => {
  it("is one row, used by each, in the history of each, and says so on each page", async () => {
    const five = await findings(cast, 5);
    const id = await added(cast.coordinator, aNote(five));
    expect(await asOwner((db) => db.evidence.count({ where: { id } }))).toBe(1);
    for (const reference of five) {
      const [note] = await evidenceOf(cast.inspector, reference);
      expect(note?.id).toBe(id);
      expect(note?.usedBy.map((use) => use.reference)).toEqual(five);
      expect(await history(cast.inspector, reference)).toContain("evidence-added");
    }
  });

  it("is refused whole where one of them is not the adder's, and says which", async () => {
    const [own = "", theirs = ""] = await findings(cast, 2);
    await does(cast.coordinator, own, { do: "allocate", on: TODAY, ownerId: cast.staff.personId, sponsorId: null });
    const refused = await addNote(cast.staff, randomUUID(), aNote([own, theirs]), now());
    expect(refused).toEqual({ ok: false, refusal: { why: "evidence-of-others", references: [theirs] } });
    expect(await evidenceOf(cast.coordinator, own)).toEqual([]);
    expect(granted(await addNote(cast.staff, randomUUID(), aNote([own]), now())).note).toBeTruthy();
  });

  it("is not there for another force, nor across two", async () => {
    const [own = ""] = await findings(cast, 1);
    const [foreign = ""] = await findings(other, 1);
    for (const references of [[foreign], [own, foreign]])
      expect(await addNote(cast.coordinator, randomUUID(), aNote(references), now())).toEqual({
        ok: false,
        refusal: { why: "not-found" },
      });
  });

  it("answers a second press as the first, and adds nothing", async () => {
    const [own = ""] = await findings(cast, 1);
    const press = now();
    const first = await addNote(cast.coordinator, randomUUID(), aNote([own]), press);
    expect(await addNote(cast.coordinator, randomUUID(), aNote([own]), press)).toEqual(first);
    expect(await evidenceOf(cast.coordinator, own)).toHaveLength(1);
  });

  it("is used for further ones later, once each", async () => {
    const [first = "", second = ""] = await findings(cast, 2);
    const id = await added(cast.coordinator, aNote([first]));
    granted(await useNote(cast.coordinator, id, [second], now()));
    expect((await evidenceOf(cast.pcc, second)).map((note) => note.id)).toEqual([id]);
    expect(await history(cast.pcc, second)).toContain("evidence-used");
    expect(await useNote(cast.coordinator, id, [second], now())).toEqual({
      ok: false,
      refusal: { why: "evidence-used-already" },
    });
  });

  it("is widened and withdrawn for all of them, from the page of any", async () => {
    const two = await findings(cast, 2);
    const [first = "", second = ""] = two;
    const id = await added(cast.coordinator, aNote(two, { audience: "force" }));
    const file = await addFile(cast.coordinator, cast.force.id, id, "force");
    expect(await evidenceOf(cast.pcc, second)).toEqual([]);
    await does(cast.coordinator, first, { do: "widen-evidence", on: TODAY, evidenceId: id, audience: "shared" });
    for (const reference of two) {
      const [note] = await evidenceOf(cast.inspector, reference);
      expect(note?.files.map((one) => one.id)).toEqual([file]);
      expect(await history(cast.inspector, reference)).toEqual(["evidence-widened", "finding-published"]);
    }
    await does(cast.coordinator, second, { do: "withdraw-evidence", on: TODAY, evidenceId: id, why: "Wrong month." });
    for (const reference of two)
      expect((await evidenceOf(cast.inspector, reference))[0]?.withdrawnWhy).toBe("Wrong month.");
  });

  it("is not withdrawn while a submission of one of them rests on it, from whichever page", async () => {
    const two = await findings(cast, 2);
    const [first = "", second = ""] = two;
    const id = await added(cast.coordinator, aNote(two));
    const file = await addFile(cast.coordinator, cast.force.id, id, "shared", { sha256: "c".repeat(64) });
    await withMetTest(first);
    await does(cast.coordinator, first, { do: "submit", id: randomUUID(), on: TODAY, statement: "Done.", answers: [] });
    const withdraw = { do: "withdraw-evidence", on: TODAY, evidenceId: id, why: "Wrong." } as const;
    const inBasis = { ok: false, refusal: { why: "evidence-in-basis" } };
    expect(await changeNote(cast.coordinator, withdraw, now())).toEqual(inBasis);
    const { runCommand } = await import("../run-command");
    expect(await runCommand(cast.coordinator, second, withdraw, now())).toEqual(inBasis);
    expect(await withdrawOneFile(cast.coordinator, id, { fileId: file, why: "Wrong." }, now())).toEqual(inBasis);
  });
});

describe("a newer note", () => {
  it("takes the place of the older one on all its findings; the older one stays and says by what", async () => {
    const two = await findings(cast, 2);
    const [third = ""] = await findings(cast, 1);
    const older = await added(cast.coordinator, aNote(two, { title: "May" }));
    const newer = await added(cast.coordinator, aNote([third], { title: "June", newerThan: older }));
    for (const reference of two) {
      const notes = await evidenceOf(cast.inspector, reference);
      expect(notes.map(({ id, supersededBy }) => [id, supersededBy?.id ?? null])).toEqual([
        [newer, null],
        [older, newer],
      ]);
      expect(await history(cast.inspector, reference)).toContain("evidence-superseded");
    }
    expect((await evidenceOf(cast.inspector, third)).map(({ id }) => id)).toEqual([newer]);
    expect((await findNotePage(cast.pcc, newer))?.supersedes).toEqual([{ id: older, title: "May" }]);
    const again = await addNote(cast.coordinator, randomUUID(), aNote([], { newerThan: older }), now());
    expect(again).toEqual({ ok: false, refusal: { why: "evidence-superseded" } });
  });

  it("is read by no fewer people than the older one", async () => {
    const [own = ""] = await findings(cast, 1);
    const older = await added(cast.coordinator, aNote([own], { audience: "force-and-policing-body" }));
    const narrower = aNote([], { audience: "force", newerThan: older });
    expect(await addNote(cast.coordinator, randomUUID(), narrower, now())).toEqual({
      ok: false,
      refusal: { why: "evidence-narrower" },
    });
  });

  it("leaves nothing for a submission to rest on but itself", async () => {
    const [own = ""] = await findings(cast, 1);
    const older = await added(cast.coordinator, aNote([own]));
    const newer = await added(cast.coordinator, aNote([], { newerThan: older }));
    const file = await addFile(cast.coordinator, cast.force.id, newer, "shared", { sha256: "d".repeat(64) });
    await addFile(cast.coordinator, cast.force.id, newer, "shared", { state: "waiting" });
    await withMetTest(own);
    await does(cast.coordinator, own, { do: "submit", id: randomUUID(), on: TODAY, statement: "Done.", answers: [] });
    const view = await findFindingPage(cast.inspector, own, TODAY);
    const [basis] = view?.submissions.map((made) => made.basis) ?? [];
    expect(basis?.evidence.map(({ id, files }) => [id, files?.map(({ sha256 }) => sha256)])).toEqual([
      [newer, ["d".repeat(64)]],
    ]);
    expect(file).toBeTruthy();
  });
});

describe("the library", () => {
  const EVERYTHING: LibraryFilter = {
    ...{ forces: [], kinds: [], audiences: [], standings: ["standing", "superseded", "withdrawn"] },
    ...{ finding: "", text: "" },
  };
  const titles = async (actor: Actor, filter: Partial<LibraryFilter>) => {
    const { notes, total } = await findLibrary(actor, { ...EVERYTHING, ...filter }, 1);
    expect(total).toBe(notes.length);
    return notes.map(({ title }) => title);
  };

  it("shows, counts and finds no more than the asker reads", async () => {
    const it = await aCast();
    const [own = ""] = await findings(it, 1);
    const word = `narwhal${randomUUID().slice(0, 8)}`;
    for (const audience of ["force", "force-and-policing-body", "shared"] satisfies EvidenceAudience[]) {
      const id = await added(it.coordinator, aNote([own], { audience, title: `${word} for ${audience}` }));
      await addFile(it.coordinator, it.force.id, id, audience, { name: `${word}.pdf` });
    }
    const all = [`${word} for shared`, `${word} for force-and-policing-body`, `${word} for force`];
    for (const search of [{ text: word }, { text: `${word}.pdf` }, { finding: own }, { forces: [it.force.slug] }]) {
      expect(await titles(it.staff, search)).toEqual(all);
      for (const actor of [it.pcc, it.reader]) expect(await titles(actor, search)).toEqual(all.slice(0, 2));
      expect(await titles(it.inspector, search)).toEqual(all.slice(0, 1));
      for (const actor of [other.coordinator, other.pcc, it.administrator])
        expect(await titles(actor, search)).toEqual([]);
    }
    const { forces } = await findLibrary(other.coordinator, EVERYTHING, 1);
    expect(forces.map(({ slug }) => slug)).not.toContain(it.force.slug);
  });

  it("is filtered by kind, readers and how a note stands; signs of a pattern mean themselves", async () => {
    const it = await aCast();
    const [own = ""] = await findings(it, 1);
    const older = await added(it.coordinator, aNote([own], { title: "May", kind: "survey" }));
    await added(it.coordinator, aNote([], { title: "June 100%", kind: "survey", newerThan: older }));
    const gone = await added(it.coordinator, aNote([own], { title: "Wrong", audience: "force" }));
    granted(
      await changeNote(
        it.coordinator,
        { do: "withdraw-evidence", on: TODAY, evidenceId: gone, why: "Wrong." },
        asked(),
      ),
    );
    const shown = (filter: Partial<LibraryFilter>) => titles(it.staff, filter);
    expect(await shown({ standings: ["standing"] })).toEqual(["June 100%"]);
    expect(await shown({ standings: ["superseded"] })).toEqual(["May"]);
    expect(await shown({ standings: ["withdrawn"] })).toEqual(["Wrong"]);
    expect(await shown({ kinds: ["survey"] })).toEqual(["June 100%", "May"]);
    expect(await shown({ audiences: ["force"] })).toEqual(["Wrong"]);
    expect(await shown({ text: "100%" })).toEqual(["June 100%"]);
    expect(await shown({ text: "1%0" })).toEqual([]);
  });
});
