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
