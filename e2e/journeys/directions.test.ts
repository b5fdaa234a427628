import { aFinding, allocate } from "../fixtures/findings";
import { part, press, refusal, said } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

test.use({ javaScriptEnabled: false });

test("a direction is recorded on a finding, read by the force, the desk and the public, and complied with", async ({
  world,
  register,
  as,
}) => {
  const { inspector, coordinator } = world.people;
  const finding = await aFinding(register, world);
  await allocate(register, world, finding);
  const desk = await as(inspector, { javaScriptEnabled: false });
  await desk.goto(`/forces/${world.force.slug}`);
  await desk.getByRole("link", { name: "Phase on any day, directions, levels" }).click();
  await desk.getByRole("link", { name: "Record a direction" }).click();
  await press(desk, "Record this direction");
  await expect(refusal(desk)).toContainText("a direction is about a finding");
  await expect(desk.getByText("Unanswered since").first()).toBeVisible();
  await desk.getByRole("checkbox", { name: new RegExp(finding) }).check();
  await desk.getByLabel("What does it direct?").fill("Show every case of the summer.");
  await desk.getByLabel("Issued on").fill("2024-09-20");
  await desk.getByLabel("Due by (optional)").fill("2024-09-19");
  await press(desk, "Record this direction");
  await expect(refusal(desk)).toContainText("It would be due before it was issued.");
  await desk.getByLabel("Due by (optional)").fill("2024-09-27");
  await press(desk, "Record this direction");
  await said(desk, "The direction is recorded.");
  await expect(desk.getByText("Not complied with for 10 days; it was due by 27 September 2024")).toBeVisible();
  const page = new URL(desk.url()).pathname;

  await desk.goto("/");
  await expect(desk.getByRole("row").filter({ hasText: world.force.name })).toContainText(
    new RegExp(`Direction on ${finding}, unanswered since .*, overdue`),
  );
  const force = await as(coordinator);
  await force.goto(`/findings/${finding}`);
  await expect(force.getByText("Under a direction of HMICFRS of 20 September 2024")).toBeVisible();
  await expect(part(force, "History")).toContainText("Direction issued by HMICFRS, due by 27 September 2024");
  await force.goto(page);
  await expect(force.getByText("Show every case of the summer.")).toBeVisible();
  await expect(force.getByRole("button", { name: "It is complied with" })).toHaveCount(0);
  await force.goto("/inbox");
  await expect(force.getByText("Direction issued by HMICFRS").first()).toBeVisible();
  await force.goto(`/public/${world.force.slug}/${finding}`);
  await expect(force.getByText("Not complied with; it was due by 27 September 2024.")).toBeVisible();

  await desk.goto(page);
  await desk.getByLabel("What shows that it is complied with?").fill("All forty cases were shown.");
  await press(desk, "It is complied with");
  await said(desk, "The direction is complied with.");
  await desk.goto(`/findings/${finding}`);
  await expect(desk.getByText("Complied with on 30 September 2024")).toBeVisible();

  await desk.goto(`/forces/${world.force.slug}/monitoring?on=2024-09-25`);
  await expect(part(desk, "On a day")).toContainText("1 direction not complied with");
  await desk.getByText("Record a level").click();
  await desk.getByLabel("Which body?").selectOption("Home Office");
  await desk.getByLabel("Which level?").selectOption("Level 2");
  await press(desk, "Record this level");
  await said(desk, "The level is recorded.");
  await expect(part(desk, "On a day")).toContainText("Home Office: Level 2");
});
