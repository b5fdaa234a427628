import type { BrowserContextOptions, Page } from "@playwright/test";
import { violations } from "../fixtures/axe";
import { aFinding } from "../fixtures/findings";
import type { Register } from "../fixtures/register/register";
import type { Person, World } from "../fixtures/register/world";
import { begin, press, refusal, said, summary } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

interface Story {
  readonly world: World;
  readonly register: Register;
  readonly as: (person: Person, options?: BrowserContextOptions) => Promise<Page>;
}

const NOTE = `A dip sample of 50 investigations.\n\n${"Each shows a supervisor’s review. ".repeat(60).trim()}`;

/** Fills in the form that closes a finding: as implemented, with a successor left over from a choice unmade. */
async function fillIn(page: Page, reference: string): Promise<void> {
  await begin(page, reference, "Close this finding");
  await page.getByRole("radio", { name: "Implemented" }).check();
  await page.getByLabel("If superseded: reference").fill("WMP-2023-004");
  await page.getByLabel("How was it verified?").selectOption("Revisit");
  await page.getByLabel("What does the decision rest on?").fill(NOTE);
  await page.getByLabel("Day of the decision").fill("2024-09-16");
}

const closures = (register: Register, { force }: World) =>
  register.rows("select note from closure join finding on finding.id = finding_id where finding.force_id = $1::uuid", [
    force.id,
  ]);

/** Summed up, changed, summed up again and confirmed by two presses: closed once, and only then. */
async function closesInTwoSteps({ world, register, as }: Story, options: BrowserContextOptions) {
  const reference = await aFinding(register, world);
  const page = await as(world.people.inspector, options);
  await fillIn(page, reference);
  await press(page, "Continue");

  const facts = summary(page);
  for (const words of ["Implemented", "Revisit", "16 September 2024", "Only an inspector closes."])
    await expect(facts).toContainText(words);
  await expect(facts.getByText("A dip sample of 50 investigations.")).toHaveText(NOTE);
  await expect(facts, "what does not count").not.toContainText("WMP-2023-004");
  await expect(page.getByRole("textbox", { name: "What does the decision rest on?" })).toHaveCount(0);
  expect(await closures(register, world), "nothing is done yet").toEqual([]);

  await press(page, "Change it");
  await expect(page.getByText("Nothing is done yet.")).toBeVisible();
  await expect(page.getByRole("radio", { name: "Implemented" })).toBeChecked();
  await expect(page.getByLabel("If superseded: reference")).toHaveValue("WMP-2023-004");
  await expect(page.getByLabel("How was it verified?")).toHaveValue("revisit");
  await expect(page.getByLabel("What does the decision rest on?")).toHaveValue(NOTE);
  await expect(page.getByLabel("Day of the decision")).toHaveValue("2024-09-16");
  await page.getByLabel("What does the decision rest on?").fill("A dip sample, drawn again.");

  await press(page, "Continue");
  await expect(facts).toContainText("A dip sample, drawn again.");
  await page.getByRole("button", { name: "Close this finding" }).dblclick();
  await said(page, "The finding is closed.");
  expect(await closures(register, world)).toEqual([{ note: "A dip sample, drawn again." }]);
}

test("a decision is summed up before it is made, can be changed, and is made once", async ({ world, register, as }) => {
  await closesInTwoSteps({ world, register, as }, {});
});

test("the same holds without scripts", async ({ world, register, as }) => {
  await closesInTwoSteps({ world, register, as }, { javaScriptEnabled: false });
});

test("the summary is read out first, is accessible, and what was typed survives a refresh of it", async ({
  world,
  register,
  as,
}) => {
  const reference = await aFinding(register, world);
  const page = await as(world.people.inspector);
  await fillIn(page, reference);
  await page.getByLabel("Address of the letter").fill(`https://example.org/${"long".repeat(60)}`);
  await press(page, "Continue");
  await expect(page.getByRole("heading", { name: "Check before you confirm" })).toBeFocused();
  for (const [width, colorScheme] of [
    [1280, "light"],
    [390, "dark"],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect(await violations(page)).toEqual([]);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(sideways, `${width} wide`).toBeLessThanOrEqual(0);
  }
  await page.reload();
  await expect(page.getByLabel("What does the decision rest on?")).toHaveValue(NOTE);

  await press(page, "Continue");
  await press(page, "Change it");
  await expect(page.getByText("Nothing is done yet.")).toBeFocused();
  await page.getByLabel("Address of the letter").fill("https://example.org/letter");
  await page.reload();
  await expect(page.getByLabel("What does the decision rest on?")).toHaveValue(NOTE);
  await expect(page.getByLabel("Address of the letter")).toHaveValue("https://example.org/letter");
});

test("what has changed since the summary is said in the filled form, before anything is done", async ({
  world,
  register,
  as,
}) => {
  const reference = await aFinding(register, world);
  const page = await as(world.people.inspector);
  await fillIn(page, reference);
  await press(page, "Continue");
  await expect(summary(page)).toBeVisible();
  await register.does(world.people.body.id, reference, {
    do: "record-assurance",
    assurance: "not-assured",
    note: "Nothing is seen.",
  });
  await press(page, "Close this finding");
  await expect(refusal(page)).toContainText("Somebody has changed this since you opened the page.");
  await expect(page.getByLabel("What does the decision rest on?")).toHaveValue(NOTE);
  expect(await closures(register, world)).toEqual([]);
});
