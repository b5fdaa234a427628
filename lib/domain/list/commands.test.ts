import { describe, expect, it } from "vitest";
import { date } from "../calendar";
import { CAST, LETTERS } from "../testing/actors";
import { TODAY } from "../testing/cases";
import { LISTS } from "../testing/lists";
import { notOffered } from "./choice";
import { decideList, type ListCommand } from "./commands";
import { keyFrom } from "./key";
import { type Entry, isOffered, type Lists, nameIn, offered } from "./lists";

const keeper = CAST.H;
const adding = (facts: Partial<Extract<ListCommand, { do: "add-entry" }>> = {}): ListCommand => ({
  do: "add-entry",
  list: "evidence-kinds",
  name: "Body-worn video",
  from: null,
  place: null,
  ...facts,
});
const decided = (command: ListCommand, lists: Lists = LISTS) => {
  const outcome = decideList(keeper, lists, command, TODAY);
  if (!outcome.ok) throw new Error(outcome.refusal.why);
  const [decision] = outcome.value;
  return { changes: decision?.changes, facts: decision?.events.map(({ facts }) => facts), decision };
};
const refused = (command: ListCommand, lists: Lists = LISTS, actor = keeper) => {
  const outcome = decideList(actor, lists, command, TODAY);
  return outcome.ok ? null : outcome.refusal;
};
const ended = (entry: Entry | undefined): Entry => ({ ...(entry as Entry), endedOn: date("2024-01-01") });
const withKinds = (kinds: readonly Entry[]): Lists => ({ ...LISTS, "evidence-kinds": kinds });
const kinds = LISTS["evidence-kinds"];

describe("keeping a list", () => {
  it("is for the inspectorate’s administrator, and for nobody else", () => {
    for (const letter of LETTERS)
      expect(refused(adding(), LISTS, CAST[letter])?.why ?? null, letter).toBe(letter === "H" ? null : "not-yours");
  });

  it("adds an entry at the end, with a key made from its name, on the chain of no force", () => {
    const { changes, facts, decision } = decided(adding({ from: date("2024-10-01") }));
    expect(changes).toEqual([
      {
        change: "list-entry-added",
        list: "evidence-kinds",
        entry: {
          key: "body-worn-video",
          name: "Body-worn video",
          from: date("2024-10-01"),
          position: kinds.length + 1,
        },
      },
    ]);
    expect(facts).toEqual([
      {
        kind: "list-entry-added",
        list: "evidence-kinds",
        key: "body-worn-video",
        name: "Body-worn video",
        from: date("2024-10-01"),
      },
    ]);
    expect(decision).toMatchObject({ forceId: null, events: [{ audience: "administration" }] });
  });

  it("adds one among the others, which move on", () => {
    const { changes = [] } = decided(adding({ place: 2 }));
    expect(changes[0]).toMatchObject({ entry: { position: 2 } });
    expect(changes.slice(1)).toEqual(
      kinds.slice(1).map(({ key, position }) => ({
        change: "list-entry-changed",
        list: "evidence-kinds",
        key,
        set: { position: position + 1 },
      })),
    );
  });

  it("takes a name once in its list, whatever its case, also where the entry has ended; a question once in its round", () => {
    const taken = { why: "name-taken", list: "evidence-kinds", name: "Survey" };
    expect(refused(adding({ name: "SURVEY" }))).toEqual({ ...taken, ended: false });
    const gone = withKinds(kinds.map((entry) => (entry.key === "survey" ? ended(entry) : entry)));
    expect(refused(adding({ name: " survey " }), gone)).toEqual({ ...taken, ended: true });
    const asking = (round: string) => adding({ list: "questions", name: "Investigating crime", round });
    expect(refused(asking("peel-2023-25"))?.why).toBe("name-taken");
    expect(refused(adding({ list: "questions", name: "Investigating Crime.", round: "peel-2023-25" }))).toBeNull();
  });

  it("never gives a key twice", () => {
    expect(decided(adding({ name: "Survey!" })).facts).toMatchObject([{ key: "survey-2" }]);
    expect(keyFrom("Détention & care", ["detention-care"])).toBe("detention-care-2");
    expect(keyFrom("日本")).toBe("entry");
  });

  it("asks that what an entry belongs to is offered", () => {
    const round = adding({ list: "rounds", name: "PEEL 2026", type: "peel", scheme: "five-grades" });
    expect(refused(round)).toBeNull();
    expect(refused({ ...round, type: "nothing" } as ListCommand)).toMatchObject({ why: "not-on-list", field: "type" });
    expect(refused({ ...round, scheme: "nothing" } as ListCommand)).toMatchObject({ field: "scheme" });
    expect(refused(adding({ list: "grade-schemes", name: "Two", grades: ["good", "great"] }))).toMatchObject({
      why: "not-on-list",
      field: "grades",
      name: "great",
    });
    expect(refused(adding({ list: "questions", name: "Vetting", round: "peel-1999" }))).toMatchObject({
      field: "round",
    });
  });

  it("renames, and says what it was called; moves, and says where to", () => {
    const change = { do: "change-entry", list: "evidence-kinds", key: "data" } as const;
    expect(decided({ ...change, name: "Figures", place: null })).toMatchObject({
      changes: [{ change: "list-entry-changed", key: "data", set: { name: "Figures" } }],
      facts: [{ kind: "list-entry-renamed", before: "Data", name: "Figures" }],
    });
    const { changes, facts } = decided({ ...change, name: "Data", place: 1 });
    expect(facts).toEqual([{ kind: "list-entry-moved", list: "evidence-kinds", key: "data", name: "Data", place: 1 }]);
    expect(changes).toMatchObject([
      { key: "data", set: { position: 1 } },
      { key: "document", set: { position: 2 } },
    ]);
    expect(refused({ ...change, name: "Data", place: 2 })).toEqual({ why: "nothing-changed" });
    expect(refused({ ...change, name: "Survey", place: null })?.why).toBe("name-taken");
    expect(refused({ ...change, name: "DATA", place: null })).toBeNull();
    expect(refused({ ...change, key: "nothing", name: "Data", place: 1 })).toEqual({ why: "not-found" });
  });

  it("ends an entry and offers it again, each once, never before it began", () => {
    const end = { do: "end-entry", list: "evidence-kinds", key: "data", endedOn: TODAY, why: "Too broad." } as const;
    const resume = { do: "resume-entry", list: "evidence-kinds", key: "data", why: "By mistake." } as const;
    expect(decided(end)).toMatchObject({
      changes: [{ set: { endedOn: TODAY } }],
      facts: [{ kind: "list-entry-ended", endedOn: TODAY, why: "Too broad." }],
    });
    expect(refused(resume)).toEqual({ why: "entry-not-ended", name: "Data" });
    const without = withKinds(kinds.map((entry) => (entry.key === "data" ? ended(entry) : entry)));
    expect(refused(end, without)).toEqual({ why: "entry-ended", name: "Data" });
    expect(decided(resume, without)).toMatchObject({ changes: [{ set: { endedOn: null } }] });
    const later = withKinds(kinds.map((entry) => ({ ...entry, from: date("2025-01-01") })));
    expect(refused(end, later)).toMatchObject({ why: "date-too-early", field: "endedOn", because: "entry" });
  });

  it("renames the phases, and neither adds nor ends one: the register knows the two by their keys", () => {
    const fixed = { why: "list-fixed", list: "phases" };
    expect(refused(adding({ list: "phases", name: "Advise" }))).toEqual(fixed);
    expect(refused({ do: "end-entry", list: "phases", key: "scan", endedOn: TODAY, why: "Over." })).toEqual(fixed);
    const rename = { do: "change-entry", list: "phases", key: "engage", name: "Advise", place: null } as const;
    expect(decided(rename).facts).toMatchObject([{ kind: "list-entry-renamed", before: "Engage", name: "Advise" }]);
  });

  it("leaves every list something to offer, and ends nothing that others go on naming", () => {
    const end = (list: ListCommand["list"], key: string): ListCommand => ({
      ...{ do: "end-entry", list, key, endedOn: TODAY, why: "Over." },
      do: "end-entry",
    });
    const alone = withKinds(kinds.map((entry) => (entry.key === "other" ? entry : ended(entry))));
    expect(refused(end("evidence-kinds", "other"), alone)).toEqual({ why: "last-entry", list: "evidence-kinds" });
    expect(refused(end("inspection-types", "peel"))).toEqual({ why: "entry-named", by: "PEEL 2023–25" });
    expect(refused(end("grade-schemes", "five-grades"))).toEqual({ why: "entry-named", by: "PEEL 2023–25" });
    expect(refused(end("grades", "good"))).toMatchObject({ why: "entry-named" });
    expect(refused(end("inspection-types", "custody"))).toBeNull();
    expect(refused(end("grade-schemes", "four-grades"))).toBeNull();
  });
});

describe("choosing from a list", () => {
  const soon = { ...(kinds[0] as Entry), from: date("2024-07-01"), endedOn: date("2024-08-01") };

  it("takes what is offered on the day: from its first day to the day before it ends", () => {
    const on = ["2024-06-30", "2024-07-01", "2024-07-31", "2024-08-01"].map((day) => isOffered(soon, date(day)));
    expect(on).toEqual([false, true, true, false]);
  });

  it("keeps what is held already, and says which entry it refuses", () => {
    const lists = withKinds([soon]);
    expect(offered([soon], TODAY)).toEqual([]);
    expect(offered([soon], TODAY, soon.key)).toEqual([soon]);
    expect(notOffered(lists, "evidence-kinds", soon.key, TODAY, "kind", soon.key)).toBeNull();
    expect(notOffered(lists, "evidence-kinds", null, TODAY, "kind")).toBeNull();
    const refusal = { why: "not-on-list", list: "evidence-kinds", field: "kind" };
    expect(notOffered(lists, "evidence-kinds", soon.key, TODAY, "kind")).toEqual({ ...refusal, name: soon.name });
    expect(notOffered(lists, "evidence-kinds", "gossip", TODAY, "kind")).toEqual({ ...refusal, name: "gossip" });
  });

  it("shows a key that the list does not have as it is", () => {
    expect(nameIn(kinds, "survey")).toBe("Survey");
    expect(nameIn(kinds, "added-a-moment-ago")).toBe("added-a-moment-ago");
  });
});
