import { createHash, randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { findNotePage } from "@/lib/data/queries/evidence-page";
import { findFindingPage } from "@/lib/data/queries/finding-page";
import type { Actor } from "@/lib/domain/actor";
import type { EvidenceAudience } from "@/lib/domain/audience";
import { LARGEST_FILE } from "@/lib/domain/evidence/lists";
import { env } from "@/lib/env";
import { aPackage, aPdf, aPng } from "@/lib/outside/evidence-files/testing/files";
import { unzipped } from "@/lib/outside/testing/unzip";
import { asOwner } from "@/lib/testing/database";
import { aCast, type TestCast } from "@/lib/testing/people";
import { asked, does, granted, publishedFindings, TODAY } from "@/lib/testing/reports";
import { addNote } from "./add-note";
import { clearUpload } from "./clear-upload";
import { evidencePack } from "./evidence-pack";
import { withdrawOneFile } from "./note-deeds";
import { openFile } from "./open-file";
import { findSent, receiveEvidence } from "./receive-files";
import { showFile } from "./show-file";

let cast: TestCast;
let other: TestCast;
beforeAll(async () => {
  cast = await aCast();
  other = await aCast();
});

interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** A form with files as a browser sends it. */
function formOf(files: readonly Given[], key = randomUUID(), fields: Readonly<Record<string, string>> = {}): Request {
  const form = new FormData();
  for (const [name, value] of Object.entries({ key, ...fields })) form.set(name, value);
  for (const { name, bytes } of files) form.append("files", new File([new Uint8Array(bytes)], name));
  return new Request("http://localhost/", { method: "POST", body: form });
}

async function aNote(audience: EvidenceAudience = "shared", of: TestCast = cast) {
  const [finding] = await publishedFindings(of.inspector, of.force, [{}]);
  const reference = finding?.reference ?? "";
  const id = randomUUID();
  const words = { title: "Dip sample", note: "Nine of ten.", kind: "document", from: null, to: null, link: null };
  granted(await addNote(of.coordinator, id, { ...words, audience, findings: [reference], newerThan: null }, asked()));
  return { id, reference };
}

const send = async (note: string, request: Request, actor: Actor = cast.coordinator) =>
  granted(await receiveEvidence(actor, note, request, { now: new Date(), today: TODAY }));

const became = async (note: string, request: Request) =>
  (await send(note, request)).sent.results.map(({ name, unfit, refusal }) => [name, unfit ?? refusal?.why ?? "kept"]);

const filesOf = async (actor: Actor, note: string) => (await findNotePage(actor, note))?.files ?? [];
const keysOf = (note: string) =>
  asOwner((db) => db.evidenceFile.findMany({ where: { evidenceId: note }, select: { key: true, id: true } }));

const namesIn = (...path: readonly string[]): Promise<readonly string[]> =>
  readdir(join(env().OUTSTANDING_FILES, ...path)).catch(() => []);
const incoming = () => namesIn("incoming");
const isKept = async (key: string) => (await namesIn("kept", key.slice(0, 2))).includes(key);

async function bytesOf(actor: Actor, id: string): Promise<Buffer | null> {
  const opened = await openFile(actor, id, "downloaded");
  if (!opened) return null;
  const parts: Buffer[] = [];
  for await (const part of opened.bytes) parts.push(part);
  return Buffer.concat(parts);
}

describe("files that are sent", () => {
  it("several in one go: each counted, hashed, kept as it came, in the history, and what became of it is kept for the page", async () => {
    const { id, reference } = await aNote();
    const given = [
      { name: "C:\\Users\\me\\a sample.pdf", bytes: aPdf() },
      { name: "b picture.png", bytes: aPng() },
      { name: "c figures.xlsx", bytes: aPackage("xlsx") },
    ];
    const { key, sent } = await send(id, formOf(given, undefined, { marking: "official-sensitive" }));
    expect(await findSent(cast.coordinator, key)).toEqual(sent);
    const files = await filesOf(cast.inspector, id);
    expect(
      files.map(({ name, kind, size, sha256: sum, marking, state }) => [name, kind, size, sum, marking, state]),
    ).toEqual(
      [
        ["a sample.pdf", "pdf"],
        ["b picture.png", "png"],
        ["c figures.xlsx", "xlsx"],
      ].map(([name, kind], at) => {
        const bytes = given[at]?.bytes ?? Buffer.alloc(0);
        return [name, kind, bytes.length, sha256(bytes), "official-sensitive", "checked"];
      }),
    );
    for (const [at, file] of files.entries())
      expect((await bytesOf(cast.inspector, file.id))?.equals(given[at]?.bytes ?? Buffer.alloc(0))).toBe(true);
    const view = await findFindingPage(cast.inspector, reference, TODAY);
    const facts = view?.history.events.flatMap((event) => (event.facts.kind === "file-attached" ? [event.facts] : []));
    expect(facts?.map((one) => one.sha256).toSorted()).toEqual(files.map((one) => one.sha256).toSorted());
    expect(await incoming()).toEqual([]);
  });

  it("the good ones are kept beside those that are refused, and nothing of these stays", async () => {
    const { id } = await aNote();
    const large = Buffer.concat([aPdf(), Buffer.alloc(LARGEST_FILE + 1 - aPdf().length)]);
    expect(
      await became(
        id,
        formOf([
          { name: "page.html", bytes: Buffer.from("<html>") },
          { name: "good.pdf", bytes: aPdf("one") },
          { name: "large.pdf", bytes: large },
          { name: "empty.csv", bytes: Buffer.alloc(0) },
          { name: "macros.docx", bytes: aPackage("docx", { "word/vbaProject.bin": new Uint8Array(1) }) },
          { name: "good.pdf", bytes: aPdf("another of the same name") },
          { name: "again.pdf", bytes: aPdf("one") },
        ]),
      ),
    ).toEqual([
      ["page.html", "web-page"],
      ["good.pdf", "kept"],
      ["large.pdf", "too-large"],
      ["empty.csv", "empty"],
      ["macros.docx", "programs"],
      ["good.pdf", "kept"],
      ["again.pdf", "file-there-already"],
    ]);
    expect((await filesOf(cast.coordinator, id)).map(({ name }) => name)).toEqual(["good.pdf", "good.pdf"]);
    expect(await incoming()).toEqual([]);
  });

  it("25 MB to the byte are kept", async () => {
    const { id } = await aNote();
    const bytes = Buffer.alloc(LARGEST_FILE, "a,b\n");
    expect(await became(id, formOf([{ name: "large.csv", bytes }]))).toEqual([["large.csv", "kept"]]);
    const [file] = await filesOf(cast.coordinator, id);
    expect([file?.size, file?.sha256, file?.kind]).toEqual([LARGEST_FILE, sha256(bytes), "csv"]);
  });

  it("the same form twice, also at once, keeps each file once", async () => {
    const { id } = await aNote();
    const key = randomUUID();
    const request = () => formOf([{ name: "sample.pdf", bytes: aPdf() }], key);
    const twice = await Promise.all([became(id, request()), became(id, request())]);
    expect([...twice, await became(id, request())]).toEqual(Array.from({ length: 3 }, () => [["sample.pdf", "kept"]]));
    const kept = await keysOf(id);
    expect(kept).toHaveLength(1);
    expect(await isKept(kept[0]?.key ?? "")).toBe(true);
  });

  it("a connection that is cut keeps nothing of the file that was coming, and all of those before it", async () => {
    const { id } = await aNote();
    const whole = formOf([
      { name: "first.pdf", bytes: aPdf("first") },
      { name: "second.csv", bytes: Buffer.alloc(500_000, "a,b\n") },
    ]);
    const bytes = new Uint8Array(await whole.arrayBuffer());
    for (const ends of ["with an error", "without a word"] as const) {
      const body = new ReadableStream<Uint8Array>({
        start(stream) {
          stream.enqueue(bytes.subarray(0, 200_000));
          if (ends === "with an error") stream.error(new Error("aborted"));
          else stream.close();
        },
      });
      const request = new Request("http://localhost/", {
        method: "POST",
        body,
        headers: whole.headers,
        duplex: "half",
      } as RequestInit);
      const [first, second] = await became(id, request);
      expect(["kept", "cut-off"]).toContain(first?.[1]);
      expect(second?.[1] ?? "cut-off").toBe("cut-off");
    }
    expect((await filesOf(cast.coordinator, id)).every(({ name }) => name === "first.pdf")).toBe(true);
    expect(await incoming()).toEqual([]);
  });

  it("what is no form, or has no file, is said", async () => {
    const { id } = await aNote();
    expect(await became(id, formOf([]))).toEqual([["", "nothing-chosen"]]);
    const plain = new Request("http://localhost/", { method: "POST", body: "files=1" });
    expect(await became(id, plain)).toEqual([["", "cut-off"]]);
  });

  it("are taken from nobody who may not add evidence, and to no note that is not theirs", async () => {
    const { id } = await aNote();
    const file = () => formOf([{ name: "a.pdf", bytes: aPdf() }]);
    const when = { now: new Date(), today: TODAY };
    for (const actor of [cast.staff, cast.inspector, cast.pcc, cast.reader])
      expect((await receiveEvidence(actor, id, file(), when)).ok, actor.post).toBe(false);
    for (const actor of [other.coordinator, cast.administrator])
      expect(await receiveEvidence(actor, id, file(), when)).toEqual({ ok: false, refusal: { why: "not-found" } });
    for (const hostile of ["x", "../../etc", randomUUID()])
      expect(await receiveEvidence(cast.coordinator, hostile, file(), when)).toEqual({
        ok: false,
        refusal: { why: "not-found" },
      });
    expect(await filesOf(cast.coordinator, id)).toEqual([]);
  });
});

describe("what an upload leaves that did not come to its end", () => {
  it("is cleared; what a record names never is", async () => {
    const { id } = await aNote();
    await send(id, formOf([{ name: "a.pdf", bytes: aPdf() }]));
    const [row] = await keysOf(id);
    const { storage } = await import("@/lib/outside/storage/storage");
    const { writeFile } = await import("node:fs/promises");
    expect(await clearUpload(row?.key ?? "")).toBe(false);
    expect(await isKept(row?.key ?? "")).toBe(true);
    // As kill -9 leaves it: in pieces, or stored and not yet recorded.
    const [inPieces, unrecorded] = [randomUUID(), randomUUID()].map((one) => one.replaceAll("-", ""));
    const part = (key = "") => join(env().OUTSTANDING_FILES, "incoming", `${key}.part`);
    await writeFile(part(inPieces), "half");
    await writeFile(part(unrecorded), "whole");
    await storage().put(unrecorded ?? "", part(unrecorded), { size: 5, sha256: "" });
    for (const key of [inPieces, unrecorded]) expect(await clearUpload(key ?? "")).toBe(true);
    expect(await incoming()).toEqual([]);
    expect(await isKept(unrecorded ?? "")).toBe(false);
    const orders = await asOwner(
      (db) => db.$queryRaw<{ later: boolean }[]>`select start_after > now() + interval '1 hour' as later from pgboss.job
        where name = 'clear-upload' and singleton_key = ${row?.key}`,
    );
    expect(orders).toEqual([{ later: true }]);
  });
});

describe("opening a file", () => {
  const SEES: readonly (readonly [EvidenceAudience, readonly (keyof TestCast)[]])[] = [
    ["force", ["coordinator", "staff", "chiefOfficer"]],
    ["force-and-policing-body", ["coordinator", "staff", "chiefOfficer", "pcc", "reader"]],
    ["shared", ["coordinator", "staff", "chiefOfficer", "pcc", "reader", "inspector"]],
  ];

  it.each(SEES)("of evidence for %s is for those who read it, and recorded", async (audience, readers) => {
    const { id, reference } = await aNote(audience);
    await send(id, formOf([{ name: "words.txt", bytes: Buffer.from("nine of ten") }]));
    const [file] = await keysOf(id);
    const everybody = Object.entries(cast).flatMap(([who, actor]) =>
      "personId" in actor ? [[who, actor] as const] : [],
    );
    for (const [who, actor] of [
      ...everybody,
      ["foreign", other.coordinator] as const,
      ["foreign", other.pcc] as const,
    ]) {
      const reads = readers.some((reader) => reader === who);
      expect((await bytesOf(actor, file?.id ?? ""))?.toString() ?? null, who).toBe(reads ? "nine of ten" : null);
      expect((await showFile(actor, file?.id ?? "")) !== null, who).toBe(reads);
      const pack = await evidencePack(actor, { finding: reference }, TODAY);
      const names = pack?.ok ? Object.keys(unzipped(await collected(pack.bytes))) : [];
      expect(
        names.some((name) => name.endsWith("words.txt")),
        who,
      ).toBe(reads);
    }
    const log = await asOwner((db) =>
      db.accessLog.findMany({ where: { what: "downloaded", subject: file?.id ?? "" } }),
    );
    expect(new Set(log.map(({ personId }) => personId)).size).toBe(readers.length);
  });

  it("that was withdrawn is for nobody; its name and SHA-256 stay", async () => {
    const { id } = await aNote();
    await send(id, formOf([{ name: "a.pdf", bytes: aPdf() }]));
    const [file] = await keysOf(id);
    const fileId = file?.id ?? "";
    granted(await withdrawOneFile(cast.coordinator, id, { fileId, why: "Names a victim." }, asked()));
    for (const actor of [cast.coordinator, cast.inspector])
      expect(await openFile(actor, fileId, "downloaded")).toBeNull();
    expect(await filesOf(cast.inspector, id)).toMatchObject([
      { sha256: sha256(aPdf()), withdrawnWhy: "Names a victim." },
    ]);
    expect(await withdrawOneFile(cast.coordinator, id, { fileId, why: "Again." }, asked())).toEqual({
      ok: false,
      refusal: { why: "file-unknown" },
    });
  });

  it("shows words as words, and a picture as a picture", async () => {
    const { id } = await aNote();
    await send(
      id,
      formOf([
        { name: "a.csv", bytes: Buffer.from("case,signed\n1,yes") },
        { name: "b.png", bytes: aPng() },
        { name: "c.docx", bytes: aPackage("docx") },
      ]),
    );
    const shown = [];
    for (const file of await filesOf(cast.inspector, id)) shown.push((await showFile(cast.inspector, file.id))?.shows);
    expect(shown).toEqual([
      { is: "text", text: "case,signed\n1,yes", cut: false, wordsOnly: false },
      { is: "picture" },
      { is: "nothing", why: "kind" },
    ]);
  });
});

async function collected(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts);
}

describe("an evidence pack", () => {
  it("has each file once as it came, and an index that says what was packed and whether it is what was recorded", async () => {
    const { id, reference } = await aNote();
    const files = [
      { name: "a.pdf", bytes: aPdf("a") },
      { name: "a.pdf", bytes: aPdf("b") },
      { name: "words.txt", bytes: Buffer.from("=1+1 <script>") },
    ];
    await send(id, formOf(files));
    const [lost] = await keysOf(id);
    const { storage } = await import("@/lib/outside/storage/storage");
    const inspection = await asOwner((db) =>
      db.finding.findUniqueOrThrow({ where: { reference }, select: { inspection: true } }),
    );
    for (const of of [{ finding: reference }, { inspection: inspection.inspection.slug }]) {
      const pack = await evidencePack(cast.inspector, of, TODAY);
      if (!pack?.ok) throw new Error("no pack");
      const parts = unzipped(await collected(pack.bytes));
      expect(Object.keys(parts).toSorted()).toEqual(
        ["files/01 Dip sample/a (2).pdf", "files/01 Dip sample/a.pdf", "index.csv", "index.html"].toSorted(),
      );
      const csv = Buffer.from(parts["index.csv"] ?? []).toString();
      for (const { bytes } of files.slice(0, 2)) expect(csv).toContain(sha256(bytes));
      expect(csv.match(/its SHA-256 is as recorded/g)).toHaveLength(2);
    }
    await storage().remove(lost?.key ?? "");
    const without = await evidencePack(cast.inspector, { finding: reference }, TODAY);
    if (!without?.ok) throw new Error("no pack");
    const html = Buffer.from(unzipped(await collected(without.bytes))["index.html"] ?? []).toString();
    expect(html).toContain("the store of files did not have it");
    expect(html).not.toContain("<script");
  });

  it("of a cause of concern has its recommendations' evidence too, each under its own reference; of one of these its own alone", async () => {
    const [cause, first, second] = await publishedFindings(cast.inspector, cast.force, [
      { kind: "cause-of-concern", recommendations: 2 },
    ]);
    const noted = async (finding: { readonly reference: string } | undefined, title: string) => {
      const words = { title, note: "Nine of ten.", kind: "document", from: null, to: null, link: null };
      const it = { ...words, audience: "shared", findings: [finding?.reference ?? ""], newerThan: null } as const;
      const id = randomUUID();
      granted(await addNote(cast.coordinator, id, it, asked()));
      await send(id, formOf([{ name: `${title}.txt`, bytes: Buffer.from(title) }]));
    };
    await noted(first, "one");
    await noted(second, "two");
    const packed = async (reference = "") => {
      const pack = await evidencePack(cast.inspector, { finding: reference }, TODAY);
      if (!pack?.ok) throw new Error("no pack");
      const parts = unzipped(await collected(pack.bytes));
      return [
        Object.keys(parts)
          .filter((name) => name.startsWith("files/"))
          .map((name) => name.split("/").at(-1)),
        [
          ...Buffer.from(parts["index.html"] ?? [])
            .toString()
            .matchAll(/<h2>([^<]+)</g),
        ].map(([, said]) => said),
      ];
    };
    expect(await packed(cause?.reference)).toEqual([
      ["one.txt", "two.txt"],
      [cause?.reference, first?.reference, second?.reference],
    ]);
    expect(await packed(second?.reference)).toEqual([["two.txt"], [second?.reference]]);
    expect(await evidencePack(other.pcc, { finding: cause?.reference ?? "" }, TODAY)).toBeNull();
  });

  it("freezes each file's SHA-256 in what a decision rests on, and says later that the basis has changed", async () => {
    const { id, reference } = await aNote();
    await send(id, formOf([{ name: "a.pdf", bytes: aPdf() }]));
    const [file] = await keysOf(id);
    await does(cast.inspector, reference, {
      ...{ do: "close", on: TODAY, outcome: "implemented", method: "revisit", note: "Seen.", letter: null },
      ...{ successor: null, confirmedOpen: 0, supersededToo: [], addedEvidence: [] },
    } as Parameters<typeof does>[2]);
    const closure = async () => (await findFindingPage(cast.inspector, reference, TODAY))?.closures[0];
    expect((await closure())?.basis.evidence[0]?.files).toEqual([{ name: "a.pdf", sha256: sha256(aPdf()) }]);
    granted(await withdrawOneFile(cast.coordinator, id, { fileId: file?.id ?? "", why: "Wrong." }, asked()));
    expect((await findFindingPage(cast.inspector, reference, TODAY))?.basisChangedOn).toBe(TODAY);
    expect((await closure())?.basis.evidence[0]?.files).toEqual([{ name: "a.pdf", sha256: sha256(aPdf()) }]);
  });
});
