import { begin, press, said } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

test("of two inspectors who decide at once the second reads who decided what, and keeps what was typed", async ({
  world,
  register,
  as,
}) => {
  const { inspector, coordinator } = world.people;
  const [finding] = await register.publish(inspector.id, world.force.id, [
    { text: "The force should answer letters." },
  ]);
  const reference = finding?.reference ?? "";
  // HMICFRS is of every world: the inspector of a further one is a second inspector here.
  const colleague = (await register.world()).people.inspector;
  const [one, other] = [await as(inspector), await as(colleague, { javaScriptEnabled: false })];
  for (const page of [one, other]) {
    await begin(page, reference, "Close this finding");
    await page.getByRole("radio", { name: "Implemented" }).check();
    await page.getByLabel("How was it verified?").selectOption("Desk review of evidence");
    await page.getByLabel("What does the decision rest on?").fill("A sample of letters.");
    await press(page, "Continue");
  }
  await press(one, "Close this finding");
  await said(one, "The finding is closed.");
  await press(other, "Close this finding");
  await expect(other.getByRole("alert").first()).toContainText(/closed/i);
  await expect(other.getByText("A sample of letters.").first()).toBeAttached();
  const force = await as(coordinator);
  await force.goto(`/findings/${reference}`);
  await expect(force.locator("#history").getByText(/closed as implemented/i)).toHaveCount(1);
});
