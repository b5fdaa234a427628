import "@/lib/testing/database";
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { findTokens } from "@/lib/data/queries/api-tokens";
import { inScope } from "@/lib/data/scope";
import { type Actor, forcesOf, mintActor } from "@/lib/domain/actor";
import { MOST_TOKENS, SCOPES } from "@/lib/domain/api-token/api-token";
import { EVERYTHING } from "@/lib/domain/finding/register-filter";
import { csvCell, csvColumns } from "@/lib/forms/api/csv-columns";
import { openApi } from "@/lib/forms/api/openapi";
import { eventSchema, findingSchema, forceSchema, inspectionSchema, ROWS } from "@/lib/forms/api/schemas";
import { asOwner } from "@/lib/testing/database";
import { aCast, aReader } from "@/lib/testing/people";
import { does, PUBLISHED, publishedFindings, TODAY } from "@/lib/testing/reports";
import { readEvents, readFindings, readForces, readInspections } from "./read";
import { endToken, makeToken, readerOfToken, secretOf } from "./tokens";

const DAY = { today: TODAY, demonstration: false };
const cast = await aCast(PUBLISHED);
const other = await aCast(PUBLISHED);
const findings = await publishedFindings(cast.inspector, cast.force, [
  { text: "=1+1 is what they type." },
  {},
  {},
  {},
  {},
]);
const references = findings.map(({ reference }) => reference);

const now = new Date();
const make = (actor: Actor, change: object = {}, at = now, key: string = randomUUID()) =>
  makeToken(actor, { name: "Power BI", kind: "personal", scopes: ["findings"], days: 30, ...change }, { key, now: at });
const made = async (actor: Actor, change: object = {}, at = now) => {
  const result = await make(actor, change, at);
  if (!result.ok) throw new Error(result.refusal.why);
  return result.value.id;
};

/** Whoever reads with a token, as the seam makes them. */
async function actorOf(id: string): Promise<Actor> {
  const reader = await readerOfToken(secretOf(id), new Date());
  if (!reader) throw new Error("It is not there");
  const { personId, name, post, role, organisationId, organisationKind, organisationName, forceIds } = reader;
  const organisation = { id: organisationId, kind: organisationKind, name: organisationName };
  return mintActor({ personId, name, post, role, organisation, forces: forcesOf(organisationKind, forceIds) });
}

describe("a token", () => {
  it("is kept as a hash that nobody reads back, and reads as who made it", async () => {
    const id = await made(cast.staff);
    const secret = secretOf(id);
    const row = await asOwner((db) => db.apiToken.findUniqueOrThrow({ where: { id } }));
    expect(JSON.stringify(row)).not.toContain(secret);
    await expect(inScope(cast.staff, (db) => db.apiToken.findFirst({ where: { id } }))).rejects.toThrow();
    const reader = await readerOfToken(secret, new Date());
    expect(reader).toMatchObject({
      state: "counts",
      personId: cast.staff.personId,
      role: "force-staff",
      scopes: ["findings"],
    });
    const [view] = await findTokens(cast.staff);
    expect(view?.lastUsedAt).not.toBeNull();
    for (const wrong of ["", "out_", `${secret}x`, secret.slice(4), "out_'; drop table finding; --"])
      expect(await readerOfToken(wrong, new Date())).toBeNull();
  });

  it("finds words as the list does, in the order of references, page by page", async () => {
    const searched = await aCast(PUBLISHED);
    const texts = ["Cells are checked.", "Letters are answered.", "Checks of cells are kept.", "A cell is clean."];
    const made = await publishedFindings(
      searched.inspector,
      searched.force,
      texts.map((text) => ({ text })),
    );
    const filter = { ...EVERYTHING, text: "cells" };
    const all = await readFindings(searched.staff, filter, { limit: 100 }, DAY);
    const found = all?.rows.map(({ reference }) => reference) ?? [];
    expect(found).toEqual(made.flatMap(({ reference }, at) => (at === 1 ? [] : [reference])));
    const pages: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await readFindings(searched.staff, filter, { limit: 1, ...(cursor && { cursor }) }, DAY);
      if (!page) throw new Error("The cursor led nowhere");
      pages.push(...page.rows.map(({ reference }) => reference));
      if (!page.next) break;
      cursor = page.next;
    }
    expect(pages).toEqual(found);
    expect((await readFindings(cast.staff, { ...EVERYTHING, text: "checked cells" }, { limit: 5 }, DAY))?.rows).toEqual(
      [],
    );
  });

  it("of an organisation reads as one of its readers, whoever made it, and is made by those who look after it", async () => {
    for (const actor of [cast.staff, cast.chiefOfficer, cast.reader])
      expect(await make(actor, { kind: "organisation" })).toMatchObject({ refusal: { why: "not-yours" } });
    expect(await make(cast.administrator)).toMatchObject({ refusal: { why: "not-found" } });
    const id = await made(cast.coordinator, { kind: "organisation", scopes: [...SCOPES] });
    const reader = await actorOf(id);
    expect(reader).toMatchObject({ role: "reader", personId: id, forces: [cast.force.id] });
    const page = await readFindings(reader, EVERYTHING, { limit: 100 }, DAY);
    expect(page?.rows.map(({ reference }) => reference)).toEqual(references);
    await expect(
      inScope(reader, (db) =>
        db.savedView.create({
          data: {
            id: randomUUID(),
            organisationId: cast.force.id,
            personId: id,
            name: "x",
            parameters: "",
            by: "x",
            at: now,
          },
        }),
      ),
    ).rejects.toThrow();
  });

  it("counts no more once it has run out, was ended, or whoever made it is suspended", async () => {
    const old = await made(cast.pcc, {}, new Date(now.getTime() - 31 * 86_400_000));
    expect((await readerOfToken(secretOf(old), new Date()))?.state).toBe("expired");
    const ended = await made(cast.pcc);
    expect(await endToken(other.pcc, ended, new Date())).toMatchObject({ refusal: { why: "not-found" } });
    for (let press = 0; press < 2; press += 1) expect((await endToken(cast.pcc, ended, new Date())).ok).toBe(true);
    expect((await readerOfToken(secretOf(ended), new Date()))?.state).toBe("ended");
    const theirs = await made(cast.chiefOfficer);
    expect((await endToken(cast.administrator, theirs, new Date())).ok).toBe(true);
    expect((await readerOfToken(secretOf(theirs), new Date()))?.state).toBe("ended");
    const reader = await aReader(cast.force);
    const gone = await made(reader);
    await asOwner(
      (db) => db.$executeRaw`update membership set state = 'suspended' where person_id = ${reader.personId}::uuid`,
    );
    expect((await readerOfToken(secretOf(gone), new Date()))?.state).toBe("nobody");
  });

  it("is one of so many, made once however often the button is pressed", async () => {
    const key = randomUUID();
    for (let press = 0; press < 2; press += 1) expect((await make(other.staff, {}, now, key)).ok).toBe(true);
    expect(await findTokens(other.staff)).toHaveLength(1);
    for (let at = 1; at < MOST_TOKENS; at += 1) await made(other.staff);
    expect(await make(other.staff)).toMatchObject({ refusal: { why: "too-many-tokens" } });
  });
});

describe("what programs read", () => {
  it("is the findings that their person sees, page by page, each once, as its description says", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    for (let pages = 0; pages < 5; pages += 1) {
      const page = await readFindings(cast.pcc, EVERYTHING, { limit: 2, cursor }, DAY);
      for (const row of page?.rows ?? []) seen.push(findingSchema.parse(row).reference);
      if (!page?.more) break;
      cursor = page.next ?? undefined;
    }
    expect(seen).toEqual(references);
    const away = await readFindings(other.staff, EVERYTHING, { limit: 100 }, DAY);
    expect(away?.rows).toEqual([]);
    const open = await readFindings(cast.pcc, { ...EVERYTHING, statuses: ["closed"] }, { limit: 100 }, DAY);
    expect(open?.rows).toEqual([]);
  });

  it("begins nowhere that a cursor of somebody else’s, or none of ours, leads", async () => {
    const place = (at: unknown) => Buffer.from(JSON.stringify(at)).toString("base64url");
    for (const cursor of ["", "x", place(null), place({}), place("ZZZ-2020-001"), place(["x"])])
      expect(await readFindings(cast.pcc, EVERYTHING, { limit: 10, cursor }, DAY), cursor).toBeNull();
    expect(await readFindings(other.pcc, EVERYTHING, { limit: 10, cursor: place(references[0]) }, DAY)).toBeNull();
    for (const cursor of ["x", place("a' or 1=1"), place(7)]) {
      expect(await readInspections(cast.pcc, { limit: 10, cursor }), cursor).toBeNull();
      expect(await readForces(cast.pcc, { limit: 10, cursor }, DAY), cursor).toBeNull();
    }
    for (const cursor of ["x", place([]), place({ a: "b" }), place({ a: -1 }), place({ a: 1e300 })])
      expect(await readEvents(cast.pcc, { limit: 10, cursor }), cursor).toBeNull();
  });

  it("is reports and forces, as their descriptions say", async () => {
    const reports = await readInspections(cast.pcc, { limit: 100 });
    expect(reports?.rows.length).toBeGreaterThan(0);
    for (const row of reports?.rows ?? []) inspectionSchema.parse(row);
    expect(reports?.rows.flatMap(({ forces }) => forces.map(({ slug }) => slug))).toContain(cast.force.slug);
    const forces = await readForces(cast.pcc, { limit: 500 }, DAY);
    for (const row of forces?.rows ?? []) forceSchema.parse(row);
    const mine = forces?.rows.find(({ slug }) => slug === cast.force.slug);
    expect(mine).toMatchObject({ own: true, open: findings.length });
  });

  it("is every event once, also what took effect earlier and was recorded after the last page", async () => {
    const first = await readEvents(cast.pcc, { limit: 500 });
    for (const row of first?.rows ?? []) eventSchema.parse(row);
    expect(first).toMatchObject({ more: false });
    const nothing = await readEvents(cast.pcc, { limit: 500, cursor: first?.next });
    expect(nothing?.rows).toEqual([]);
    await does(
      cast.coordinator,
      references[0] ?? "",
      { do: "update-progress", id: randomUUID(), on: PUBLISHED, progress: "on-track", note: "From the first day." },
      TODAY,
    );
    const next = await readEvents(cast.pcc, { limit: 500, cursor: nothing?.next });
    expect(next?.rows.map(({ kind, finding, on }) => [kind, finding, on])).toEqual([
      ["progress-updated", references[0], PUBLISHED],
    ]);
    const pages: string[] = [];
    for (let cursor: string | undefined, more = true; more; ) {
      const page = await readEvents(cast.pcc, { limit: 3, cursor });
      pages.push(...(page?.rows ?? []).map(({ id }) => id));
      more = page?.more ?? false;
      cursor = page?.next;
    }
    expect(new Set(pages).size).toBe(pages.length);
    expect(pages).toHaveLength((first?.rows.length ?? 0) + 1);
    // What one side alone reads is no event of another's.
    const force = await readEvents(cast.coordinator, { limit: 500 });
    const away = await readEvents(other.coordinator, { limit: 500 });
    expect(force?.rows.length).toBeGreaterThanOrEqual(pages.length);
    expect(away?.rows.some(({ force: of }) => of === cast.force.slug)).toBe(false);
  });

  it("has a column for each part in CSV, and nothing of a page that its description does not name", async () => {
    const page = await readFindings(cast.pcc, EVERYTHING, { limit: 1 }, DAY);
    const columns = csvColumns(ROWS.findings).map((column) => column.join("."));
    expect(columns).toContain("force.slug");
    expect(columns).toContain("overdue.since");
    const [row] = page?.rows ?? [];
    expect(csvCell(row, ["force", "slug"])).toBe(cast.force.slug);
    expect(csvCell({ ...row, overdue: null }, ["overdue", "since"])).toBe("");
    expect(csvCell({ illustrative: ["wording", "status"] }, ["illustrative"])).toBe("wording; status");
    expect(csvCell({ movesMade: [{ to: TODAY }] }, ["movesMade"])).toBe(`[{"to":"${TODAY}"}]`);
  });

  it("is described as OpenAPI 3.1, address by address", () => {
    const document = openApi("https://register.example") as { openapi: string; paths: Record<string, unknown> };
    expect(document.openapi).toBe("3.1.0");
    expect(Object.keys(document.paths)).toEqual(SCOPES.map((scope) => `/api/v1/${scope}`));
    expect(JSON.stringify(document)).not.toContain("$schema");
    expect(JSON.stringify(document)).toContain('"additionalProperties":false');
  });
});
