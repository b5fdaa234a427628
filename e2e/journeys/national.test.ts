import { aFinding } from "../fixtures/findings";
import { confirm, part, press, refusal, said } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

test("a national recommendation is issued from a report, answered by its force in the grid, and corrected for all", async ({
  world,
  register,
  as,
}) => {
  const { inspector, coordinator } = world.people;
  const finding = await aFinding(register, world);
  const [report] = await register.rows(
    "select i.slug from inspection i join finding f on f.inspection_id = i.id where f.reference = $1",
    [finding],
  );
  const desk = await as(inspector, { javaScriptEnabled: false });
  await desk.goto(`/inspections/${report?.slug}`);
  await desk.getByRole("link", { name: "Issue a national recommendation" }).click();
  await desk.getByLabel("Wording").fill("Forces should look again at what they closed.");
  await desk.getByRole("radio", { name: "Those ticked below" }).check();
  await press(desk, "Continue");
  await expect(refusal(desk)).toContainText("Tick at least one force");
  await desk.getByRole("checkbox", { name: new RegExp(world.force.name) }).check();
  await desk.getByLabel("Whom else does it address? (optional)").fill("the College of Policing");
  await confirm(desk, "Issue this recommendation");
  await said(desk, "The national recommendation is issued.");
  const page = new URL(desk.url()).pathname;
  await expect(desk.getByText(`Not answered: ${world.force.name}.`)).toBeVisible();

  const force = await as(coordinator);
  await force.goto(page);
  await expect(force.getByRole("button", { name: "Add this force" })).toHaveCount(0);
  await force.getByRole("row").filter({ hasText: world.force.name }).getByRole("link").nth(1).click();
  await expect(part(force, "What was published")).toContainText("a recommendation for many forces");
  await force.getByRole("link", { name: "Update progress" }).first().click();
  await force.getByRole("radio", { name: "On track" }).check();
  await force.getByLabel("What has changed since the last update?").fill("We have begun.");
  await press(force, "Update progress");
  await said(force, "Progress is updated.");
  await force.goto("/national");
  await expect(force.getByRole("row").filter({ hasText: world.force.name })).toContainText("On track, the force says");

  await desk.goto(page);
  await desk.getByLabel("Corrected wording").fill("Forces should look again at what they closed in 2023.");
  await desk.getByLabel("Why?").fill("The year was left out.");
  await confirm(desk, "Correct it for every force");
  await said(desk, "The wording is corrected for every force.");
  await force.goto(page);
  await expect(force.getByText("Forces should look again at what they closed in 2023.")).toBeVisible();
  await force.getByText("Corrected 1 time").click();
  await expect(force.getByText("The year was left out.")).toBeVisible();
});
