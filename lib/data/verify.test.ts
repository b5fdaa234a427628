import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { verdictInWords } from "@/lib/words/verdict-in-words";
import { linkHash } from "./link-hash";
import { type Head, type Link, verifyChain, verifyHistory, type WholeChain } from "./verify";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** A chain as it should be, of so many events. */
function aChain(length: number, after = 0, name = ""): { links: Link[]; head: Head } {
  return linked(
    Array.from({ length }, (_, index) => index + 1 + after),
    name,
  );
}

/** A chain of events with these numbers. */
function linked(numbers: readonly number[], name = ""): { links: Link[]; head: Head } {
  let previous = "0".repeat(64);
  const links = numbers.map((number): Link => {
    const digest = sha256(`event ${name}${number}`);
    const link = {
      number,
      previous,
      digest,
      hash: linkHash(previous, digest),
      digestNow: digest,
      agrees: true,
    };
    previous = link.hash;
    return link;
  });
  return { links, head: { length: numbers.at(-1) ?? 0, head: previous } };
}

/** A chain as it is read: its links with its end. */
const of = ({ links, head }: { links: Link[]; head: Head }) => ({ links, ...head });

/** The chain with one link changed. */
const tampered = (links: readonly Link[], entry: number, change: (link: Link) => Link) =>
  links.map((link) => (link.number === entry ? change(link) : link));

/** Writes a link anew over other text, as somebody would who can compute hashes; what follows is left as it was. */
const rewritten = (link: Link): Link => {
  const digest = sha256("something else");
  return { ...link, digest, digestNow: digest, hash: linkHash(link.previous, digest) };
};

describe("a chain of events", () => {
  const { links, head } = aChain(20);

  it("is unbroken as it was written", () => {
    expect(verifyChain(links, head)).toEqual({ unbroken: true, length: 20 });
    expect(verdictInWords(verifyChain(links, head))).toBe("unbroken to entry 20");
  });

  it("is unbroken while it is empty", () => {
    expect(verifyChain([], { length: 0, head: "0".repeat(64) })).toEqual({ unbroken: true, length: 0 });
  });

  it.each([
    ["text changed", tampered(links, 12, (link) => ({ ...link, digestNow: sha256("x") })), head, 12, "rewritten"],
    ["a column changed", tampered(links, 12, (link) => ({ ...link, agrees: false })), head, 12, "disagrees"],
    ["a hash changed", tampered(links, 12, (link) => ({ ...link, hash: sha256("x") })), head, 12, "rehashed"],
    [
      "the link before changed",
      tampered(links, 12, (link) => ({ ...link, previous: sha256("x") })),
      head,
      12,
      "unlinked",
    ],
    ["text and hashes changed together", tampered(links, 12, rewritten), head, 13, "unlinked"],
    ["the last entry rewritten", tampered(links, 20, rewritten), head, 20, "head"],
    ["an entry taken out", links.filter(({ number }) => number !== 12), head, 12, "missing"],
    ["the last entry taken out", links.slice(0, -1), head, 20, "missing"],
    ["every entry taken out", [], head, 1, "missing"],
    ["the first entry taken out", links.slice(1), head, 1, "missing"],
    ["an entry put in twice", [...links.slice(0, 12), ...links.slice(11)], head, 13, "missing"],
    ["an entry added behind the head", aChain(21).links, head, 21, "extra"],
    ["the head changed", links, { ...head, head: sha256("x") }, 20, "head"],
    ["the length shortened", links, { ...head, length: 19 }, 20, "extra"],
    ["the head of an empty chain changed", [], { length: 0, head: sha256("x") }, 0, "head"],
  ] as const)("is broken with %s, and says where", (_what, found, itsHead, entry, why) => {
    expect(verifyChain(found, itsHead)).toEqual({ unbroken: false, entry, break: why });
  });

  it("names the first of several wrong entries", () => {
    const wrong = tampered(tampered(links, 15, rewritten), 4, (link) => ({ ...link, agrees: false }));
    expect(verdictInWords(verifyChain(wrong, head))).toBe(
      "broken at entry 4 (what is stored beside its text does not agree with it)",
    );
  });
});

describe("a history with what an import recorded", () => {
  // Five numbers after the third are an import's; the force's own chain goes on behind them and ties it in by its sixth entry.
  const imported = aChain(5, 3, "imported ");
  const own = linked([1, 2, 3, 9, 10, 11, 12]);
  const tied = tampered(own.links, 11, (link) => ({ ...link, ties: { chain: "import-1", head: imported.head.head } }));
  const chain = (id: string, { links, head }: ReturnType<typeof aChain>): WholeChain => ({
    id,
    beside: id !== "force",
    links,
    ...head,
  });
  const beside = chain("import-1", imported);
  const force = chain("force", { ...own, links: tied });

  it("is unbroken as it was written", () => {
    expect(verifyHistory([beside, force])).toEqual({ unbroken: true, length: 12 });
  });

  it.each([
    ["its chain gone", [force], 11, "untied"],
    ["an entry of it changed", [force, { ...beside, links: tampered(beside.links, 6, rewritten) }], 7, "unlinked"],
    ["its last entry and its head changed", [force, chain("import-1", aChain(5, 3, "other "))], 11, "untied"],
    ["its last entry taken out, head and all", [force, chain("import-1", aChain(4, 3, "imported "))], 11, "untied"],
    ["a chain that nothing ties in", [force, beside, chain("import-2", aChain(2, 20))], 21, "untied"],
    [
      "the entry before its numbers taken out",
      [chain("force", { ...own, links: tied.toSpliced(2, 1) }), beside],
      3,
      "missing",
    ],
    [
      "the entry after its numbers taken out",
      [chain("force", { ...own, links: tied.toSpliced(3, 1) }), beside],
      4,
      "missing",
    ],
  ] as const)("is broken with %s, and says where", (_what, chains, entry, why) => {
    expect(verifyHistory(chains)).toEqual({ unbroken: false, entry, break: why });
  });
});

describe("the chain of a force that came after one that ended", () => {
  const ended = { id: "a", beside: true, ended: "A Police", ...of(aChain(5, 0, "a ")) };
  const own = aChain(3, 5);
  const ties = (head: string) =>
    own.links.map((link) => (link.number === 7 ? { ...link, ties: { chain: "a", head } } : link));
  const force = (head = ended.head) => ({ id: "b", beside: false, links: ties(head), ...own.head });

  it("says at which entry they meet", () => {
    const verdict = verifyHistory([ended, force()]);
    expect(verdict).toEqual({ unbroken: true, length: 8, met: [{ from: "A Police", entry: 5, at: 7 }] });
    expect(verdictInWords(verdict)).toBe(
      "unbroken to entry 8; that of A Police, up to its entry 5, meets it at entry 7",
    );
  });

  it("is broken where the other chain is another one, or goes on", () => {
    const untied = { unbroken: false, entry: 7, break: "untied" };
    expect(verifyHistory([{ ...ended, ...of(aChain(5, 0, "other ")) }, force()])).toEqual(untied);
    expect(verifyHistory([{ ...ended, ...of(aChain(6, 0, "a ")) }, force()])).toEqual(untied);
    expect(verifyHistory([{ ...ended, links: tampered(ended.links, 2, rewritten) }, force()])).toMatchObject({
      entry: 3,
    });
  });
});
