import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { PAGES_A_MINUTE } from "@/lib/domain/api-token/api-token";
import { aFinding } from "../fixtures/findings";
import { readCsv } from "../fixtures/read-csv";
import { press, refusal, said } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

test("a person makes a token, sees it once, and a program reads what they read until it is ended", async ({
  world,
  register,
  as,
  requestsOf,
}) => {
  const { coordinator, administrator } = world.people;
  const reference = await aFinding(register, world, { text: "=1+1 is what they type." });
  const second = await aFinding(register, world, { text: "The force should answer every letter." });
  const page = await as(coordinator);
  await page.goto("/programs");
  await page.getByRole("checkbox", { name: "Findings", exact: true }).uncheck();
  await press(page, "Make this token");
  await expect(refusal(page)).toContainText("Choose what it may read");
  await page.getByLabel("What reads with it").fill("Power BI");
  for (const scope of ["Findings", "Events"]) await page.getByRole("checkbox", { name: scope, exact: true }).check();
  await press(page, "Make this token");
  await said(page, "The token is made.");
  const secret = (await page.locator("#token code").textContent()) ?? "";
  expect(secret).toMatch(/^out_[\w-]{43}$/);
  const address = page.url();
  await page.context().clearCookies({ name: /outstanding\.done/ });
  await page.goto(address);
  await expect(page.getByText(secret)).toHaveCount(0);

  const program = await requestsOf(null);
  const ask = (path: string, headers: Record<string, string> = { Authorization: `Bearer ${secret}` }) =>
    program.get(`/api/v1/${path}`, { headers });
  const first = await ask("findings?limit=1");
  expect(first.status()).toBe(200);
  const shown = await first.json();
  expect(shown.rows.map((row: { reference: string }) => row.reference)).toEqual([reference]);
  expect(shown).toMatchObject({ more: true, marking: "OFFICIAL" });
  const link = /<([^>]+)>; rel="next"/.exec(first.headers().link ?? "")?.[1] ?? "";
  const next = await program.get(link, { headers: { Authorization: `Bearer ${secret}` } });
  expect((await next.json()).rows.map((row: { reference: string }) => row.reference)).toEqual([second]);
  // As the password of any user, and as CSV, none of whose cells is a formula.
  const basic = { Authorization: `Basic ${Buffer.from(`anybody:${secret}`).toString("base64")}`, Accept: "text/csv" };
  const csv = readCsv(await (await ask("findings", basic)).text());
  expect(csv.map(([one]) => one)).toEqual(["reference", reference, second]);
  expect(csv[1]?.[csv[0]?.indexOf("text") ?? -1]).toBe("'=1+1 is what they type.");
  const searched = await (await ask("findings?search=every+letter")).json();
  expect(searched.rows.map((row: { reference: string }) => row.reference)).toEqual([second]);
  const events = await (await ask("events")).json();
  expect(events.rows.length).toBeGreaterThan(1);
  expect((await (await ask(`events?cursor=${events.next}`)).json()).rows).toEqual([]);

  for (const [path, status, says] of [
    ["forces", 403, "may not read forces"],
    ["findings?limit=0", 400, "from 1 to 500"],
    ["findings?limit=x", 400, "from 1 to 500"],
    ["findings?format=xml", 400, "json or csv"],
    ["findings?cursor=x", 400, "leads nowhere"],
    ["findings?status=opne", 400, "has no value “opne”"],
    ["findings?sort=target", 400, "in the order of their references"],
    ["findings?text=letter", 400, "Words are searched with search"],
    [`findings?search=${"x".repeat(201)}`, 400, "200 characters at most"],
    ["findings?published-from=2024-05-01&published-to=2024-01-01", 400, "before"],
  ] as const) {
    const answer = await ask(path);
    expect([path, answer.status()]).toEqual([path, status]);
    expect((await answer.json()).error.message, path).toContain(says);
  }
  for (const headers of [
    {},
    { Authorization: "Bearer" },
    { Authorization: "Bearer out_x" },
    { Authorization: `Basic ${"x".repeat(300)}` },
    { Authorization: "Digest x" },
  ]) {
    const answer = await ask("findings", headers as Record<string, string>);
    expect(answer.status(), JSON.stringify(headers).slice(0, 60)).toBe(401);
    expect(answer.headers()["www-authenticate"]).toContain("Bearer");
  }
  expect((await program.post("/api/v1/findings", { headers: { Authorization: `Bearer ${secret}` } })).status()).toBe(
    405,
  );
  expect((await program.get("/api/v1/nothing")).status()).toBe(404);
  const described = await (await program.get("/api/v1/openapi.json")).json();
  expect(described.openapi).toBe("3.1.0");
  const log = await register.rows(
    "select detail from access_log where person_id = $1::uuid and what = 'read-by-program'",
    [coordinator.id],
  );
  expect(log.map(({ detail }) => detail)).toContain("findings csv: 2");

  const keeper = await as(administrator);
  await keeper.goto("/programs");
  await press(keeper, "End Power BI");
  await said(keeper, "The token is ended.");
  const over = await ask("findings");
  expect(over.status()).toBe(401);
  expect((await over.json()).error.code).toBe("token-ended");
});

/** The query of the guide: the names that it asks with, and the columns that it gives a type. */
function queryOfTheGuide() {
  const guide = readFileSync("docs/power-bi.md", "utf8");
  const found = (pattern: RegExp) => pattern.exec(guide)?.[1] ?? "";
  return {
    path: found(/RelativePath = "([^"]+)"/),
    limit: found(/\[limit = "(\d+)"\]/),
    typed: [...guide.matchAll(/\{"(\w+)", (type date|Int64\.Type)\}/g)].map(([, name = "", type]) => ({ name, type })),
    oneAddress: found(/`REGISTER\/(api\/v1\/[^`]+format=csv[^`]*)`/),
  };
}

test("a program does what Power BI and Excel do with the query of the guide", async ({
  world,
  register,
  as,
  requestsOf,
}) => {
  for (let at = 0; at < 3; at += 1) await aFinding(register, world);
  const page = await as(world.people.coordinator);
  await page.goto("/programs");
  await page.getByLabel("What reads with it").fill("Power BI");
  await press(page, "Make this token");
  await said(page, "The token is made.");
  const secret = (await page.locator("#token code").textContent()) ?? "";
  const program = await requestsOf(null);
  const { path, limit, typed, oneAddress } = queryOfTheGuide();
  expect([path, limit]).toEqual(["api/v1/findings", "500"]);
  expect(typed).toHaveLength(7);
  // A password is sent once it is asked for in so many words.
  const Authorization = `Basic ${Buffer.from(`any user:${secret}`).toString("base64")}`;
  const web = async (address: string, query: Record<string, string> = {}) => {
    const ask = (headers: Record<string, string>) => program.get(`/${address}`, { params: query, headers });
    const first = await ask({});
    expect(first.status()).toBe(401);
    expect(first.headers()["www-authenticate"]).toMatch(/\bBasic realm=/);
    return ask({ Authorization });
  };
  // List.Generate: a page, then those behind it as long as it says that there are more. Two rows a page, so that there are some.
  const rows: Record<string, unknown>[] = [];
  for (let cursor = ""; ; ) {
    const answer = await (await web(path, { limit: "2", ...(cursor && { cursor }) })).json();
    rows.push(...answer.rows);
    if (!answer.more) break;
    cursor = answer.next;
  }
  expect(rows).toHaveLength(3);
  // Table.TransformColumnTypes: a column that is not there, or a value that is not of its type, is an error.
  for (const row of rows)
    for (const { name, type } of typed) {
      expect(row, name).toHaveProperty(name);
      const value = row[name];
      const fits =
        value === null || (type === "type date" ? /^\d{4}-\d{2}-\d{2}$/.test(String(value)) : Number.isInteger(value));
      expect(fits, `${name}: ${value}`).toBe(true);
    }
  expect((await web(path, { limit })).status()).toBe(200);
  const csv = readCsv(await (await web(oneAddress)).text());
  expect(csv).toHaveLength(4);
  expect(new Set(csv.map((row) => row.length)).size).toBe(1);
  for (const { name } of typed) expect(csv[0]).toContain(name);
});

test("a program that asks too often is told when to go on", async ({ world, register, as, requestsOf }) => {
  const page = await as(world.people.body);
  await page.goto("/programs");
  await page.getByLabel("What reads with it").fill(`Excel ${randomUUID()}`);
  await press(page, "Make this token");
  await said(page, "The token is made.");
  const headers = { Authorization: `Bearer ${await page.locator("#token code").textContent()}` };
  const program = await requestsOf(null);
  await aFinding(register, world);
  const asked = await Promise.all(
    Array.from({ length: PAGES_A_MINUTE + 5 }, () => program.get("/api/v1/findings?limit=1", { headers })),
  );
  const refused = asked.filter((answer) => answer.status() === 429);
  expect(refused.length).toBeGreaterThanOrEqual(1);
  expect(asked.every((answer) => [200, 429].includes(answer.status()))).toBe(true);
  expect(Number(refused[0]?.headers()["retry-after"])).toBeGreaterThan(0);
});
