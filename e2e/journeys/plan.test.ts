import { addEvidence, aFinding, allocate } from "../fixtures/findings";
import { begin, confirm, part, press, said } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

test("a plan: done tests agreed by another, met by evidence, without which nothing is submitted; a measure with readings that are pasted", async ({
  world,
  register,
  as,
}) => {
  const { owner, coordinator, inspector } = world.people;
  const reference = await aFinding(register, world);
  await allocate(register, world, reference);
  await addEvidence(register, world, reference, "shared", "Dip sample of 50");
  const address = (command: string) => `/findings/${reference}/${command}`;

  const own = await as(owner);
  await own.goto(`/findings/${reference}`);
  await part(own, "Plan").getByRole("link", { name: "Write done tests" }).click();
  await own.getByLabel("Done tests").fill("1. In a dip sample of 50, 45 are signed.\n- No case waits.");
  await press(own, "Keep these done tests");
  await said(own, "The done tests are kept.");
  await expect(part(own, "Plan")).toContainText("0 of 2 done tests met");

  const force = await as(coordinator);
  await force.goto(address("submit"));
  await expect(force.getByRole("main")).toContainText("“No case waits.”: nobody has agreed it yet.");
  await force.goto(address("agree-done-tests"));
  await press(force, "Agree these done tests");
  await said(force, "The done tests are agreed.");

  await own.goto(`/findings/${reference}`);
  await part(own, "Plan")
    .getByRole("link", { name: /^Show it met: In a dip sample/ })
    .click();
  await own.getByLabel("Dip sample of 50").check();
  await press(own, "Show it met");
  await said(own, "The done test is met.");
  await expect(part(own, "Plan")).toContainText("shown by “Dip sample of 50”");

  await force.goto(address("submit"));
  await expect(force.getByRole("main")).toContainText("“No case waits.”: no evidence shows it yet.");
  await force.getByRole("link", { name: "Show a done test met" }).click();
  await force.getByLabel("Dip sample of 50").check();
  await press(force, "Show it met");
  await begin(force, reference, "Submit for closure");
  await force.getByLabel("Statement").fill("It is done, and tested.");
  await confirm(force, "Submit for closure");
  await said(force, "Submitted for closure.");

  await own.goto(address("add-measure"));
  await own.getByLabel("What is measured?").fill("Cases waiting");
  await own.getByLabel("Unit").fill("cases");
  await own.getByLabel("Lower is better").check();
  await own.getByLabel("Target").fill("ten");
  await press(own, "Add this measure");
  await expect(own.getByRole("main")).toContainText("The target is not a number.");
  await own.getByLabel("Target").fill("10");
  await press(own, "Add this measure");
  await said(own, "The measure is added.");
  await part(own, "Plan").getByRole("link", { name: "Add readings" }).click();
  await own.getByLabel("Where do the figures come from?").fill("Case system");
  const pasted = own.getByLabel("Paste two columns from a spreadsheet");
  await pasted.fill("Day\tCases\n30/06/2024\t40\n31/07/2024\tmany\n31/08/2024\t8");
  await press(own, "Add these readings");
  await expect(own.getByRole("main")).toContainText("Line 3: “many” is not a number. Write it as 88.5.");
  await expect(pasted).toHaveValue(/31\/07\/2024\tmany/);
  await pasted.fill("30/06/2024\t40\n31/07/2024\t22\n31/08/2024\t8");
  await press(own, "Add these readings");
  await said(own, "The readings are added.");

  const desk = await as(inspector);
  await desk.goto(`/findings/${reference}`);
  await expect(part(desk, "Plan")).toContainText("8 cases on 31 August 2024: on target, target 10 cases or fewer");
  await expect(part(desk, "Plan").getByRole("img", { name: "Cases waiting" })).toBeVisible();
  await desk.getByRole("link", { name: "Cases waiting" }).click();
  await expect(desk.getByRole("table", { name: "Readings of Cases waiting" })).toContainText("22 cases");
  await desk.goto(address("close"));
  await expect(part(desk, "What this rests on")).toContainText("Met In a dip sample of 50, 45 are signed.");
});
