import type { Page } from "@playwright/test";
import { date } from "@/lib/domain/calendar";
import { confirm, part, press, said } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

test.use({ javaScriptEnabled: false });

interface Written {
  readonly kind: string;
  readonly text: string;
  readonly under?: string;
  readonly months?: string;
}

async function addFinding(page: Page, { kind, text, under, months }: Written): Promise<void> {
  await page.getByRole("link", { name: "Add a finding" }).first().click();
  await page.getByRole("radio", { name: kind }).check();
  if (under) await page.getByLabel("Cause of concern that it belongs to").selectOption({ index: 1 });
  await page.getByLabel("Wording").fill(text);
  if (months) {
    await page.getByRole("radio", { name: "Within some months of publication" }).check();
    await page.getByLabel("Within how many months").fill(months);
  }
  await press(page, "Add this finding");
  await said(page, "The finding is added.");
}

const CAUSE = "The force does not investigate domestic abuse well.";

test("an inspector records an inspection by hand and publishes it; then its force sees it", async ({ world, as }) => {
  const { inspector, coordinator } = world.people;
  const { code, name } = world.force;
  const title = `PEEL 2024: ${name}`;
  const page = await as(inspector);
  const force = await as(coordinator);

  await page.goto("/inspections");
  await page.getByRole("link", { name: "Record an inspection" }).click();
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Type").selectOption("PEEL");
  await page.getByRole("checkbox", { name }).check();
  await press(page, "Record this inspection");
  await said(page, "The inspection is recorded.");
  const address = new URL(page.url()).pathname;
  const first = part(page, "What you can do now").getByRole("link").first();
  await expect(first).toHaveText("Add a finding");

  await addFinding(page, { kind: "Cause of concern", text: CAUSE });
  const ways = ["Train every investigator.", "Review every closed case."];
  for (const text of ways) await addFinding(page, { kind: "Recommendation", text, under: CAUSE, months: "3" });
  await addFinding(page, { kind: "Area for improvement", text: "The force should answer letters." });

  await page.getByRole("link", { name: "Set judgments" }).click();
  await page.getByLabel("Pillar or question").fill("Investigating crime");
  await page.getByLabel("Grade", { exact: true }).selectOption("Good");
  await press(page, "Set this judgment");
  await said(page, "The judgment is set.");
  await page.getByLabel("Pillar or question").fill("investigating  crime");
  await page.getByLabel("Grade", { exact: true }).selectOption("Inadequate");
  await press(page, "Set this judgment");
  await said(page, "The grade is changed.");
  await expect(page.getByRole("table").getByText("Investigating crime")).toHaveCount(1);

  const before = await force.goto(address);
  expect(before?.status(), "before publication").toBe(404);

  await page.goto(address);
  await expect(first).toHaveText("Check and publish");
  await first.click();
  await page.getByLabel("Day of publication").fill("2024-09-12");
  await confirm(page, "Publish this inspection");
  await said(page, "The inspection is published.");

  await force.goto(address);
  await expect(force.getByRole("heading", { level: 1 })).toHaveText(title);
  for (const number of ["001", "002", "003", "004"])
    await expect(force.getByText(`${code}-2024-${number}`).first()).toBeVisible();
  await expect(force.getByText("Inadequate").first()).toBeVisible();
  await force.goto(`/findings/${code}-2024-002`);
  await expect(force.getByRole("heading", { level: 1 })).toHaveText("Train every investigator.");
  await expect(force.getByText("12 December 2024").first()).toBeVisible();
});

test("an inspector corrects the record, and the old wording stays to be seen", async ({ world, register, as }) => {
  const { inspector, reader } = world.people;
  const [finding] = await register.publish(inspector.id, world.force.id, [{ text: "The farce should improve." }]);
  const page = await as(inspector);
  await page.goto(`/findings/${finding?.reference}`);
  await page.getByRole("link", { name: "Correct the record" }).click();
  await page.getByLabel("Wording as published").fill("The force should improve.");
  await page.getByLabel("What was wrong").fill("A slip in typing; the report says force.");
  await press(page, "Correct the record");
  await said(page, "The record is corrected.");

  const theirs = await as(reader);
  await theirs.goto(`/findings/${finding?.reference}`);
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("The force should improve.");
  await expect(theirs.locator("#history")).toContainText("The farce should improve.");
});

test("a deadline before the day of publication stands among what is checked, with the way to the finding", async ({
  world,
  register,
  as,
}) => {
  const { inspector } = world.people;
  const { slug } = await register.draftInspection(inspector.id, world.force.id, [
    { text: "The force should have acted.", deadline: { kind: "by", date: date("2020-01-31") } },
  ]);
  const page = await as(inspector);
  await page.goto(`/inspections/${slug}/publish`);
  await expect(page.getByText(/^A deadline is before the day of publication/)).toBeVisible();
  await page.getByRole("link", { name: "The force should have acted." }).last().click();
  await expect(page.getByLabel("Wording")).toHaveValue("The force should have acted.");
});
