import { addEvidence, aFinding, allocate } from "../fixtures/findings";
import { begin, needOf, part, press, refusal, said } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

test.use({ javaScriptEnabled: false });

test("an owner plans: response, action, measure with pasted readings, done tests that another agrees and evidence meets", async ({
  world,
  register,
  as,
}) => {
  const reference = await aFinding(register, world);
  await allocate(register, world, reference);
  await addEvidence(register, world, reference, "shared", "Dip sample of ten");
  const page = await as(world.people.owner);
  const plan = part(page, "Plan");

  await begin(page, reference, "Say how the force responds");
  await page.getByLabel("Accepted in part").check();
  await press(page, "Keep this response");
  await expect(refusal(page)).toBeVisible();
  await page.getByLabel("Why?").fill("The second half is another body’s.");
  await page.getByLabel("What is the root cause?").fill("Nobody looks at a case again.");
  await press(page, "Keep this response");
  await expect(plan).toContainText("Nobody looks at a case again.");

  await begin(page, reference, "Add an action");
  await page.getByLabel("What is done?").fill("Train every supervisor.");
  await page.getByLabel("By when?").fill("2027-01-31");
  await press(page, "Add this action");
  await expect(plan).toContainText("Train every supervisor.");

  await begin(page, reference, "Add a measure");
  await page.getByLabel("What is measured?").fill("Cases reviewed within a week");
  await page.getByLabel("Unit").fill("%");
  await page.getByLabel("Higher is better").check();
  await page.getByLabel("Target", { exact: true }).fill("ninety");
  await press(page, "Add this measure");
  await expect(refusal(page)).toContainText("is not a number");
  await expect(page.getByLabel("What is measured?")).toHaveValue("Cases reviewed within a week");
  await page.getByLabel("Target", { exact: true }).fill("90");
  await press(page, "Add this measure");
  await expect(plan).toContainText("No reading yet");

  await begin(page, reference, "Add readings");
  await page.getByLabel("Where do the figures come from?").fill("Case system");
  const pasted = page.getByLabel("Paste two columns from a spreadsheet");
  await pasted.fill("Day\tShare\n31/07/2024\t81.5\n31/08/2024\tmost of them");
  await press(page, "Add these readings");
  await expect(refusal(page)).toContainText("“most of them” is not a number");
  await expect(pasted).toHaveValue(/most of them/);
  await pasted.fill("Day\tShare\n31/07/2024\t81.5\n31/08/2024\t93");
  await press(page, "Add these readings");
  await expect(plan).toContainText("On target");
  await page.goto(`/findings/${reference}/measures`);
  await expect(page.getByRole("table")).toContainText("81.5");

  await begin(page, reference, "Write done tests");
  await page.getByLabel("Done tests").fill("Nine of ten cases show a review.\nEvery team has a supervisor.");
  await press(page, "Keep these done tests");
  await expect(plan).toContainText("Nine of ten cases show a review.");
  await page.goto(`/findings/${reference}/agree-done-tests`);
  await expect(page.getByRole("button", { name: "Agree these done tests" })).toHaveCount(0);

  const coordinator = await as(world.people.coordinator);
  await coordinator.goto("/");
  await expect(needOf(coordinator, reference)).toContainText("Agree what would show it done");
  await needOf(coordinator, reference).click();
  for (const test of ["Nine of ten cases", "Every team has"]) await coordinator.getByLabel(test).check();
  await press(coordinator, "Agree these done tests");
  await coordinator.goto(`/findings/${reference}/submit`);
  await expect(coordinator.getByText("Every team has a supervisor.")).toBeVisible();

  for (const which of ["Nine of ten cases", "Every team has"]) {
    await page.goto(`/findings/${reference}/meet-done-test`);
    const one = page.getByLabel(which);
    if (await one.count()) await one.check();
    await page.getByLabel("Dip sample of ten").check();
    await press(page, "Show it met");
    await said(page, /met/);
  }
  await coordinator.goto(`/findings/${reference}/submit`);
  await coordinator.getByLabel("Statement").fill("Nine of ten are reviewed.");
  await press(coordinator, "Continue");
  await press(coordinator, "Submit for closure");
  await said(coordinator, "Submitted for closure.");

  const inspector = await as(world.people.inspector);
  await inspector.goto(`/findings/${reference}/close`);
  await expect(part(inspector, "What this rests on")).toContainText("Cases reviewed within a week");
  await expect(part(inspector, "What this rests on")).toContainText("Nine of ten cases show a review.");
});
