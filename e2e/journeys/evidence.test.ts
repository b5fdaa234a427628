import { createHash } from "node:crypto";
import { closeSync, openSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { aPdf, aPng } from "@/lib/outside/evidence-files/testing/files";
import { unzipped } from "@/lib/outside/testing/unzip";
import { aScanner, INFECTED } from "@/lib/outside/virus-scanner/testing/clamd";
import { testBuild } from "@/scripts/setup/check-site.mjs";
import { freePort } from "@/scripts/setup/ports.mjs";
import { serve } from "@/scripts/setup/serve.mjs";
import { addEvidence, aFinding, allocate } from "../fixtures/findings";
import { part, press, said } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const pdf = { name: "Dip sample.pdf", mimeType: "application/pdf", buffer: aPdf() };
const page404 = "There is nothing here that you can see";

/** Where a file of the note on the page is handed out. */
const addressOf = (page: Page, name: string) =>
  page.locator("#note-files").getByRole("link", { name, exact: true }).getAttribute("href");

/** Counts what somebody does: each click, and each page that is loaded anew. */
function counting(page: Page) {
  const counted = { clicks: 0, loads: 0 };
  let last = new URL(page.url()).pathname;
  // What a page says of itself in its address (which sentence it showed) is no other page.
  page.on("framenavigated", (frame) => {
    const { pathname } = new URL(frame.url());
    if (frame !== page.mainFrame() || pathname === last) return;
    last = pathname;
    counted.loads += 1;
  });
  const click = async (target: ReturnType<Page["locator"]>) => {
    counted.clicks += 1;
    await target.click();
  };
  return { counted, click };
}

test("one note on five findings takes at most nine clicks and three loads", async ({ world, register, as }) => {
  const references: string[] = [];
  for (let nth = 0; nth < 6; nth += 1) {
    const reference = await aFinding(register, world);
    await allocate(register, world, reference);
    references.push(reference);
  }
  const page = await as(world.people.owner);
  await page.goto("/");
  const { counted, click } = counting(page);
  await click(page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Evidence" }));
  await click(page.getByRole("link", { name: "Add evidence" }));
  for (const reference of references.slice(0, 5)) await click(page.getByLabel(reference));
  // From the last box on with the keyboard, as one goes on after ticking.
  await page.getByLabel("Title").fill("Dip sample of 50, May 2024");
  await page.getByLabel("What does it show?").fill("46 of 50 show a supervisor’s review.");
  await page.getByLabel("Kind of evidence").selectOption("case-file-audit");
  await click(page.getByLabel("Shared with the inspectorate"));
  await click(page.getByRole("button", { name: "Add evidence" }));
  await said(page, "The evidence is added.");
  for (const reference of references.slice(0, 5))
    await expect(part(page, "Supports").getByRole("link", { name: reference })).toBeVisible();
  expect(counted.clicks).toBeLessThanOrEqual(9);
  expect(counted.loads).toBeLessThanOrEqual(3);
  await page.goto(`/findings/${references[4]}`);
  await expect(part(page, "Evidence")).toContainText("also supports");
  await page.goto(`/findings/${references[5]}`);
  await expect(part(page, "Evidence")).toContainText("No evidence");
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with scripts" : "without scripts";
  test(`files are sent to a note, each told what became of it, ${how}`, async ({ world, register, as }) => {
    const reference = await aFinding(register, world);
    await addEvidence(register, world, reference, "shared", "Dip sample");
    const page = await as(world.people.coordinator, { javaScriptEnabled });
    await page.goto(`/findings/${reference}`);
    await page.getByRole("link", { name: "Dip sample" }).click();
    await page.getByLabel("How these files are handled").selectOption("official-sensitive");
    const files = [
      pdf,
      { name: "page.html", mimeType: "text/html", buffer: Buffer.from("<html><script>alert(1)</script>") },
      { name: "picture.png", mimeType: "image/png", buffer: aPng(40, 40) },
    ];
    await page.locator("input[type=file]").setInputFiles(files);
    await press(page, "Send files");
    await said(page, "2 files added");
    await expect(page.getByRole("alert").filter({ hasText: "page.html" })).toContainText("It is a web page");
    const list = page.locator("#note-files");
    await expect(list).toContainText(sha256(pdf.buffer));
    await expect(list).toContainText("Official-Sensitive");
    await expect(list).toContainText("without a virus scanner");
    await press(page, "Send files");
    await expect(page.getByRole("alert").filter({ hasText: "Nothing was kept" })).toContainText("No file was chosen");

    for (const path of [`${await addressOf(page, pdf.name)}`, `${await addressOf(page, "picture.png")}/picture`]) {
      const headers = (await page.request.get(path)).headers();
      expect(headers["content-security-policy"], path).toContain("sandbox");
      expect(headers["x-content-type-options"], path).toBe("nosniff");
    }
    const download = page.waitForEvent("download");
    await list.getByRole("link", { name: "Dip sample.pdf", exact: true }).click();
    expect((await download).suggestedFilename()).toBe("Dip sample.pdf");
    await list.getByRole("link", { name: /Look at it.*picture\.png/ }).click();
    await expect(page.getByRole("img", { name: "Evidence: picture.png" })).toBeVisible();
  });
}

test("what is too large is said before it is sent, and by the server to browsers without scripts", async ({
  world,
  register,
  as,
  requestsOf,
}) => {
  const reference = await aFinding(register, world);
  await addEvidence(register, world, reference, "force", "Dip sample");
  const page = await as(world.people.coordinator);
  await page.goto(`/findings/${reference}`);
  await page.getByRole("link", { name: "Dip sample" }).click();
  const large = { name: "large.csv", mimeType: "text/csv", buffer: Buffer.alloc(25 * 1024 * 1024 + 1, "a,b\n") };
  await page.locator("input[type=file]").setInputFiles(large);
  await press(page, "Send files");
  await expect(page.getByRole("alert").filter({ hasText: "This was not sent" })).toContainText("larger than 25 MB");

  const request = await requestsOf(world.people.coordinator);
  const address = new URL(page.url()).pathname;
  const one = await request.post(`${address}/files`, { multipart: { files: large }, maxRedirects: 0 });
  expect(one.status()).toBe(303);
  const answer = await request.get(one.headers().location?.replace(/#.*/, "") ?? "");
  expect(await answer.text()).toContain("larger than 25 MB");
  const began = Date.now();
  const hundred = { ...large, buffer: Buffer.alloc(110 * 1024 * 1024) };
  const tooMuch = await request.post(`${address}/files`, { multipart: { files: hundred } }).catch(() => null);
  // A connection that is closed while it is still being written to may hide the answer from this client.
  if (tooMuch) expect([tooMuch.status(), await tooMuch.text()]).toEqual([413, expect.stringContaining("100 MB")]);
  expect(Date.now() - began).toBeLessThan(60_000);
  await page.reload();
  await expect(page.locator("#note-files")).toContainText("This note has no files");
});

test("a newer note takes the place of an older one, which says so and stays", async ({ world, register, as }) => {
  const reference = await aFinding(register, world);
  await addEvidence(register, world, reference, "force-and-policing-body", "Dip sample, May");
  const page = await as(world.people.coordinator);
  await page.goto(`/findings/${reference}`);
  await page.getByRole("link", { name: "Dip sample, May" }).click();
  await page.getByRole("link", { name: "Add a newer note" }).click();
  await page.getByLabel("Title").fill("Dip sample, June");
  await page.locator("input[name=audience][value=force]").check();
  await press(page, "Add a newer note");
  await expect(page.getByRole("alert").filter({ hasText: "This was not saved" })).toContainText("at least as wide");
  await page.getByLabel("Shared with the inspectorate").check();
  await press(page, "Add a newer note");
  await said(page, "The newer note is added.");
  await page.goto(`/findings/${reference}`);
  await expect(part(page, "Evidence")).toContainText("Taken over by a newer note: Dip sample, June");
  await expect(part(page, "Evidence")).toContainText("1 note, 1 shared with HMICFRS");
  await page.goto("/evidence?text=Dip+sample");
  await expect(page.getByRole("link", { name: "Dip sample, May" })).toHaveCount(0);
  await page.goto("/evidence?text=Dip+sample&standing=superseded");
  await expect(page.getByRole("link", { name: "Dip sample, May" })).toBeVisible();
});

test("a file from quarantine to evidence to the basis of a decision to the pack", async ({
  world,
  register,
  stateOf,
  browser,
}) => {
  test.setTimeout(300_000);
  const scanner = await aScanner("hangs-up");
  const port = await freePort();
  const output = openSync(join(tmpdir(), `outstanding-scanned-${process.pid}.log`), "w");
  const address = `http://localhost:${port}`;
  const site = await serve({
    port,
    env: {
      ...process.env,
      DATABASE_URL: process.env.TEST_DATABASE_URL,
      NEXTAUTH_URL: address,
      OUTSTANDING_BUILD_DIR: testBuild,
      CLAMAV_HOST: scanner.host,
      CLAMAV_PORT: String(scanner.port),
    },
    output,
  });
  try {
    const reference = await aFinding(register, world);
    await addEvidence(register, world, reference, "shared", "Dip sample");
    const at = async (person: Parameters<typeof stateOf>[0]) =>
      (await browser.newContext({ baseURL: address, storageState: await stateOf(person) })).newPage();
    const page = await at(world.people.coordinator);
    await page.goto(`/findings/${reference}`);
    await page.getByRole("link", { name: "Dip sample" }).click();
    const bad = { name: "bad.txt", mimeType: "text/plain", buffer: Buffer.from(`nine ${INFECTED} ten`) };
    await page.locator("input[type=file]").setInputFiles([pdf, bad]);
    await press(page, "Send files");
    await said(page, "2 files added");
    // The scanner is down: both wait, and it is said.
    const files = page.locator("#note-files");
    await expect(files).toContainText("waits for the virus scanner");
    await expect(files).toContainText("While it is down they go on waiting");
    await expect(files.getByRole("link", { name: "Dip sample.pdf" })).toHaveCount(0);
    scanner.becomes("well");
    await expect(async () => {
      await page.goto(page.url().split("?")[0] ?? "");
      await expect(files).toContainText("found clean by the virus scanner", { timeout: 1_000 });
      await expect(files).toContainText("refused by the virus scanner", { timeout: 1_000 });
    }).toPass({ timeout: 120_000 });
    await expect(files.getByRole("link", { name: "bad.txt" })).toHaveCount(0);

    await register.withMetTest(reference);
    await page.goto(`/findings/${reference}/submit`);
    await page.getByLabel("statement").fill("It is done.");
    await press(page, "Continue");
    await press(page, "Submit for closure");
    await expect(page).toHaveURL(new RegExp(`/findings/${reference}([?#]|$)`));
    const inspector = await at(world.people.inspector);
    await inspector.goto(`/findings/${reference}`);
    await inspector.getByText("What it rested on").first().click();
    await expect(inspector.getByText(sha256(pdf.buffer)).first()).toBeVisible();
    const pack = await inspector.context().request.get(`${address}/findings/${reference}/pack`);
    const parts = unzipped(await pack.body());
    expect(Object.keys(parts).toSorted()).toEqual(
      ["files/01 Dip sample/Dip sample.pdf", "index.csv", "index.html"].toSorted(),
    );
    expect(sha256(parts["files/01 Dip sample/Dip sample.pdf"] ?? new Uint8Array())).toBe(sha256(pdf.buffer));
    const index = await inspector.context().newPage();
    await index.setContent(Buffer.from(parts["index.html"] ?? []).toString());
    await expect(index.getByText("packed; its SHA-256 is as recorded")).toBeVisible();
    await expect(index.getByText("refused by the virus scanner")).toBeVisible();
  } finally {
    await site.stop();
    await scanner.close();
    closeSync(output);
  }
});

test("a note that is not there for somebody is not there at all", async ({ world, register, as }) => {
  const reference = await aFinding(register, world);
  await addEvidence(register, world, reference, "force", "Only ours");
  const [row] = await register.rows("select id from evidence where title = 'Only ours' and force_id = $1::uuid", [
    world.force.id,
  ]);
  const page = await as(world.people.inspector);
  await page.goto(`/evidence/${row?.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(page404);
});
