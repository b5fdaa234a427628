import { aFinding, allocate } from "../fixtures/findings";
import { begin, part, press, refusal, said } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

test.use({ javaScriptEnabled: false });

test("a finding is disputed, answered and rated beside what the force says, and none of it changes its status", async ({
  world,
  register,
  as,
}) => {
  const { inspector, coordinator } = world.people;
  const finding = await aFinding(register, world);
  await allocate(register, world, finding);
  const force = await as(coordinator, { javaScriptEnabled: false });
  await begin(force, finding, "Update progress");
  await force.getByRole("radio", { name: "Delivered" }).check();
  await force.getByLabel("What has changed since the last update?").fill("All of it.");
  await press(force, "Update progress");
  await said(force, "Progress is updated.");
  await begin(force, finding, "Dispute this finding");
  await press(force, "Make this representation");
  await expect(refusal(force)).toContainText("Say what is disputed, and why.");
  await force.getByLabel("What is disputed, and why?").fill("The cases of March were left out.");
  await press(force, "Make this representation");
  await said(force, "The representation is made.");
  await expect(part(force, "Disputed")).toContainText("The cases of March were left out.");

  const desk = await as(inspector, { javaScriptEnabled: false });
  await desk.goto("/");
  const row = desk.getByRole("row").filter({ hasText: world.force.name });
  await row.getByRole("link", { name: "1 disputed finding" }).click();
  await expect(desk.getByText(finding).first()).toBeVisible();
  await begin(desk, finding, "Rate it yourself");
  await desk.getByRole("radio", { name: "Some issues" }).check();
  await desk.getByLabel("What did you see?").fill("Half of what was said.");
  await press(desk, "Record your rating");
  await said(desk, "Your rating is recorded.");
  await expect(part(desk, "Two assessments")).toContainText("HMICFRS rates it two steps lower than the force does.");
  await begin(desk, finding, "Answer a representation");
  await desk.getByLabel("What do you answer?").fill("They are in the annex.");
  await press(desk, "Answer it");
  await said(desk, "The representation is answered.");

  await force.goto(`/findings/${finding}`);
  await expect(part(force, "Disputed")).toContainText("HMICFRS answers: They are in the annex.");
  await expect(part(force, "Two assessments")).toContainText("Half of what was said.");
  await force.goto("/findings");
  await expect(force.getByText(finding).first()).toBeVisible();
  await expect(force.getByText("Two assessments")).toHaveCount(0);
});
