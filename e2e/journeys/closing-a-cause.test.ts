import { aCause } from "../fixtures/findings";
import { begin, confirm, press, refusal, said, voice } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

test("closing a cause of concern with open recommendations has to be confirmed; reopening says why", async ({
  world,
  register,
  as,
}) => {
  const { inspector, coordinator } = world.people;
  const { cause, recommendations } = await aCause(register, world, 2);

  const page = await as(inspector);
  await begin(page, cause, "Close this finding");
  await page.getByRole("radio", { name: "Implemented" }).check();
  await page.getByLabel("How was it verified?").selectOption("Revisit");
  await page.getByLabel("What does the decision rest on?").fill("Our revisit of September.");
  await press(page, "Continue");
  await expect(refusal(page)).toContainText(`2 recommendations are still open: ${recommendations.join(" and ")}.`);
  await expect(page.getByLabel("What does the decision rest on?")).toHaveValue("Our revisit of September.");

  await page.getByRole("checkbox", { name: "Close it although 2 recommendations are open" }).check();
  await confirm(page, "Close this finding");
  await said(page, "The finding is closed.");
  await expect(voice(page, "Status")).toContainText("0 of 2 recommendations closed; this cause of concern is closed");

  const force = await as(coordinator);
  await force.goto(`/findings/${recommendations[0]}`);
  await expect(voice(force, "Status")).toContainText("Open");
  await expect(force.getByRole("link", { name: "Reopen this finding" })).toHaveCount(0);

  await begin(page, cause, "Reopen this finding");
  await page.getByLabel("Why is it reopened?").fill("Calls go unanswered again.");
  await confirm(page, "Reopen this finding");
  await said(page, "The finding is open again.");
  await force.goto(`/findings/${cause}`);
  await expect(voice(force, "Status")).toContainText("Reopened");
  await expect(force.locator("#history")).toContainText("Calls go unanswered again.");
});
