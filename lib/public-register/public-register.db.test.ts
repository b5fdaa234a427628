import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askPublic, endPublicReaders } from "@/lib/data/public-register/connection";
import type { ResponseCommand } from "@/lib/domain/response/commands";
import { asOwner } from "@/lib/testing/database";
import { fillRegister } from "@/lib/testing/full-register";
import { aCast, type TestCast } from "@/lib/testing/people";
import { aDraftInspection, asked, does, granted, PUBLISHED, publishedFindings, TODAY } from "@/lib/testing/reports";
import { runResponseCommand } from "@/lib/usecases/run-response-command";
import { publicRegister } from "./answer";

/**
 * The public register against a force with something in every record: what is published stands there, and not a word of
 * anything else.
 */

let cast: TestCast;
/** A force of which nothing is published. */
let other: TestCast;
const ask = publicRegister("https://register.example");
const get = async (url: string, method = "GET", ifNoneMatch?: string) => {
  const answer = await ask({ method, url, accepts: "", ifNoneMatch });
  return { ...answer, text: answer.body.toString() };
};

/** What nobody but those whom it is for may read, wherever it stands: each is looked for in every answer. */
const CANARIES = [
  "For the office.",
  "Nearly all is done.",
  "Seen it.",
  "It goes well.",
  "For force",
  "What it shows.",
  "The work is done.",
  "Our revisit shows it.",
  "It left Engage.",
  "Not given to anybody yet.",
  "Only in the office.",
  "The cases of March were left out.",
  "Half of what was said.",
  "Who looks at the reviews?",
  "A sergeant does.",
];

beforeAll(async () => {
  cast = await aCast(PUBLISHED);
  other = await aCast(PUBLISHED);
  await fillRegister(cast);
});
afterAll(endPublicReaders);

/** Every address that the pages of a force lead to, itself first. */
async function crawl(): Promise<ReadonlyMap<string, string>> {
  const { slug } = cast.force;
  const waiting = [`/public/${slug}`, "/public", "/public/data", "/public/search?q=force"];
  const seen = new Map<string, string>();
  for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
    const { status, text } = await get(url);
    expect(status, url).toBe(200);
    seen.set(url, text);
    const links = [...text.matchAll(/href="(\/public\/[^"#]+)/g)].map(([, path = ""]) => path);
    for (const path of links)
      if (path.startsWith(`/public/${slug}`) && !seen.has(path) && !waiting.includes(path)) waiting.push(path);
  }
  return seen;
}

test("shows what is published and what the policing body says of it, and nothing else of anything that the register holds", async () => {
  const { draft } = await asOwner(async (db) => ({
    draft: await db.inspection.findFirstOrThrow({
      where: { publishedOn: null, forces: { some: { forceId: cast.force.id } } },
    }),
  }));
  const people = await asOwner((db) => db.person.findMany({ select: { name: true, email: true } }));
  const unpublished = await asOwner((db) => db.finding.findMany({ where: { inspectionId: draft.id } }));
  const seen = await crawl();
  const everything = [...seen.values()].join("\n");
  expect(seen.size).toBeGreaterThan(8);
  for (const published of ["Half is done.", "We have read it with care.", "The force accepts it."])
    expect(everything).toContain(published);
  const hidden = [
    ...CANARIES,
    ...people.flatMap(({ name, email }) => [name, email]).filter((one) => one.length > 6),
    draft.slug,
    ...unpublished.map(({ text }) => text).filter((text) => !everything.includes(`>${text}<`) || text.length > 200),
  ];
  expect(hidden.filter((one) => everything.includes(one))).toEqual([]);
  for (const { id } of unpublished) expect(everything).not.toContain(id);
});

test("reads under a role that may ask for nothing but the views of the public", async () => {
  const [who] = await askPublic<{ is: string }>("select current_user as is");
  expect(who?.is).toBe("outstanding_public");
  const tables = await asOwner(
    (db) => db.$queryRaw<{ name: string; may: boolean }[]>`
      select c.oid::regclass::text as name, has_table_privilege('outstanding_public', c.oid, 'select, insert, update, delete') as may
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm') and n.nspname in ('public', 'pgboss', 'public_register')`,
  );
  expect(
    tables
      .filter(({ may }) => may)
      .map(({ name }) => name.replace("public_register.", ""))
      .toSorted(),
  ).toEqual(["direction", "finding", "force", "judgment", "response", "spell", "story", "version"]);
  await expect(askPublic("select 1 from public.finding")).rejects.toThrow("permission denied");
  await expect(askPublic("select 1 from public.office_note")).rejects.toThrow("permission denied");
});

test("shows a direction on the pages of its force and its finding, in the files and in the feed", async () => {
  const { slug } = cast.force;
  const direction = await asOwner((db) =>
    db.direction.findFirstOrThrow({
      where: { forceId: cast.force.id },
      include: { findings: { include: { finding: true } } },
    }),
  );
  const reference = direction.findings[0]?.finding.reference ?? "";
  for (const page of [slug, `${slug}/${reference}`])
    await expect
      .poll(() => get(`/public/${page}`).then(({ text }) => text), { timeout: 60_000 })
      .toContain("Not complied with");
  expect((await get(`/public/${slug}/directions.csv`)).text).toContain(
    `"HMICFRS","${TODAY}","${reference}","Show it."`,
  );
  const { directions } = JSON.parse((await get(`/public/${slug}/register.json`)).text);
  expect(directions).toMatchObject([{ issued_by: "HMICFRS", references: [reference], state: "not complied with" }]);
  expect((await get(`/public/${slug}/feed.atom`)).text).toContain(`${reference}: direction of HMICFRS issued`);
  const { id, inspectionId } = direction.findings[0]?.finding ?? { id: "", inspectionId: "" };
  expect(inspectionId).not.toBe("");
  // What the public does not read is not named, and a direction about nothing else is not there.
  await asOwner(
    (db) => db.$executeRaw`update finding set recorded_by = 'force', confirmed_on = null where id = ${id}::uuid`,
  );
  const [hidden] = await askPublic<{ count: number }>("select count(*)::int as count from direction where force = $1", [
    slug,
  ]);
  expect(hidden?.count).toBe(0);
  await asOwner((db) => db.$executeRaw`update finding set recorded_by = 'inspectorate' where id = ${id}::uuid`);
});

test("shows a publication within five seconds after it was made, and takes back what is withdrawn", async () => {
  const [finding] = await publishedFindings(cast.inspector, cast.force, [{}]);
  const reference = finding?.reference ?? "";
  const { slug } = cast.force;
  const shown = () => get(`/public/${slug}/${reference}`).then(({ text }) => text);
  await expect.poll(shown, { timeout: 60_000 }).toContain(reference);
  const id = randomUUID();
  const wording = `Words of ${id}, with <b>markup</b> & signs.`;
  await does(cast.pcc, reference, { do: "draft-public-wording", id, on: TODAY, wording });
  expect(await shown()).not.toContain(id);
  await does(cast.pcc, reference, { do: "publish-public-wording", on: TODAY, draftId: id });
  await expect.poll(shown, { timeout: 5_000 }).toContain(`Words of ${id}, with &lt;b&gt;markup&lt;/b&gt; &amp; signs.`);
  const another = publicRegister("https://register.example");
  const theirs = await another({
    method: "GET",
    url: `/public/${slug}/${reference}`,
    accepts: "",
    ifNoneMatch: undefined,
  });
  const ours = await get(`/public/${slug}/${reference}`);
  expect(theirs.headers.ETag).toBe(ours.headers.ETag);
  await does(cast.pcc, reference, { do: "withdraw-public-wording", on: TODAY, why: "It was wrong." });
  await expect.poll(shown, { timeout: 5_000 }).not.toContain(id);
});

test("shows the longest wording that can be kept, every sign of it as the text that it is", async () => {
  const [finding] = await publishedFindings(cast.inspector, cast.force, [{}]);
  const reference = finding?.reference ?? "";
  const id = randomUUID();
  const wording = `<script>alert(1)</script> & ${"Long words. ".repeat(2_000)}`.slice(0, 19_990).concat("The end");
  await does(cast.pcc, reference, { do: "draft-public-wording", id, on: TODAY, wording });
  await does(cast.pcc, reference, { do: "publish-public-wording", on: TODAY, draftId: id });
  const page = () => get(`/public/${cast.force.slug}/${reference}`).then(({ text }) => text);
  await expect.poll(page, { timeout: 60_000 }).toContain("The end");
  expect(await page()).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &amp; Long words.");
  expect(await page()).not.toContain("<script");
});

test("shows a response in every version that was published, each saying what it corrects, and nothing of a draft", async () => {
  const { slug } = cast.force;
  const published = await asOwner((db) =>
    db.response.findFirstOrThrow({
      where: { forceId: cast.force.id, state: "published" },
      include: { of: { include: { inspection: true } } },
    }),
  );
  const reference = published.reference ?? "";
  const place = { force: slug, report: published.of.inspection.slug };
  const take = async (command: ResponseCommand) => granted(await runResponseCommand(cast.pcc, place, command, asked()));
  const page = (tail = "") => get(`/public/${slug}/${reference}${tail}`).then(({ text }) => text);
  await expect.poll(() => page(), { timeout: 60_000 }).toContain("We have read it with care.");
  for (const nth of [2, 3]) {
    await take({ do: "write-response", comments: `Comments <b>${nth}</b> of the body.`, reply: null });
    expect(await page()).not.toContain(`Comments &lt;b&gt;${nth}`);
    await take({ do: "publish-response", on: TODAY, signs: "deputy", notice: `Correction number ${nth}.` });
    await expect.poll(() => page(), { timeout: 60_000 }).toContain(`Comments &lt;b&gt;${nth}&lt;/b&gt; of the body.`);
    expect(await page()).toContain(`Correction number ${nth}.`);
  }
  const first = await page("/1");
  expect(first).toContain("We have read it with care.");
  expect(first).toContain("This version was corrected.");
  expect(await page("/2")).toContain("Correction number 2.");
  for (const nowhere of ["/4", "/0", "/x", "/1/1"])
    expect((await get(`/public/${slug}/${reference}${nowhere}`)).status).toBe(404);
  const force = (await get(`/public/${slug}`)).text;
  expect(force.match(new RegExp(`href="/public/${slug}/${reference}"`, "g"))).toHaveLength(1);
  const feed = (await get(`/public/${slug}/feed.atom`)).text;
  for (const version of [1, 2, 3])
    expect(feed).toContain(`/public/${slug}/${reference}/${version}#response-${version}`);
  const rows = (await get(`/public/${slug}/responses.csv`)).text;
  expect(rows).toContain("Correction number 3.");
  const json = JSON.parse((await get(`/public/${slug}/register.json`)).text);
  expect(json.responses).toHaveLength(3);
  expect(json.answers.length).toBeGreaterThan(0);
  const dictionary = (await get("/public/data")).text;
  for (const row of [json.responses[0], json.answers[0]])
    for (const name of Object.keys(row)) expect(dictionary).toContain(`<code>${name}</code>`);
  expect((await get(`/public/${slug}/answers.csv`)).text).toContain("It is done.");
  const [answer] = json.answers.filter((one: { action: string | null }) => one.action !== null);
  expect((await get(`/public/${slug}/${answer.reference}`)).text).toContain("It is done.");
  // Found by what it says now, and by what it answers; not by what it said before it was corrected.
  const found = async (asked: string) =>
    (await get(`/public/search?q=${encodeURIComponent(`${reference} ${asked}`)}`)).text;
  for (const asked of ["Comments <b>3</b> of the body.", "it is DONE", "Correction number 3."])
    expect(await found(asked)).toContain(`<a href="/public/${slug}/${reference}">`);
  for (const asked of ["Comments <b>2</b> of", "Correction number 2."])
    expect(await found(asked)).not.toContain(`href="/public/${slug}/${reference}"`);
});

test("tells nobody that a response is owed, or what it waits for", async () => {
  const owing = await aCast(PUBLISHED);
  await publishedFindings(owing.inspector, owing.force, [{}]);
  const text = (await get(`/public/${owing.force.slug}`)).text;
  expect(text).not.toContain("responses to reports");
  expect(text).not.toContain("responses.csv");
});

describe("what is asked for in another way", () => {
  test("is answered in words: no such force or finding, another method, what is known already", async () => {
    const { slug } = cast.force;
    for (const url of [
      "/public/no-such-force",
      `/public/${slug}/ZZZ-2023-001`,
      "/public/a/b/c",
      "/public/files/x.css",
      "/public/no-such-force/findings.csv",
    ]) {
      const { status, text, headers } = await get(url);
      expect([url, status]).toEqual([url, 404]);
      expect(text).toContain("Nothing is published at this address");
      expect(headers.ETag).toBeUndefined();
    }
    const posted = await get(`/public/${slug}`, "POST");
    expect(posted).toMatchObject({ status: 405, headers: { Allow: "GET, HEAD" } });
    expect(posted.text).toContain("only read");
    const { headers } = await get(`/public/${slug}`, "HEAD");
    expect((await get(`/public/${slug}`, "GET", headers.ETag)).status).toBe(304);
    expect((await get(`/public/${slug}/`)).headers.Location).toBe(`/public/${slug}`);
  });

  test("is found or not, whatever was typed", async () => {
    for (const asked of ["'", "%", "\\", "_", "\0", "\ud800", "<script>", "x".repeat(5_000), "a ".repeat(500)]) {
      const { status, text } = await get(`/public/search?q=${encodeURIComponent(asked.toWellFormed())}`);
      expect(status).toBe(200);
      expect(text).not.toContain("<script>");
    }
    const [finding] = await publishedFindings(cast.inspector, cast.force, [{}]);
    expect((await get(`/public/search?q=${finding?.reference}`)).text).toContain(`id="${finding?.reference}"`);
    expect((await get("/public/search?q=zzzzqqq")).text).toContain(
      "No force, finding, response or direction here has all of these words: zzzzqqq",
    );
  });

  test("finds a force by its name, its code or its policing body, also one without findings, and a direction by its words", async () => {
    const { name, code, slug } = (
      await askPublic<{ name: string; code: string; slug: string }>(
        "select name, code, slug from force where slug = $1",
        [other.force.slug],
      )
    )[0] ?? { name: "", code: "", slug: "" };
    for (const asked of [name, name.toUpperCase(), `${code} ${name.slice(0, 5)}`])
      expect((await get(`/public/search?q=${encodeURIComponent(asked)}`)).text, asked).toContain(
        `<a href="/public/${slug}">${name}</a>: 0 open, 0 in Engage, 0 closed`,
      );
    const direction = (await get(`/public/search?q=${encodeURIComponent("HMICFRS show it.")}`)).text;
    expect(direction).toContain(`<a href="/public/${cast.force.slug}#direction-`);
    expect(direction).toContain("Not complied with");
  });

  test("gives the same data as CSV and as JSON, by the dictionary", async () => {
    const { slug } = cast.force;
    const [serious] = await publishedFindings(cast.inspector, cast.force, [{}]);
    const engage = { id: randomUUID(), why: "It is serious.", reasonId: null, wording: "Not attending incidents" };
    await does(cast.inspector, serious?.reference ?? "", { do: "move-to-engage", on: TODAY, ...engage });
    await expect
      .poll(() => get(`/public/${slug}/engage.csv`).then(({ text }) => text), { timeout: 60_000 })
      .toContain(`"Not attending incidents","${serious?.reference}"`);
    const json = JSON.parse((await get(`/public/${slug}/register.json`)).text);
    const csv = (await get(`/public/${slug}/findings.csv`)).text;
    const dictionary = (await get("/public/data")).text;
    expect(csv.trimEnd().split("\r\n").length).toBeGreaterThan(json.findings.length);
    for (const name of Object.keys(json.findings[0])) {
      expect(csv).toContain(`"${name}"`);
      expect(dictionary).toContain(`<code>${name}</code>`);
    }
    const columns = async (file: string) => (await get(`/public/${slug}/${file}.csv`)).text.split("\r\n")[0] ?? "";
    for (const file of ["judgments", "engage", "answers", "responses", "directions"])
      for (const [, column] of (await columns(file)).matchAll(/"([^"]+)"/g))
        expect(dictionary, file).toContain(`<code>${column}</code>`);
    expect((await get(`/public/${slug}/judgments.csv`)).text).toContain('"Investigating crime","Good"');
    expect(json.judgments_note).toContain("cannot be compared directly");
    const stays = (await get(`/public/${slug}/engage.csv`)).text.trimEnd().split("\r\n");
    expect(stays.length - 1).toBe(
      json.engage.reduce((sum: number, { reasons }: { reasons: [] }) => sum + Math.max(1, reasons.length), 0),
    );
    expect((await get(`/public/${slug}/feed.atom`)).text).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<feed /);
  });
});

test("an inspection that is not published leaves no trace", async () => {
  const question = { method: "GET", url: `/public/${cast.force.slug}`, accepts: "", ifNoneMatch: undefined };
  const page = async () => (await publicRegister("https://register.example")(question)).body.toString();
  const before = await page();
  await aDraftInspection(cast.inspector, cast.force);
  expect(await page()).toBe(before);
});
