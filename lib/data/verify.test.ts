import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { verdictInWords } from "@/lib/words/verdict-in-words";
import { linkHash } from "./link-hash";
import { type Head, type Link, verifyChain } from "./verify";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** A chain as it should be, of so many events. */
function aChain(length: number): { links: Link[]; head: Head } {
  let previous = "0".repeat(64);
  const links = Array.from({ length }, (_, index): Link => {
    const digest = sha256(`event ${index + 1}`);
    const link = {
      number: index + 1,
      previous,
      digest,
      hash: linkHash(previous, digest),
      digestNow: digest,
      agrees: true,
    };
    previous = link.hash;
    return link;
  });
  return { links, head: { length, head: previous } };
}

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
