import { part, press } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

const viewport = { width: 390, height: 844 };

test("on a phone a total is labelled like its rows, and the whole of a figure is its link", async ({
  pages,
  sharedWorld,
  as,
}) => {
  expect(pages.length).toBeGreaterThan(0);
  const page = await as(sharedWorld.people.coordinator, { viewport });
  await page.goto("/");
  const labels = (row: string) =>
    page
      .locator(row)
      .first()
      .locator("td")
      .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, "::before").content));
  expect(await labels("tfoot tr")).toEqual(await labels("table:has(tfoot) tbody tr"));
  expect(await labels("tfoot tr")).toContain('"Closed"');
  // By its place: what is pressed there is the link, which reaches over the words.
  await part(page, "At a glance").getByText("not closed").click({ force: true });
  await expect(page).toHaveURL(/\/findings\?status=open/);
});

test("without scripts the answer of Verify comes into view", async ({ pages, sharedWorld, as }) => {
  const finding = pages.find(({ path }) => /^\/findings\/[A-Z0-9-]+$/.test(path));
  const page = await as(sharedWorld.people.coordinator, { viewport, javaScriptEnabled: false });
  await page.goto(finding?.path ?? "no page of a finding");
  await part(page, "History").locator("summary").click();
  await press(page, "Verify");
  const answer = page.getByText(/unbroken to entry/);
  await expect(answer).toBeFocused();
  await expect(answer).toBeInViewport();
});

test("of forces a phone lists those with findings, most in two or three lines, and folds the others", async ({
  pages,
  sharedWorld,
  as,
}) => {
  expect(pages.length).toBeGreaterThan(0);
  const page = await as(sharedWorld.people.inspector, { viewport });
  await page.goto("/forces");
  const listed = page
    .locator("section.card")
    .filter({ has: page.getByRole("heading", { name: /^(All|Other) forces$/ }) });
  const heights = await listed
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(0);
  // One in Engage, or with findings that no inspector has confirmed, says that too.
  expect(heights.toSorted((one, other) => one - other)[Math.floor(heights.length / 2)]).toBeLessThan(100);
  const folded = page.locator("section.card", { hasText: "Forces without open findings" });
  await expect(folded.getByRole("row")).toHaveCount(0);
  await folded.locator("summary").click();
  await expect(folded.getByRole("rowheader").first()).toBeVisible();
});

test("in the demonstration the register of a force is at most half as high on a phone as it was", async ({ page }) => {
  await page.setViewportSize(viewport);
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Sign in as Force coordinator, West Midlands" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your work");
  await page.goto("/findings");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("26 findings");
  // 8,331 pixels before each finding became a card of a few lines.
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(8_331 / 2);
});
