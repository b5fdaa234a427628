import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVERYTHING } from "@/lib/domain/finding/register-filter";
import { asksForAView, isFiltered, LONGEST_SEARCH, readRegisterQuery, registerHref, unknownIn } from "./register-query";
import { saidOfUnknown } from "./unknown-values";

const read = (address: string) => {
  const { searchParams } = new URL(address, "http://here.invalid");
  return readRegisterQuery(
    Object.fromEntries([...searchParams.keys()].map((name) => [name, searchParams.getAll(name)])),
  );
};

describe("what an address asks for that no filter has", () => {
  it("is named, value by value, and everything else is understood", () => {
    const asked = {
      status: ["open", "opne"],
      kind: "cause",
      progress: ["none", "great"],
      assurance: "sure",
      force: "West Midlands!",
      inspection: "../peel",
      owner: ["none", "me"],
      quiet: "soon",
      overdue: "maybe",
      submitted: "1",
      sort: "-size",
    };
    expect(unknownIn(asked).map(({ name, value }) => `${name}=${value}`)).toEqual([
      "status=opne",
      "kind=cause",
      "progress=great",
      "assurance=sure",
      "force=West Midlands!",
      "owner=me",
      "inspection=../peel",
      "quiet=soon",
      "overdue=maybe",
      "submitted=1",
      "sort=-size",
    ]);
    expect(readRegisterQuery(asked).filter).toEqual({
      ...EVERYTHING,
      statuses: ["open"],
      progress: ["none"],
      owners: ["none"],
    });
  });

  it("is nothing of an address that the register itself makes, nor of an empty field or a word of somebody else’s", () => {
    const here = registerHref({
      filter: { ...EVERYTHING, statuses: ["engage"], owners: ["none"], overdue: true, quiet: 60, text: "calls" },
      sort: { by: "target", descending: true },
      place: { page: 2 },
    });
    const { searchParams } = new URL(here, "http://here.invalid");
    expect(unknownIn(Object.fromEntries(searchParams))).toEqual([]);
    expect(unknownIn({ status: "", sort: "", "utm-source": "mail" })).toEqual([]);
  });

  it("is what a filter is given beyond what it takes, of every filter, and a file says so too", () => {
    const many = (value: (at: number) => string) => Array.from({ length: 500 }, (_, at) => value(at));
    const asked = { theme: many((at) => `theme-${at}`), owner: many(() => crypto.randomUUID()), status: ["open"] };
    const unknown = unknownIn(asked);
    expect(unknown.map(({ name, tooMany }) => [name, tooMany])).toEqual(
      expect.arrayContaining([
        ["theme", { given: 500, taken: 100 }],
        ["owner", { given: 500, taken: 100 }],
      ]),
    );
    expect(unknown).toHaveLength(2);
    for (const one of unknown)
      for (const instead of ["list", "file"] as const)
        expect(saidOfUnknown(one, instead)).toContain("is given 500 values and takes 100");
    expect(unknownIn({ theme: many((at) => `theme-${at}`).slice(0, 100) })).toEqual([]);
    expect(unknownIn({ theme: many(() => "calls") })).toEqual([]);
  });

  it("is said no longer than a line", () => {
    expect(unknownIn({ status: "x".repeat(5_000) })[0]?.value.length).toBeLessThan(70);
  });
});

describe("ranges of days, the length of a page and the view", () => {
  it("are in the address, and a range that ends before it begins is open at its end, and says so", () => {
    const here =
      "/findings?age=24&published-from=2024-01-01&published-to=2024-03-31&target-to=2024-12-31&mine=yes&rows=100";
    const query = read(here);
    expect(query.filter.ranges.published).toEqual({ from: "2024-01-01", to: "2024-03-31" });
    expect(query).toMatchObject({ size: 100, filter: { age: 24, mine: true } });
    expect(registerHref(query)).toBe(here);
    const backwards = { "updated-from": "2024-03-31", "updated-to": "2024-01-01" };
    expect(readRegisterQuery(backwards).filter.ranges.updated).toEqual({ from: "2024-03-31", to: null });
    expect(unknownIn(backwards)).toMatchObject([{ name: "updated-to", backwards: { before: "2024-03-31" } }]);
    expect(unknownIn({ "since-from": "2024-02-30", rows: "7" })).toMatchObject([{ name: "since-from" }]);
    expect(read("/findings?rows=50")).toEqual(read("/findings"));
  });

  it("a view by itself is asked for, and taking off its last filter asks for everything", () => {
    const view = "00000000-0000-4000-8000-000000000000";
    expect(asksForAView({})).toBe(true);
    expect(asksForAView({ view, done: "keep-view.x" })).toBe(true);
    expect(asksForAView({ view, status: "open" })).toBe(false);
    expect(asksForAView({ sort: "reference" })).toBe(false);
    const query = read(`/findings?status=open&view=${view}`);
    expect(registerHref(query)).toBe(`/findings?status=open&view=${view}`);
    expect(registerHref({ ...query, filter: EVERYTHING })).toBe("/findings?view=all");
    expect(read("/findings?view=<script>").view).toBeUndefined();
  });
});

describe("the address of the register", () => {
  it("shows everything, sorted by reference, when it says nothing", () => {
    expect(readRegisterQuery({})).toEqual({
      filter: EVERYTHING,
      sort: { by: "reference", descending: false },
      place: { page: 1 },
    });
  });

  it("says every filter, the order and the page", () => {
    const { filter, sort, place } = readRegisterQuery({
      kind: ["recommendation", "cause-of-concern"],
      status: "engage",
      progress: ["none", "off-track"],
      assurance: "not-assured",
      force: "west-midlands",
      inspection: "peel-2023-25",
      owner: ["none", "01890b2a-0000-7000-8000-000000000001"],
      theme: ["custody", "No theme!"],
      priority: ["none", "urgent", "high"],
      overdue: "yes",
      with: ["other-body", "nobody"],
      challenge: ["accepted", "unanswered", "shouted"],
      waiting: "yes",
      submitted: "yes",
      quiet: "60",
      slipped: "90",
      moved: "2",
      age: "24",
      "deadline-to": "2024-12-31",
      mine: "yes",
      left: "yes",
      duty: "quiet",
      text: " 999 calls ",
      sort: "-target",
      page: "3",
      after: "wmp-2023-004",
    });
    expect(filter).toEqual({
      kinds: ["cause-of-concern", "recommendation"],
      statuses: ["engage"],
      progress: ["off-track", "none"],
      assurance: ["not-assured"],
      forces: ["west-midlands"],
      inspections: ["peel-2023-25"],
      owners: ["none", "01890b2a-0000-7000-8000-000000000001"],
      themes: ["custody"],
      priorities: ["high", "none"],
      overdue: true,
      overdueWith: ["other-body"],
      challenges: ["unanswered", "accepted"],
      waiting: true,
      submitted: true,
      quiet: 60,
      slipped: 90,
      moved: 2,
      age: 24,
      ranges: { ...EVERYTHING.ranges, deadline: { from: null, to: "2024-12-31" } },
      mine: true,
      left: true,
      duty: "quiet",
      text: "999 calls",
    });
    expect(sort).toEqual({ by: "target", descending: true });
    expect(place).toEqual({ page: 3, after: "WMP-2023-004" });
    expect(isFiltered(filter)).toBe(true);
  });

  it.each<Parameters<typeof readRegisterQuery>[0]>([
    { status: "pending" },
    { kind: ["", "'; drop table finding; --"] },
    { owner: "somebody" },
    { force: "../etc" },
    { overdue: "perhaps" },
    { quiet: "0" },
    { quiet: "-60" },
    { quiet: "for ever" },
    { slipped: "yes" },
    { moved: "-1" },
    { age: "old" },
    { "target-from": "yesterday" },
    { mine: "no" },
    { rows: "1000000" },
    { view: "mine" },
    { sort: "id" },
    { sort: "-" },
    { page: "0" },
    { page: "-1" },
    { page: "1e9" },
    { page: ["", "2"] },
    { constructor: "x" },
    { text: "\0" },
  ])("leaves out what means nothing: %j", (asked) => {
    expect(readRegisterQuery(asked)).toEqual(readRegisterQuery({}));
  });

  it("searches for words that the database can compare, and not for more than fit", () => {
    const { text } = readRegisterQuery({ text: `a\0b\ud800 ${"x".repeat(1_000)}` }).filter;
    expect(text).toHaveLength(LONGEST_SEARCH);
    expect(text.isWellFormed() && !text.includes("\0")).toBe(true);
  });

  it("is never an error, and what it was read as is written as an address that reads the same", () => {
    const value = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("yes", "none", "engage", "-owner", "7", "a-slug"),
    );
    const name = fc.constantFrom(
      "kind",
      "status",
      "progress",
      "assurance",
      "force",
      "inspection",
      "owner",
      "overdue",
      "submitted",
      "quiet",
      "slipped",
      "moved",
      "text",
      "sort",
      "page",
      "after",
      "before",
    );
    fc.assert(
      fc.property(fc.dictionary(name, fc.oneof(value, fc.array(value))), (asked) => {
        const query = readRegisterQuery(asked);
        expect(read(registerHref(query))).toEqual(query);
      }),
    );
  });
});
