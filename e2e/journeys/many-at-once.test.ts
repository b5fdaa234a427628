import type { Page } from "@playwright/test";
import { aCause, aFinding, allocate } from "../fixtures/findings";
import type { Register } from "../fixtures/register/register";
import type { World } from "../fixtures/register/world";
import { part, press, said, summary } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";
import { walkFrom } from "../fixtures/walk";

async function made(register: Register, world: World, count: number): Promise<readonly string[]> {
  const references: string[] = [];
  for (let at = 0; at < count; at += 1)
    references.push(await aFinding(register, world, { text: `The force should improve its ${at + 1}th thing.` }));
  return references;
}

const tick = (page: Page, reference: string) => page.getByRole("checkbox", { name: `Choose ${reference}` }).check();

test("nine findings are allocated in one go, with at most eight presses and three loads", async ({
  world,
  register,
  as,
}) => {
  const references = await made(register, world, 9);
  const { coordinator, owner, chiefOfficer } = world.people;
  const page = await as(coordinator);
  await page.goto("/");
  const walk = await walkFrom(page);
  await part(page, "Needs you").getByRole("link", { name: "Allocate 9 findings" }).click();
  await page.getByRole("button", { name: "Allocate", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Allocate all 9 findings");
  await walk.choose(page.getByLabel("Owner"), owner.id);
  await walk.choose(page.getByLabel("Sponsor"), chiefOfficer.id);
  await press(page, "Continue");
  await expect(summary(page)).toContainText("9 findings of 9: will be done");
  await press(page, "Allocate them");
  await said(page, "9 findings allocated");
  expect({ clicks: walk.clicks(), loads: walk.loads() }).toEqual({ clicks: 8, loads: 3 });

  for (const reference of references) await expect(page.getByRole("link", { name: reference })).toBeVisible();
  await page.goto(`/findings/${references[4]}`);
  await expect(page.locator("#history")).toContainText("Allocated to owner");
  await page.goto("/");
  await expect(part(page, "Needs you")).not.toContainText("Allocate");
});

for (const [how, javaScriptEnabled] of [
  ["with scripts", true],
  ["without scripts", false],
] as const)
  test(`ticked findings get one date; those it does not suit are said before and after, each with its reason, ${how}`, async ({
    world,
    register,
    as,
  }) => {
    const { coordinator, owner } = world.people;
    const { cause, recommendations } = await aCause(register, world, 1);
    const [recommendation = ""] = recommendations;
    const [plain = "", other = ""] = await made(register, world, 2);
    await allocate(register, world, plain);
    const page = await as(coordinator, { javaScriptEnabled });
    await page.goto("/findings");
    for (const reference of [cause, recommendation, plain]) await tick(page, reference);
    await page.getByRole("button", { name: "Propose dates" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Propose a target date for 3 findings");
    await expect(page.getByText(other)).toHaveCount(0);
    await press(page, "Continue");
    await expect(page.getByRole("alert").filter({ hasText: "Nothing was done" })).toContainText("Give the target date");
    await page.getByLabel("Target date").fill("2025-03-31");
    await page.getByLabel("What makes this date hold?").fill("The supplier delivers in March.");
    await press(page, "Continue");
    await expect(summary(page)).toContainText("2 findings of 3: will be done");
    await expect(summary(page)).toContainText(
      "Not done to 1 finding: A cause of concern has no target date of its own",
    );
    // Somebody else is quicker with one of them.
    await register.does(owner.id, plain, { do: "update-progress", progress: "on-track", note: "It goes well." });
    await press(page, "Send this date");
    await said(page, "Target date of 1 finding sent");
    await expect(part(page, /^Not done/)).toContainText("Somebody has changed this since you opened the page.");
    await expect(part(page, /^Not done/).getByRole("link", { name: plain })).toBeVisible();
    await page.goto(`/findings/${recommendation}`);
    await expect(page.locator("#history")).toContainText("31 March 2025");
  });

test("theme and the force’s own priority are set for all that match, shown in the list and found by a filter", async ({
  world,
  register,
  as,
}) => {
  const [first = "", second = ""] = await made(register, world, 2);
  const page = await as(world.people.coordinator);
  await page.goto("/findings");
  await page.getByRole("button", { name: "Set priority" }).click();
  await page.getByRole("radio", { name: "High" }).check();
  await press(page, "Continue");
  await press(page, "Set the priority");
  await said(page, "Priority of 2 findings set");
  await page.goto("/findings?priority=high");
  await expect(page.getByRole("row").filter({ hasText: first })).toContainText("high priority");
  await tick(page, second);
  await page.getByRole("button", { name: "Set theme" }).click();
  await page.getByLabel("Theme").selectOption("custody");
  await press(page, "Continue");
  await press(page, "Set the theme");
  await said(page, "Theme of 1 finding set");
  await page.goto("/findings?theme=custody&priority=high");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 finding");

  const reader = await as(world.people.owner);
  await reader.goto("/findings");
  await expect(reader.getByRole("button", { name: "Set priority" })).toHaveCount(0);
});

test("who owned what a finding repeats is suggested for it alone, and for many", async ({ world, register, as }) => {
  const { coordinator, owner } = world.people;
  const [earlier = "", later = "", other = ""] = await made(register, world, 3);
  await allocate(register, world, earlier);
  await register.does(coordinator.id, later, { do: "link", other: earlier, link: "repeats", why: "Raised before." });
  const page = await as(coordinator);
  await page.goto(`/findings/${later}/allocate`);
  await expect(page.getByLabel("Owner")).toHaveValue(owner.id);
  await expect(page.getByText(`owns ${earlier}, which this one repeats.`)).toBeVisible();
  await page.goto(`/findings/together?do=allocate&reference=${later}&reference=${other}`);
  await page.getByLabel("Owner").selectOption("suggested");
  await press(page, "Continue");
  await expect(summary(page)).toContainText("Not done to 1 finding: It repeats no finding whose owner is still there");
  await press(page, "Allocate them");
  await said(page, "1 finding allocated");
});

test("more than one waits for are judged by themselves, summed up, and done by themselves", async ({
  world,
  register,
  as,
}) => {
  const { inspector, coordinator, staff } = world.people;
  await register.publish(
    inspector.id,
    world.force.id,
    Array.from({ length: 205 }, (_, at) => ({ text: `The force should improve its ${at + 1}th thing.` })),
  );
  const page = await as(coordinator);
  await page.goto("/findings");
  await page.getByRole("button", { name: "Set priority" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Set the priority of all 205 findings");
  await page.getByRole("radio", { name: "Low" }).check();
  await press(page, "Continue");
  await expect(page.getByText("205 of 205 findings: will be done")).toBeVisible();
  await press(page, "Set the priority");
  await said(page, "Priority of 205 findings set");
  const other = await as(staff);
  const answer = await other.request.get(page.url());
  expect(answer.status(), "a paper is of one person").toBe(404);
  await page.goto("/findings?priority=low");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("205 findings");
});

test("the findings that are ticked are those that a new note of evidence supports", async ({ world, register, as }) => {
  const [first = "", second = "", third = ""] = await made(register, world, 3);
  const page = await as(world.people.coordinator);
  await page.goto("/findings");
  for (const reference of [first, third]) await tick(page, reference);
  await page.getByRole("button", { name: "Add evidence" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Add evidence");
  for (const [reference, chosen] of [
    [first, true],
    [second, false],
    [third, true],
  ] as const)
    expect(await page.getByRole("checkbox", { name: reference }).isChecked(), reference).toBe(chosen);
});
