import "@/lib/testing/database";
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { findInbox } from "@/lib/data/queries/inbox";
import { findInspections } from "@/lib/data/queries/inspections";
import { findPeople } from "@/lib/data/queries/people";
import { findRegisterPage } from "@/lib/data/queries/register";
import { startSession } from "@/lib/data/sessions";
import type { Actor } from "@/lib/domain/actor";
import type { Marking } from "@/lib/domain/evidence/lists";
import { EVERYTHING, FIRST_PAGE } from "@/lib/domain/finding/register-filter";
import { csvRows, sheetsOfWorkbook } from "@/lib/outside/testing/read-made";
import { asOwner } from "@/lib/testing/database";
import { aCast } from "@/lib/testing/people";
import { does, PUBLISHED, publishedFindings, TODAY } from "@/lib/testing/reports";
import { exportFindings } from "../export-findings";
import { exportList, type HowExported, type ListToExport } from "./export-list";
import {
  accessToExport,
  importsToExport,
  sessionsToExport,
  togetherToExport,
  tokensToExport,
  viewsToExport,
} from "./kept-lists";
import {
  challengesToExport,
  evidenceToExport,
  findingsThenToExport,
  forcesToExport,
  inspectionsToExport,
  responsesToExport,
} from "./lists";
import {
  inboxToExport,
  mailToExport,
  nationalToExport,
  packsToExport,
  peopleToExport,
  proposalsToExport,
} from "./own-lists";

const DAY = { today: TODAY, demonstration: false };
const ORDER = { by: "reference", descending: false } as const;
const cast = await aCast(PUBLISHED);
const findings = await publishedFindings(cast.inspector, cast.force, [
  { text: "=1+1 is what they should not type." },
  {},
  {},
]);

async function bytesOf(file: AsyncGenerator<string | Uint8Array>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const piece of file) parts.push(Buffer.from(piece));
  return Buffer.concat(parts);
}
const csv = async (file: AsyncGenerator<string | Uint8Array>) => csvRows((await bytesOf(file)).toString("utf8"));
const sheet = async (file: AsyncGenerator<string | Uint8Array>) =>
  [...(await sheetsOfWorkbook(await bytesOf(file))).values()][0] ?? [];

const taken = (actor: Actor) =>
  asOwner((db) =>
    db.accessLog.findMany({
      where: { personId: actor.personId, what: "exported" },
      orderBy: [{ at: "asc" }, { id: "asc" }],
    }),
  );

describe("the findings as a file", () => {
  const filter = { ...EVERYTHING, forces: [cast.force.slug] };
  const file = (how: Omit<HowExported, "filters">) =>
    exportFindings(cast.pcc, filter, ORDER, DAY, { ...how, filters: ["Force: Own"] });

  it("say the same as CSV and as Excel, as shown and with all columns, and that they were taken", async () => {
    const { rows } = await findRegisterPage(cast.pcc, filter, ORDER, FIRST_PAGE, TODAY);
    const references = rows.map(({ reference }) => reference);
    expect(references).toHaveLength(findings.length);
    const [heads = [], ...lines] = await csv(await file({ format: "csv", columns: "all" }));
    const [few = []] = await csv(await file({ format: "csv", columns: "shown" }));
    expect(lines.map(([reference]) => reference)).toEqual(references);
    expect(few.length).toBeLessThan(heads.length);
    for (const head of ["Sponsor", "Theme", "Latest words (force)", "Why the target was moved"]) {
      expect(heads).toContain(head);
      expect(few).not.toContain(head);
    }
    expect(heads.slice(-2)).toEqual(["As at", "Marking"]);
    expect(lines.map((line) => line.slice(-2))).toEqual(references.map(() => [TODAY, "OFFICIAL"]));
    expect(lines[0]?.[heads.indexOf("As published")]).toBe("'=1+1 is what they should not type.");

    const [title, filters, day, marking, excelHeads, ...cells] = await sheet(
      await file({ format: "xlsx", columns: "all" }),
    );
    expect([title?.[0], filters?.[0], marking?.[0]]).toEqual(["Findings: 3", "Filtered by: Force: Own", "OFFICIAL"]);
    expect(day?.[0]).toMatch(/^As at /);
    expect(excelHeads).toEqual(heads);
    expect(cells.map(([reference]) => reference)).toEqual(references);
    expect(cells[0]?.[heads.indexOf("As published")]).toBe("=1+1 is what they should not type.");
    expect(cells[0]?.[heads.indexOf("Published")]).toBeInstanceOf(Date);
    expect(cells[0]?.[heads.indexOf("Moves of the target")]).toBe(0);
    const log = await taken(cast.pcc);
    expect(log.map(({ subject, detail }) => `${subject} ${detail}`)).toEqual([
      "findings csv: 3",
      "findings csv, as shown: 3",
      "findings xlsx: 3",
    ]);
  });
});

describe("every other list as a file", () => {
  const rowsOf = async <Row>(actor: Actor, list: ListToExport<Row>) => {
    const how = { columns: "all", filters: [] } as const;
    const [heads, ...rows] = await csv(await exportList(actor, list, { ...how, format: "csv" }, DAY));
    expect(rows).toHaveLength(list.count);
    expect(heads?.slice(-2)).toEqual(["As at", "Marking"]);
    return rows;
  };

  it("has the rows of its page, each side its own", async () => {
    const { published, drafts } = await findInspections(cast.coordinator, 1);
    const inspections = await rowsOf(cast.coordinator, await inspectionsToExport(cast.coordinator));
    expect(inspections.map(([title]) => title)).toEqual([...drafts, ...published].map(({ title }) => title));
    const forces = await rowsOf(cast.staff, await forcesToExport(cast.staff, TODAY));
    expect(forces.map(([name]) => name)).toContain(cast.force.name);
    expect(await rowsOf(cast.pcc, await responsesToExport(cast.pcc, TODAY))).not.toHaveLength(0);
    expect(await rowsOf(cast.pcc, await challengesToExport(cast.pcc, TODAY))).toHaveLength(0);
    const library = { forces: [], kinds: [], audiences: [], standings: [], finding: "", text: "" };
    expect(await rowsOf(cast.staff, await evidenceToExport(cast.staff, library))).toHaveLength(0);
    const asked = { on: TODAY, force: null, kind: null, status: null, overdue: false };
    const then = await rowsOf(cast.pcc, await findingsThenToExport(cast.pcc, asked));
    expect(then.map(([reference]) => reference)).toEqual(findings.map(({ reference }) => reference));
  });

  it("has what somebody was told, looks after or decides; an administrator no more than people and their mail", async () => {
    const told = await rowsOf(cast.coordinator, await inboxToExport(cast.coordinator, false));
    const { notices } = await findInbox(cast.coordinator, { unreadOnly: false, after: null });
    expect(told.map(([, finding]) => finding)).toEqual(notices.map(({ reference }) => reference ?? ""));
    expect(told.length).toBeGreaterThan(0);
    const people = await rowsOf(cast.administrator, await peopleToExport(cast.administrator));
    expect(people.map(([, email]) => email)).toContain(`${cast.coordinator.personId}@test.example`);
    expect(people).toHaveLength((await findPeople(cast.administrator)).people.length);
    for (const other of [cast.coordinator, cast.inspector]) {
      expect(await rowsOf(other, await peopleToExport(other))).toHaveLength(0);
      expect(await rowsOf(other, await mailToExport(other, false))).toHaveLength(0);
    }
    expect(await rowsOf(cast.administrator, await mailToExport(cast.administrator, false))).toEqual([]);
    expect(await rowsOf(cast.administrator, await nationalToExport(cast.administrator))).toEqual([]);
    expect(await rowsOf(cast.coordinator, await packsToExport(cast.coordinator))).toEqual([]);
    const waiting = await rowsOf(cast.inspector, await proposalsToExport(cast.inspector, cast.force.slug));
    expect(waiting).toEqual([]);
  });

  it("has what one keeps, made and did, and an organisation's access log for its administrators", async () => {
    const { coordinator, administrator } = cast;
    const name = "Ours";
    const view = { name, shows: "Open", shared: true, by: "Coordinator", usual: true, parameters: "status=open" };
    expect(await rowsOf(coordinator, viewsToExport([view]))).toEqual([
      [name, "Open", "Your organisation’s", "Coordinator", "yes", "/findings?status=open", TODAY, "OFFICIAL"],
    ]);
    expect(await rowsOf(coordinator, await importsToExport(coordinator))).toEqual([]);
    expect(await rowsOf(coordinator, await tokensToExport(coordinator))).toEqual([]);
    const now = new Date();
    const session = await startSession(coordinator.personId, now, { name: "Firefox on Windows", known: false });
    const sessions = await rowsOf(coordinator, await sessionsToExport(session, now));
    expect(sessions.map((row) => [row[0], row[3]])).toEqual([["Firefox on Windows", "yes"]]);
    const about = ({ subject, detail }: { readonly subject: string | null; readonly detail: string | null }) =>
      `${subject} ${detail}`;
    const own = await rowsOf(coordinator, await accessToExport(coordinator, { whose: "own", reads: true }, about));
    expect(own.map((row) => row[2])).toContain("sessions csv: 1");
    const all = { whose: "all", reads: true } as const;
    const ofAll = await rowsOf(administrator, await accessToExport(administrator, all, about));
    expect(ofAll.map((row) => row[3])).toContain("sessions csv: 1");
    expect(await rowsOf(coordinator, await accessToExport(coordinator, all, about))).toEqual([]);
  });

  it("is marked by what is in it: each row as its note and its files, its head and foot as the highest of them", async () => {
    const own = await aCast(PUBLISHED);
    const [finding] = await publishedFindings(own.inspector, own.force);
    const add = (marking: Marking, audience: "force" | "shared") =>
      does(own.coordinator, finding?.reference ?? "", {
        ...{ do: "add-evidence", id: randomUUID(), on: TODAY, title: marking, note: "Seen.", kind: "document" },
        ...{ from: null, to: null, link: null, audience, marking },
      });
    await add("official", "shared");
    await add("official-sensitive", "force");
    const library = { forces: [], kinds: [], audiences: [], standings: [], finding: "", text: "" };
    const evidence = (actor: Actor, format: "csv" | "xlsx", day = DAY) =>
      evidenceToExport(actor, library).then((list) =>
        exportList(actor, list, { columns: "all", filters: [], format }, day),
      );
    const [, ...rows] = await csv(await evidence(own.staff, "csv"));
    const markings = new Map(rows.map((row) => [row[0], row.at(-1)]));
    expect(markings.get("official-sensitive")).toBe("OFFICIAL-SENSITIVE");
    expect(markings.get("official")).toBe("OFFICIAL");
    const bytes = await bytesOf(await evidence(own.staff, "xlsx"));
    const [head] = [...(await sheetsOfWorkbook(bytes)).values()];
    expect(head?.[3]?.[0]).toBe("OFFICIAL-SENSITIVE");
    const [shared] = [...(await sheetsOfWorkbook(await bytesOf(await evidence(own.pcc, "xlsx")))).values()];
    expect(shared?.[3]?.[0], "to whoever does not read it").toBe("OFFICIAL");
    const told = await sheet(await evidence(own.staff, "xlsx", { ...DAY, demonstration: true }));
    expect(told[3]?.[0]).toMatch(/^OFFICIAL-SENSITIVE · /);
  });

  it("comes whole, however many pages it has, each once, although they share their moment", async () => {
    const many = 1_203;
    const own = await aCast();
    const { administrator, force } = own;
    await asOwner(async (db) => {
      // Of a day so late that nobody meets them who reads what waits longest.
      await db.$executeRaw`insert into proposal (id, force_id, what, words, source, audience, at, by_id, "by")
        select gen_random_uuid(), ${force.id}::uuid, 'enter-engage', 'So it says.', 'Letter ' || n, 'shared', '2099-01-01', ${own.coordinator.personId}::uuid, 'Coordinator'
        from generate_series(1, ${many}::int) n`;
      await db.$executeRaw`insert into mail (key, kind, person_id, organisation_id, at, state, tries, subject, ended_at, failure)
        select 'many-' || ${force.id} || n, 'digest', ${own.coordinator.personId}::uuid, ${administrator.organisation.id}::uuid, '2024-01-01', 'failed', 1, 'Mail ' || n, '2024-01-01', 'refused'
        from generate_series(1, ${many}::int) n`;
      await db.$executeRaw`insert into together (id, person_id, force_id, deed, ones, state, ordered_at)
        select gen_random_uuid(), ${own.coordinator.personId}::uuid, ${force.id}::uuid, '{"do":"set-theme","theme":null}', '[]', 'failed', '2024-01-01'
        from generate_series(1, ${many}::int) n`;
    });
    const once = (rows: readonly (readonly string[])[], at: number) => new Set(rows.map((row) => row[at])).size;
    const waiting = await rowsOf(own.inspector, await proposalsToExport(own.inspector, force.slug));
    expect([waiting.length, once(waiting, 0)]).toEqual([many, many]);
    const mails = await rowsOf(administrator, await mailToExport(administrator, true));
    expect([mails.length, once(mails, 1)]).toEqual([many, many]);
    let number = 0;
    const numbered = () => {
      number += 1;
      return { what: String(number), became: "Broken off" };
    };
    const deeds = await rowsOf(own.coordinator, await togetherToExport(own.coordinator, numbered));
    expect([deeds.length, number]).toEqual([many, many]);
  });

  it("is read no faster than it is taken", async () => {
    let read = 0;
    async function* pieces() {
      for (; read < 20; read += 1) yield [{ title: "One" }];
    }
    const columns = [
      { head: "Title", holds: "words", shown: true, width: 10, of: ({ title }: { title: string }) => title },
    ] as const;
    for (const format of ["csv", "xlsx"] as const) {
      read = 0;
      const file = await exportList(
        cast.pcc,
        { list: "evidence", count: 20, columns, pieces: pieces() },
        { format, columns: "all", filters: [] },
        DAY,
      );
      for (let at = 0; at < 3; at += 1) await file.next();
      expect(read).toBeLessThan(4);
      await file.return(undefined);
    }
  });
});
