import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { press, said } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

const PEEL_2017 = readFileSync("fixtures/reports/seed-2018-03-22-wmp-peel-2017-effectiveness.txt", "utf8");
const LETTER = readFileSync("fixtures/reports/06-west-midlands-return-to-default-phase-2024-09.txt", "utf8");

async function paste(page: Page, text: string): Promise<void> {
  await page.goto("/inspections");
  await page.getByRole("link", { name: "Read a report" }).click();
  await page.getByLabel("Or the text itself").fill(text);
  await press(page, "Read this report");
  await expect(page.getByRole("heading", { level: 2, name: "The report" })).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with scripts" : "without scripts";
  test(`a coordinator pastes PEEL 2017, corrects one draft and records it, ${how}`, async ({ world, as }) => {
    const page = await as(world.people.coordinator, { javaScriptEnabled });
    const { code } = world.force;
    await paste(page, PEEL_2017);
    await expect(page.getByRole("article")).toHaveCount(8);

    const draft = page.getByRole("article").filter({ hasText: "missing and absent children" });
    await draft.getByRole("link", { name: "Correct, split or join" }).click();
    await page.getByLabel("Wording as published").fill("The force should improve its response to missing children.");
    await press(page, "Keep this draft");
    await expect(page.getByRole("article").filter({ hasText: "its response to missing children." })).toBeVisible();

    await page.getByRole("link", { name: "Go on to record" }).click();
    await press(page, "Record all of it");
    await said(page, "The report is recorded.");
    await expect(page.getByText("8 findings and 4 judgments")).toBeVisible();

    await page.getByRole("link", { name: "Its findings in the register" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("8 findings");
    await page.goto(`/findings/${code}-2018-002`);
    await expect(page.getByText("immediately").first()).toBeVisible();
    await expect(page.getByText("Recorded by the force, not confirmed by the inspectorate").first()).toBeVisible();
  });
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with scripts" : "without scripts";
  test(`what is pressed and added on a review stands there at once, ${how}`, async ({ world, as }) => {
    const page = await as(world.people.coordinator, { javaScriptEnabled });
    await paste(page, PEEL_2017);
    const draft = page.getByRole("article").filter({ hasText: "missing and absent children" });
    await draft.getByRole("button", { name: /^Leave out/ }).click();
    await draft.getByRole("button", { name: /^Record it/ }).click();
    await expect(draft.getByRole("button", { name: /^Leave out/ })).toBeVisible();

    await page.getByText("Add a finding that was not recognised").click();
    await page.getByLabel("First line").fill("30");
    await page.getByLabel("Last line").fill("31");
    await page.getByLabel("Kind").selectOption("Area for improvement");
    await press(page, "Add these lines");
    await expect(page.getByRole("article")).toHaveCount(9);
  });
}

test("what the letter of September 2024 reports is on the inspector's desk, and closed only by the inspector", async ({
  world,
  register,
  as,
}) => {
  const { coordinator, inspector } = world.people;
  const [finding] = await register.publish(inspector.id, world.force.id, [{ text: "The force should investigate." }]);
  const reference = finding?.reference ?? "";
  const page = await as(coordinator);
  await paste(page, LETTER);
  await page.getByRole("link", { name: "Say which findings, and when" }).first().click();
  await page.getByRole("checkbox", { name: new RegExp(reference) }).check();
  await press(page, "Keep this");
  await page.getByRole("link", { name: "Go on to record" }).click();
  await press(page, "Record all of it");
  await said(page, "The report is recorded.");
  await page.goto(`/findings/${reference}`);
  await expect(page.getByText("Reported closed").first()).toBeVisible();

  const desk = await as(inspector);
  await desk.goto("/");
  await desk.getByRole("link", { name: /reported change/ }).click();
  const row = desk.getByRole("row").filter({ hasText: reference });
  await row.getByRole("link", { name: "Close it" }).click();
  await expect(desk.getByRole("heading", { level: 1, name: "Close this finding" })).toBeVisible();
  await desk.getByRole("radio", { name: "Implemented" }).check();
  await desk.getByLabel("How was it verified?").selectOption("Revisit");
  await desk.getByLabel("What does the decision rest on?").fill("As the letter says.");
  await press(desk, "Close this finding");
  await said(desk, "The finding is closed.");
  await desk.goto("/proposals");
  await expect(desk.getByRole("row").filter({ hasText: reference })).toHaveCount(0);
});
