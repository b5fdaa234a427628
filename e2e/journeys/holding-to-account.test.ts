import type { Page } from "@playwright/test";
import { aFinding, allocate } from "../fixtures/findings";
import type { Register } from "../fixtures/register/register";
import type { World } from "../fixtures/register/world";
import { refusal, said, voice } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";
import { walkFrom } from "../fixtures/walk";

/** So many findings of the world's force, none of them reviewed. */
async function published(register: Register, world: World, count: number): Promise<readonly string[]> {
  const references: string[] = [];
  for (let made = 0; made < count; made += 1)
    references.push(await aFinding(register, world, { text: `The force should improve its ${made + 1}th thing.` }));
  return references;
}

const of = (page: Page, reference: string) => page.getByRole("group", { name: new RegExp(`^${reference}:`) });
const save = (page: Page) => page.getByRole("button", { name: "Save the reviews" }).click();

test("13 findings are reviewed in one sitting, with at most 30 clicks and 3 loads", async ({ world, register, as }) => {
  const references = await published(register, world, 13);
  const [first = ""] = references;
  await allocate(register, world, first);
  await register.does(world.people.owner.id, first, {
    do: "update-progress",
    progress: "on-track",
    note: "Half of the supervisors are trained.",
  });
  const page = await as(world.people.body);
  await page.goto("/");
  const walk = await walkFrom(page);
  await page.getByRole("link", { name: "13 findings were never reviewed" }).click();
  await expect(of(page, first)).toContainText("Half of the supervisors are trained.");
  for (const reference of references) {
    await of(page, reference).getByText("Partly assured").click();
    await page.keyboard.press("Tab");
    await page.keyboard.type("The panel saw four of ten cases.");
  }
  const row = of(page, first);
  await row.getByText("Ask for something, or keep a note for the office").click();
  await row.getByLabel("What you ask for").fill("Show ten cases.");
  await row.getByLabel("By when").fill("2027-03-31");
  await row.getByLabel("Note for the office").fill("Ask their deputy.");
  await save(page);
  await said(page, "13 reviews saved");
  await expect(page.getByText("Nothing to review")).toBeVisible();
  expect(walk.clicks()).toBeLessThanOrEqual(30);
  expect(walk.loads()).toBeLessThanOrEqual(3);

  await page.goto(`/findings/${first}`);
  await expect(voice(page, "Assurance")).toContainText("Asked for, by 31 March 2027: Show ten cases.");
  await expect(page.locator("#history")).toContainText("Ask their deputy.");
  for (const other of [
    world.people.coordinator,
    world.people.bodyReader,
    world.people.reader,
    world.people.inspector,
  ]) {
    const theirs = await as(other);
    const answer = await theirs.request.get(`/findings/${first}?events=all`);
    const text = await answer.text();
    expect(text).toContain("Show ten cases.");
    expect(text).not.toContain("Ask their deputy.");
    expect(text).not.toContain("Note of the office");
  }
});

test("what is right is saved and what is not comes back as typed, without scripts", async ({ world, register, as }) => {
  const [first = "", second = "", third = ""] = await published(register, world, 3);
  const page = await as(world.people.body, { javaScriptEnabled: false });
  await page.goto("/reviews");
  await save(page);
  await expect(refusal(page)).toContainText("Nothing was typed or chosen yet");
  await of(page, first).getByRole("radio", { name: "Not assured" }).check();
  await of(page, first).getByLabel("What you saw").fill("Nothing was shown.");
  await of(page, second).getByText("Ask for something, or keep a note for the office").click();
  await of(page, second).getByLabel("Note for the office").fill("Ask again.");
  await of(page, third).getByRole("radio", { name: "Assured", exact: true }).check();
  await save(page);
  await said(page, "2 of 3 saved");
  await expect(page.getByRole("alert").filter({ hasText: "These were not saved" })).toContainText(
    `${third}: Say what you saw`,
  );
  await expect(of(page, third).getByRole("radio", { name: "Assured", exact: true })).toBeChecked();
  // A note of the office is no review: the finding still waits for one, with the note beside it.
  await expect(of(page, second)).toContainText("Ask again.");
});

test("the office writes what the public reads, and a member of the public finds it, sees what is open and takes the data, without scripts", async ({
  world,
  register,
  as,
  browser,
  baseURL,
}) => {
  const reference = await aFinding(register, world, { text: "The force should answer calls in time." });
  const { force, people } = world;
  const page = await as(people.body);
  await page.goto(`/findings/${reference}/draft-public-wording`);
  await page
    .getByLabel("What does the public read of the progress?")
    .fill("Calls are answered sooner.\n\nSarah Miller <b>leads</b> the work.");
  await page.getByRole("button", { name: "Keep the draft" }).click();
  await said(page, "The draft is kept.");
  const reader = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const theirs = await reader.newPage();
  await theirs.goto(`/public/${force.slug}`);
  await expect(theirs.locator("main")).not.toContainText("Calls are answered sooner.");
  await page.getByRole("link", { name: "See the preview and publish it" }).click();
  await expect(page.getByText("The words seem to name somebody: “Sarah Miller”")).toBeVisible();
  const preview = page.getByRole("region", { name: "As the public sees it" });
  await expect(preview).toContainText("Sarah Miller <b>leads</b> the work.");
  const shown = await preview.locator("p").allTextContents();
  await page.getByRole("button", { name: "Publish these words" }).click();
  await said(page, "The words are published.");

  await theirs.goto("/public");
  await theirs.getByRole("link", { name: force.name }).click();
  const article = theirs.locator(`#${reference}`);
  await expect(async () => {
    await theirs.reload();
    await expect(article).toContainText("Calls are answered sooner.", { timeout: 100 });
  }).toPass({ timeout: 60_000 });
  await expect(article).toContainText("The force should answer calls in time.");
  await expect(article).toContainText("Sarah Miller <b>leads</b> the work.");
  expect((await article.locator(".said p").allTextContents()).slice(0, -1)).toEqual(shown);
  expect(await reader.cookies()).toEqual([]);
  expect(await theirs.content()).not.toContain("<script");
  const download = theirs.waitForEvent("download");
  await theirs.getByRole("link", { name: "Findings as CSV" }).click();
  expect((await download).suggestedFilename()).toBe(`${force.slug}-findings.csv`);
  await theirs.getByRole("link", { name: "What the data mean" }).click();
  await expect(theirs.getByRole("heading", { name: "Data dictionary" })).toBeVisible();
  await theirs.getByRole("link", { name: "Search" }).click();
  await theirs.getByLabel("Search for a force, a finding or words").fill(reference);
  await theirs.getByRole("button", { name: "Search" }).click();
  await expect(article).toBeVisible();

  const request = reader.request;
  const answer = await request.get(`/public/${force.slug}/register.json`);
  const headers = answer.headers();
  expect(headers["content-security-policy"]).toContain("script-src 'none'");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["set-cookie"]).toBeUndefined();
  const known = await request.get(`/public/${force.slug}/register.json`, {
    headers: { "If-None-Match": headers.etag ?? "" },
  });
  expect(known.status()).toBe(304);
  expect((await request.post(`/public/${force.slug}`, { data: "x" })).status()).toBe(405);
  expect((await request.fetch(`/public/${force.slug}`, { method: "DELETE" })).status()).toBe(405);
  expect((await request.get("/public/no-such-force")).status()).toBe(404);
  // By the runtime's own requests: a trace of a thousand answers takes minutes.
  const crawled = new Set<number>();
  for (let at = 0; at < 1_000; at += 50) {
    const some = Array.from({ length: 50 }, (_, nth) => `ZZZ-2023-${String(at + nth).padStart(3, "0")}`);
    const answers = await Promise.all(some.map((name) => fetch(`${baseURL}/public/${force.slug}/${name}`)));
    for (const { status } of answers) crawled.add(status);
  }
  expect(crawled).toEqual(new Set([404]));
  await reader.close();
});
