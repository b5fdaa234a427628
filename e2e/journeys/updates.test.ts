import type { Page } from "@playwright/test";
import { aFinding, allocate } from "../fixtures/findings";
import type { Register } from "../fixtures/register/register";
import type { World } from "../fixtures/register/world";
import { part, refusal, said, voice } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";
import { walkFrom } from "../fixtures/walk";

const PHONE = { viewport: { width: 390, height: 844 } };

/** So many findings of the world's owner. */
async function owned(register: Register, world: World, count: number): Promise<readonly string[]> {
  const references: string[] = [];
  for (let made = 0; made < count; made += 1) {
    const reference = await aFinding(register, world, { text: `The force should improve its ${made + 1}th thing.` });
    await allocate(register, world, reference);
    references.push(reference);
  }
  return references;
}

const of = (page: Page, reference: string) => page.getByRole("group", { name: new RegExp(`^${reference}:`) });
const save = (page: Page) => page.getByRole("button", { name: "Save the updates" }).click();
const eventsOf = async (register: Register, world: World) => {
  const rows = await register.rows(
    "select count(*)::int as count from event where force_id = $1::uuid and kind = 'progress-updated'",
    [world.force.id],
  );
  return Number(rows[0]?.count);
};

test("an owner updates five findings on a phone in one save, with at most nine presses and two loads", async ({
  world,
  register,
  as,
}) => {
  const references = await owned(register, world, 5);
  const page = await as(world.people.owner, PHONE);
  await page.goto("/");
  const walk = await walkFrom(page);
  await page.getByRole("link", { name: "My updates" }).click();
  for (const reference of references) {
    const row = of(page, reference);
    await row.getByText("Some issues").click();
    await page.keyboard.press("Tab");
    await page.keyboard.type("Half of the supervisors are trained.");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Sample ten cases.");
    await row.getByLabel("By when").fill("2024-10-31");
  }
  await save(page);
  await said(page, "5 updates saved");
  expect({ clicks: walk.clicks(), loads: walk.loads() }).toEqual({ clicks: 7, loads: 2 });
  expect(walk.clicks()).toBeLessThanOrEqual(9);

  const [first = ""] = references;
  await page.goto("/findings");
  const listed = page.locator("tr").filter({ hasText: first });
  await expect(listed.getByText(/^updated .*today/)).toBeVisible();
  await expect(listed.getByText(world.people.owner.post), "who owns it is on its page").toBeHidden();
  await page.goto("/updates");
  await expect(of(page, first)).toContainText("some issues · updated today");
  await expect(of(page, first)).toContainText("Next, by 31 October 2024: Sample ten cases.");
  await expect(of(page, first).getByLabel("What was done")).toHaveValue("");
  await page.goto(`/findings/${first}`);
  await expect(voice(page, "Progress")).toContainText("Half of the supervisors are trained.");
  await expect(voice(page, "Progress")).toContainText("Next, by 31 October 2024: Sample ten cases.");
  await expect(page.locator("#history")).toContainText("Next, by 31 October 2024: Sample ten cases.");
});

for (const [how, javaScriptEnabled] of [
  ["with scripts", true],
  ["without scripts", false],
] as const)
  test(`what is right is saved and what is not comes back as typed, ${how}`, async ({ world, register, as }) => {
    const [first = "", second = "", third = ""] = await owned(register, world, 3);
    const page = await as(world.people.owner, { javaScriptEnabled });
    await page.goto("/updates");
    await save(page);
    await expect(refusal(page)).toContainText("Nothing was typed or chosen yet");

    await of(page, first).getByRole("radio", { name: "On track" }).check();
    await of(page, first).getByLabel("What was done").fill("Nine of ten cases are right.");
    await of(page, second).getByRole("radio", { name: "Off track" }).check();
    await of(page, second).getByLabel("Next step").fill("Ask the supplier for a date.");
    await of(page, third).getByLabel("What was done").fill("The policy is written.");
    // Meanwhile somebody else says something of the third.
    await register.does(world.people.body.id, third, {
      do: "record-assurance",
      assurance: "not-assured",
      note: "Nothing is seen.",
    });
    await of(page, third).getByRole("radio", { name: "On track" }).check();
    await save(page);
    await said(page, "1 of 3 saved");
    const problems = page.getByRole("alert").filter({ hasText: "These were not saved" });
    await expect(problems).toContainText(`${second}: Say what was done since the last update.`);
    await expect(problems).toContainText(`${third}: Somebody has changed this since you opened the page.`);
    await expect(of(page, third)).toContainText("“Nothing is seen.”");
    await expect(of(page, second).getByLabel("Next step")).toHaveValue("Ask the supplier for a date.");
    await expect(of(page, second).getByRole("radio", { name: "Off track" })).toBeChecked();
    await expect(of(page, third).getByLabel("What was done")).toHaveValue("The policy is written.");
    await expect(of(page, first).getByLabel("What was done")).toHaveValue("");
    expect(await eventsOf(register, world)).toBe(1);

    await of(page, second).getByLabel("What was done").fill("The supplier gives no date.");
    await save(page);
    await said(page, "2 updates saved");
    expect(await eventsOf(register, world)).toBe(3);
  });

test("a form that is sent twice saves nothing twice", async ({ world, register, as }) => {
  const [first = ""] = await owned(register, world, 1);
  const page = await as(world.people.owner, { javaScriptEnabled: false });
  await page.goto("/updates");
  await of(page, first).getByRole("radio", { name: "On track" }).check();
  await of(page, first).getByLabel("What was done").fill("Nine of ten cases are right.");
  const sent = page.waitForRequest((request) => request.method() === "POST");
  await save(page);
  await said(page, "1 update saved");
  const request = await sent;
  const again = await page.request.post(request.url(), {
    data: request.postDataBuffer() ?? Buffer.of(),
    headers: { "Content-Type": request.headers()["content-type"] ?? "" },
    maxRedirects: 0,
  });
  expect(again.status()).toBe(303);
  expect(await eventsOf(register, world)).toBe(1);
});

test("a coordinator updates any finding of the force, those without an update for longest first", async ({
  world,
  register,
  as,
}) => {
  const [first = ""] = await owned(register, world, 1);
  const page = await as(world.people.coordinator);
  await page.goto("/updates");
  await expect(page.getByText("Nothing to update here")).toBeVisible();
  await page.getByRole("link", { name: "All of the force" }).click();
  await expect(of(page, first)).toContainText("never updated");
  await of(page, first).getByRole("radio", { name: "Delivered" }).check();
  await of(page, first).getByLabel("What was done").fill("Every case is right.");
  await save(page);
  await said(page, "1 update saved");
  await page.goto("/");
  await expect(part(page, "Needs you")).toBeVisible();
});
