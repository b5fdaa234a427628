import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { endPublicReaders } from "@/lib/data/public-register/connection";
import { findFindingPage } from "@/lib/data/queries/finding-page";
import { findRegisterPage } from "@/lib/data/queries/register";
import { credentialsOf } from "@/lib/data/sessions";
import { barredNow } from "@/lib/domain/barred";
import { addDays, date } from "@/lib/domain/calendar";
import { EVERYTHING } from "@/lib/domain/finding/register-filter";
import { passageOf } from "@/lib/format/passage";
import { isCommandName } from "@/lib/forms/commands";
import { isPassword } from "@/lib/outside/passwords";
import { publicRegister } from "@/lib/public-register/answer";
import { asOwner } from "@/lib/testing/database";
import { datesOutOfStep } from "@/lib/testing/dates-in-step";
import { aForce, theInspectorate } from "@/lib/testing/organisations";
import { runScript } from "@/lib/testing/scripts";
import { showFile } from "@/lib/usecases/evidence/show-file";
import { type Cast, makeCast } from "./cast";
import { checkOutcome } from "./outcome";
import { DEMONSTRATION_PASSWORD, PEOPLE } from "./people";
import { whatIsThere } from "./present";
import signIns from "./sign-ins.json";
import {
  type Evening,
  expectTheYearsReminders,
  noteEvening,
  remindInTheMorning,
  YEAR,
} from "./testing/a-year-of-reminders";
import { expectFoldOnTheWay, expectKeptDays, type OnTheWay, replayNoting } from "./testing/as-at-on-the-way";
import { expectTheStorysNotices } from "./testing/notices-of-the-story";

const finding = (reference: string) =>
  asOwner((db) =>
    db.finding.findUniqueOrThrow({
      where: { reference },
      include: {
        submissions: { orderBy: [{ at: "asc" }, { id: "asc" }] },
        closures: true,
        linksFrom: { include: { other: true } },
        dates: true,
      },
    }),
  );
const FORCES = ["west-midlands", "metropolitan", "nottinghamshire", "staffordshire"];

const inOneLine = (text: string) => text.replace(/\s+/g, " ");
const REPORTS = new URL("../../fixtures/reports/", import.meta.url);
const PUBLISHED = readdirSync(REPORTS)
  .map((name) => inOneLine(readFileSync(new URL(name, REPORTS), "utf8")))
  .join("\n");
/** A recommendation as a list has it: what the bullets share stands above them, with a colon. */
const withoutStem = (text: string) =>
  text.replace(/^The force should immediately (take steps to )?|^By 31 December 2023, .* missing children /, "");

const day = (on: string) => new Date(`${on}T00:00:00Z`);

describe("npm run seed", () => {
  it("refuses a register that is not empty, and leaves it alone quietly when only an empty one was meant", async () => {
    await aForce();
    const refused = await runScript("prisma/seed.ts");
    expect(refused.output).toContain("into an empty register only; this one has organisations");
    expect(refused.code).toBe(1);
    expect(await runScript("prisma/seed.ts", "--if-empty")).toEqual({ code: 0, output: "" });
  });

  it("says that an earlier load was interrupted", async () => {
    await asOwner((db) =>
      db.person.createMany({ data: { id: randomUUID(), email: "half@demonstration.example", name: "Half" } }),
    );
    expect(await whatIsThere(["half@demonstration.example"])).toBe("half a demonstration");
  });
});

describe("the story, replayed through the use cases", () => {
  let cast: Cast;
  let onTheWay: readonly OnTheWay[];
  const evenings: Evening[] = [];
  beforeAll(async () => {
    await theInspectorate();
    cast = await asOwner((db) => makeCast(db, DEMONSTRATION_PASSWORD));
    const forces = FORCES.map(cast.force);
    let morning = YEAR.from;
    onTheWay = await replayNoting(
      cast,
      forces,
      async (on) => {
        for (; morning <= on; morning = addDays(morning, 1)) await remindInTheMorning(forces, morning);
      },
      async (on) => void evenings.push(await noteEvening(forces, on)),
    );
    for (; morning <= YEAR.to; morning = addDays(morning, 1)) await remindInTheMorning(forces, morning);
  }, 300_000);

  it("reminded people on every morning of its last year of what a table says that separate code works out", async () => {
    await expectTheYearsReminders(FORCES.map(cast.force), evenings);
  });

  it("told of everything whom separate code says", async () => {
    await expectTheStorysNotices(FORCES.map(cast.force), evenings);
  });

  it("stood at the end of every day as the fold of the events that were recorded by then says", async () => {
    await expectFoldOnTheWay(FORCES.map(cast.force), onTheWay);
  });

  it("keeps how every finding stood on every day, what was recorded late in its place; and comes to it again", async () => {
    await expectKeptDays(FORCES.map(cast.force));
  }, 60_000);

  it("comes to what is published about 30 September 2024", async () => {
    const checks = await checkOutcome();
    expect(checks.filter(({ holds }) => !holds)).toEqual([]);
    expect(checks).toHaveLength(6);
  });

  it("moves every target by a date move", async () => {
    expect(await asOwner((db) => datesOutOfStep(db, FORCES.map(cast.force)))).toEqual([]);
    const moved = await asOwner((db) => db.finding.count({ where: { moves: { gt: 0 } } }));
    expect(moved).toBeGreaterThan(0);
  });

  it("has published wording word for word, and says of everything else that it is illustrative", async () => {
    const findings = await asOwner((db) =>
      db.finding.findMany({
        where: { illustrative: false, reference: { not: null }, forceId: { in: FORCES.map(cast.force) } },
        select: { reference: true, text: true },
      }),
    );
    const missing = findings.filter(({ text }) => !PUBLISHED.includes(inOneLine(withoutStem(text))));
    expect(missing).toEqual([]);
    expect(findings.filter(({ reference }) => reference?.startsWith("WMP-2018-"))).toHaveLength(8);
    expect(findings).toHaveLength(8 + 4 + 4 + 5);
  });

  it("marks reports whose day or being is not in the texts, and leaves one unpublished", async () => {
    const inspections = await asOwner((db) =>
      db.inspection.findMany({
        where: { forces: { some: { forceId: cast.force("west-midlands") } } },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        select: { publishedOn: true, illustrative: true },
      }),
    );
    expect(inspections.map(({ publishedOn, illustrative }) => [publishedOn?.getUTCFullYear(), illustrative])).toEqual([
      [2018, false],
      [2019, false],
      [2020, true],
      [2021, true],
      [2023, false],
      [2024, false],
      [undefined, true],
      [2024, false],
    ]);
  });

  it("raises registered sex offenders three times and closes the last on 23 July 2024", async () => {
    const third = await finding("WMP-2023-002");
    expect(third.linksFrom.map(({ link, other }) => [link, other.reference])).toEqual([
      ["escalated-from", "WMP-2021-002"],
    ]);
    const second = await finding("WMP-2021-002");
    expect(second.linksFrom.map(({ link, other }) => [link, other.reference])).toEqual([["repeats", "WMP-2018-006"]]);
    expect([third.status, third.statusOn]).toEqual(["closed", day("2024-07-23")]);
  });

  it("ties each reason of November 2023 to its cause of concern in the step that publishes the report", async () => {
    const reasons = await asOwner((db) =>
      db.engageReason.findMany({
        where: { forceId: cast.force("west-midlands") },
        orderBy: [{ position: "asc" }, { id: "asc" }],
        select: { findingId: true, tiedOn: true, endedOn: true },
      }),
    );
    expect(reasons.map(({ tiedOn }) => tiedOn)).toEqual(Array(4).fill(day("2023-12-22")));
    expect(reasons.map(({ endedOn }) => endedOn)).toEqual([day("2024-09-18"), ...Array(3).fill(day("2024-07-23"))]);
  });

  it("moves one target twice, by 123 days, and keeps the first", async () => {
    const { firstTarget, target, moves } = await finding("WMP-2023-007");
    expect([firstTarget, target, moves]).toEqual([day("2024-06-30"), day("2024-10-31"), 2]);
  });

  it("returns a submission with two points, takes the answers and accepts it", async () => {
    const { submissions } = await finding("WMP-2023-003");
    expect(submissions.map(({ state, points, answers }) => [state, points.length, answers.length])).toEqual([
      ["returned", 2, 0],
      ["accepted", 0, 2],
    ]);
  });

  it("is searched: all four findings of the custody report by one word, and offenders however they are typed", async () => {
    const found = async (text: string) => {
      const order = { by: "relevance", descending: false } as const;
      const filter = { ...EVERYTHING, text };
      const { rows } = await findRegisterPage(cast.actor("inspector"), filter, order, { page: 1 }, date("2024-09-30"));
      return rows;
    };
    const custody = await asOwner((db) =>
      db.finding.findMany({
        where: {
          inspection: { title: "Unannounced inspection of police custody suites in the West Midlands" },
          publishedOn: { not: null },
        },
        select: { reference: true },
      }),
    );
    expect(custody).toHaveLength(4);
    const references = (await found("custody")).map(({ reference }) => reference);
    expect(references).toEqual(expect.arrayContaining(custody.map(({ reference }) => reference)));
    const said = (await found("offnders")).map(({ hit }) => passageOf(hit?.text ?? "", "offnders").word);
    expect(said.length).toBeGreaterThan(2);
    expect(said.filter((word) => !/^offend/i.test(word))).toEqual([]);
  });

  it("shows a finding by files that are stored as they were written", async () => {
    const actor = cast.actor("inspector");
    const view = await findFindingPage(actor, "WMP-2023-007", date("2024-09-30"));
    const files = view?.evidence.flatMap((note) => note.files) ?? [];
    expect(files.map(({ name }) => name).toSorted()).toEqual([
      "How the sample was drawn.txt",
      "Sample of 100, August, by district.csv",
    ]);
    for (const { id } of files) expect((await showFile(actor, id))?.shows.is).toBe("text");
  });

  it("shows the public what is open of West Midlands, with its data and the response of its commissioner", async () => {
    const ask = publicRegister("https://register.example", true);
    const get = async (url: string) =>
      (await ask({ method: "GET", url, accepts: "", ifNoneMatch: undefined })).body.toString();
    expect(await get("/public")).toContain('<a href="/public/west-midlands">West Midlands Police</a>');
    expect(await get("/public/search?q=west+midlands")).toContain(
      '<a href="/public/west-midlands">West Midlands Police</a>: 16 open, 0 in Engage, 10 closed',
    );
    const page = await get("/public/west-midlands");
    const [open = "", closed = ""] = page.split('id="closed"');
    expect([...open.matchAll(/<article class="finding/g)]).toHaveLength(16);
    expect([...closed.matchAll(/<td data-head="Reference">/g)]).toHaveLength(10);
    const findings = (await get("/public/west-midlands/findings.csv")).trimEnd().split("\r\n");
    expect(findings.filter((row) => row.startsWith('"West Midlands Police","WMP-'))).toHaveLength(26);
    const answered = await get("/public/west-midlands/WMP-2023-005");
    expect(answered).toContain("What West Midlands Police and Crime Commissioner answered");
    expect((await get("/public/west-midlands/engage.csv")).match(/"2023-11-24","2024-09-18"/g)).toHaveLength(4);
    await endPublicReaders();
  });

  it("leaves something on every desk", async () => {
    expect((await finding("WMP-2021-002")).submissionPending).toBe(true);
    expect((await finding("WMP-2023-007")).submissions.at(-1)?.state).toBe("returned");
    expect((await finding("WMP-2023-008")).dates.at(-1)?.state).toBe("proposed");
    expect((await finding("WMP-2021-001")).submissions.at(-1)?.state).toBe("draft");
    const { ownerId, assurance } = await finding("WMP-2021-003");
    expect([ownerId, assurance]).toEqual([null, "not-reviewed"]);
  });

  it("leaves to do what the cards say to try first", async () => {
    const firsts = signIns.flatMap(({ email, first }) => (first ? [{ email, ...first }] : []));
    for (const { email, about, do: name } of firsts) {
      const actor = cast.actor(PEOPLE.find((one) => one.email === email)?.key ?? "inspector");
      const view = await findFindingPage(actor, about, date("2024-09-30"));
      if (!view || !isCommandName(name)) throw new Error(`There is no ${name} of ${about}`);
      expect([about, barredNow(actor, view.case, name)]).toEqual([about, null]);
    }
    expect((await finding("WMP-2023-007")).submissions.at(-1)?.points).toHaveLength(2);
  });

  it("marks as illustrative all that the force and its policing body say", async () => {
    const where = {
      illustrative: false,
      forceId: { in: FORCES.map(cast.force) },
    };
    const said = await asOwner(async (db) => [
      await db.progressUpdate.count({ where }),
      await db.evidence.count({ where }),
      await db.evidenceFile.count({ where }),
      await db.assuranceRecord.count({ where }),
      await db.submission.count({ where }),
      await db.targetDate.count({ where }),
    ]);
    expect(said).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("lets everybody on the cards sign in", async () => {
    for (const { email, password } of signIns) {
      const credentials = await credentialsOf(email);
      expect(await isPassword(password, credentials?.passwordHash ?? null)).toBe(true);
    }
  });
});
