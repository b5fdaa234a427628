import { aFinding } from "../fixtures/findings";
import { press, refusal, said } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

test.use({ javaScriptEnabled: false });

test("the inspectorate’s administrator adds entries to lists, and a coordinator and an inspector choose them", async ({
  register,
  world,
  as,
}) => {
  const { hmicfrsAdministrator, coordinator, inspector, administrator } = world.people;
  const reference = await aFinding(register, world);
  const kind = `Body-worn video of ${world.force.slug}`;
  const type = `Vetting inspection of ${world.force.slug}`;

  const desk = await as(hmicfrsAdministrator);
  await desk.goto("/");
  await desk.getByRole("link", { name: "Go to lists" }).click();
  await desk.getByRole("link", { name: "Kinds of evidence" }).click();
  await desk.getByRole("link", { name: "Add a kind of evidence" }).click();
  await desk.getByLabel("Name").fill("survey");
  await press(desk, "Add this entry");
  await expect(refusal(desk)).toContainText("There is a kind of evidence called “Survey” already.");
  await desk.getByLabel("Name").fill(kind);
  await desk.getByLabel("Place in the list").selectOption("After “Document”");
  await press(desk, "Add this entry");
  await said(desk, "The entry is added.");
  await expect(desk.getByRole("row").nth(2)).toContainText(kind);
  await desk.goto("/lists/inspection-types/new");
  await desk.getByLabel("Name").fill(type);
  await press(desk, "Add this entry");
  await said(desk, "The entry is added.");

  const force = await as(coordinator);
  await force.goto(`/findings/${reference}/add-evidence`);
  await force.getByLabel("Title").fill("Thirty films");
  await force.getByLabel("What does it show?").fill("In 28 of 30 the officer explains the powers used.");
  await force.getByLabel("Kind of evidence").selectOption(kind);
  await force.getByRole("radio", { name: /^Shared with the inspectorate/ }).check();
  await press(force, "Add evidence");
  await said(force, "The evidence is added.");
  await expect(force.locator("#evidence")).toContainText(kind);
  await expect(force.getByText(`Evidence added: Thirty films (${kind.replace("B", "b")})`).first()).toBeVisible();

  const hmicfrs = await as(inspector);
  await hmicfrs.goto("/inspections/new");
  await hmicfrs.getByLabel("Title").fill(`Vetting ${world.force.slug}`);
  await hmicfrs.getByLabel("Type", { exact: true }).selectOption(type);
  await hmicfrs.getByRole("checkbox", { name: world.force.name }).check();
  await press(hmicfrs, "Record this inspection");
  await said(hmicfrs, "The inspection is recorded.");
  await expect(hmicfrs.locator("main")).toContainText(type);
  await hmicfrs.goto(`/findings/${reference}/correct-record`);
  await hmicfrs.getByLabel("Theme").selectOption("Custody");
  await hmicfrs.getByLabel("What was wrong").fill("It is about custody.");
  await press(hmicfrs, "Correct the record");
  await said(hmicfrs, "The record is corrected.");
  await hmicfrs.goto(`/findings?theme=custody&force=${world.force.slug}`);
  await expect(hmicfrs.locator("main")).toContainText(reference);
  await hmicfrs.goto(`/findings?theme=preventing-crime&force=${world.force.slug}`);
  await expect(hmicfrs.getByRole("heading", { level: 1 })).toHaveText("0 findings");

  // Renamed and ended: what was recorded with it shows the new name, no form offers it, the old name stays in the history.
  await desk.goto("/lists/evidence-kinds");
  await desk.getByRole("link", { name: kind }).click();
  await desk.getByLabel("Name", { exact: true }).fill(`${kind}, viewed`);
  await press(desk, "Change this entry");
  await said(desk, "The entry is changed.");
  await desk.getByRole("link", { name: `${kind}, viewed` }).click();
  await desk.getByLabel("Why").fill("Asked for by nobody.");
  await press(desk, "End this entry");
  await said(desk, "The entry is ended.");
  await expect(desk.getByRole("row").filter({ hasText: `${kind}, viewed` })).toContainText("Ended");
  await expect(desk.getByText(`Kind of evidence ${kind} renamed`).first()).toBeVisible();
  await force.goto(`/findings/${reference}`);
  await expect(force.locator("#evidence")).toContainText(`${kind}, viewed`);
  await force.goto(`/findings/${reference}/add-evidence`);
  await expect(force.getByLabel("Kind of evidence").locator("option", { hasText: kind })).toHaveCount(0);

  const other = await as(administrator);
  expect((await other.goto("/lists"))?.status()).toBe(404);
});
