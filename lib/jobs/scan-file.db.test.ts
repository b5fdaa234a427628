import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { findNotePage } from "@/lib/data/queries/evidence-page";
import { findFindingPage } from "@/lib/data/queries/finding-page";
import { aScanner, INFECTED } from "@/lib/outside/virus-scanner/testing/clamd";
import { asOwner } from "@/lib/testing/database";
import { withMetTest } from "@/lib/testing/done-tests";
import { aCast, type TestCast } from "@/lib/testing/people";
import { asked, does, granted, publishedFindings, TODAY } from "@/lib/testing/reports";

// The settings are read once: a scanner is there before anything of the register is loaded.
const scanner = await aScanner();
Object.assign(process.env, { CLAMAV_HOST: scanner.host, CLAMAV_PORT: String(scanner.port) });
const { addNote } = await import("@/lib/usecases/evidence/add-note");
const { receiveEvidence } = await import("@/lib/usecases/evidence/receive-files");
const { openFile } = await import("@/lib/usecases/evidence/open-file");
const { storage } = await import("@/lib/outside/storage/storage");
const { scanUploadedFile } = await import("./scan-uploaded-file");

let cast: TestCast;
beforeAll(async () => {
  cast = await aCast();
});
beforeEach(() => scanner.becomes("well"));
afterAll(() => scanner.close());

/** A file with these words, sent to a note of a finding. */
async function sent(words: string) {
  const [finding] = await publishedFindings(cast.inspector, cast.force, [{}]);
  const reference = finding?.reference ?? "";
  const note = randomUUID();
  const said = { title: "Sample", note: "Nine.", kind: "document", from: null, to: null, link: null } as const;
  const shared = { audience: "shared", findings: [reference], newerThan: null } as const;
  granted(await addNote(cast.coordinator, note, { ...said, ...shared }, asked()));
  const form = new FormData();
  form.append("files", new File([words], "sample.txt"));
  const request = new Request("http://localhost/", { method: "POST", body: form });
  granted(await receiveEvidence(cast.coordinator, note, request, { now: new Date(), today: TODAY }));
  const { id, key } = await asOwner((db) => db.evidenceFile.findFirstOrThrow({ where: { evidenceId: note } }));
  return { note, reference, id, key };
}

const stateOf = async (note: string) => (await findNotePage(cast.inspector, note))?.files[0]?.state;
const scans = (id: string) => scanUploadedFile({ key: id, brokenOff: 0 });
const opens = async (id: string) => {
  const opened = await openFile(cast.inspector, id, "downloaded");
  opened?.bytes.destroy();
  return opened !== null;
};
const checks = async (reference: string) =>
  (await findFindingPage(cast.inspector, reference, TODAY))?.history.events.flatMap(({ facts }) =>
    facts.kind === "file-scanned" ? [facts.clean] : [],
  );

it("a file waits, is ordered to be looked at, and is opened by nobody until it is found clean; once", async () => {
  const { note, reference, id } = await sent("nine of ten");
  expect(await stateOf(note)).toBe("waiting");
  expect(await opens(id)).toBe(false);
  const ordered = await asOwner(
    (db) => db.$queryRaw<unknown[]>`select 1 from pgboss.job where name = 'scan-file' and singleton_key = ${id}`,
  );
  expect(ordered).toHaveLength(1);
  await scans(id);
  await scans(id);
  expect(await stateOf(note)).toBe("clean");
  expect(await opens(id)).toBe(true);
  expect(await checks(reference)).toEqual([true]);
});

it("an infected file is refused for good, taken out of the store, and said", async () => {
  const { note, reference, id, key } = await sent(`nine ${INFECTED} ten`);
  await scans(id);
  expect(await stateOf(note)).toBe("infected");
  expect(await opens(id)).toBe(false);
  await expect(storage().open(key)).rejects.toThrow(/Nothing is stored/);
  expect(await checks(reference)).toEqual([false]);
});

it.each(["hangs-up", "too-large", "nonsense"] as const)(
  "while the scanner %s the file waits on, and is looked at later",
  async (manner) => {
    const { note, reference, id } = await sent("nine of ten");
    scanner.becomes(manner);
    await expect(scans(id)).rejects.toThrow(/gave no verdict/);
    expect(await stateOf(note)).toBe("waiting");
    expect(await opens(id)).toBe(false);
    expect(await checks(reference)).toEqual([]);
    scanner.becomes("well");
    await scans(id);
    expect(await stateOf(note)).toBe("clean");
  },
);

it("a file that waits is part of no submission", async () => {
  const { reference, id } = await sent("nine of ten");
  await withMetTest(reference);
  await does(cast.coordinator, reference, {
    do: "submit",
    id: randomUUID(),
    on: TODAY,
    statement: "Done.",
    answers: [],
  });
  const view = await findFindingPage(cast.inspector, reference, TODAY);
  expect(view?.submissions[0]?.basis?.evidence[0]?.files).toBeUndefined();
  await scans(id);
});

it("is looked at as whoever sent it, also when they only read by now", async () => {
  const { note, id } = await sent("nine of ten");
  await asOwner((db) =>
    db.membership.updateMany({ where: { personId: cast.coordinator.personId }, data: { role: "reader" } }),
  );
  await scans(id);
  expect(await stateOf(note)).toBe("clean");
});
