import { aCause, aFinding, allocate } from "../fixtures/findings";
import { begin, confirm, part, press, refusal, said, summary } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with scripts" : "without scripts";
  test(`a revisit is planned, done, told and decided on, finding by finding, ${how}`, async ({
    world,
    register,
    as,
  }) => {
    const { inspector, coordinator } = world.people;
    const [first, second] = [await aFinding(register, world), await aFinding(register, world)];
    await allocate(register, world, first);
    const desk = await as(inspector, { javaScriptEnabled });
    await desk.goto(`/revisits/new?force=${world.force.slug}`);
    await press(desk, "Plan this revisit");
    await expect(refusal(desk)).toContainText("Tick at least one finding.");
    await expect(refusal(desk)).toContainText("Give the first day.");
    await desk.getByRole("checkbox", { name: new RegExp(first) }).check();
    await desk.getByRole("checkbox", { name: new RegExp(second) }).check();
    await desk.getByLabel("What is it to look at?").fill("What was promised in June.");
    await desk.getByLabel("How?").selectOption("Revisit");
    await desk.getByLabel("From").fill("2024-10-01");
    await desk.getByLabel("To (optional)").fill("2024-09-01");
    await press(desk, "Plan this revisit");
    await expect(refusal(desk)).toContainText("The last day is before the first.");
    await desk.getByLabel("From").fill("2024-09-01");
    await desk.getByLabel("To (optional)").fill("");
    await press(desk, "Plan this revisit");
    await said(desk, "The revisit is planned.");
    await expect(desk.getByRole("heading", { level: 1 })).toHaveText("Revisit, September 2024");
    const visit = new URL(desk.url()).pathname;

    const force = await as(coordinator, { javaScriptEnabled });
    await force.goto(`/findings/${first}`);
    await expect(force.getByText("To be formally reviewed: September 2024.")).toBeVisible();
    await expect(part(force, "History")).toContainText("Revisit planned for September 2024");
    await desk.goto("/");
    await expect(desk.getByRole("row").filter({ hasText: world.force.name })).toContainText("Revisit, September 2024");

    await desk.goto(visit);
    await press(desk, "Record the revisit");
    await expect(refusal(desk)).toContainText("Write what was found of at least one of the findings");
    await desk.getByLabel("First day of the visit").fill("2024-09-10");
    await desk.getByLabel("Last day of the visit").fill("2024-09-11");
    await desk.getByLabel(`${first}: what was found?`).fill("Forty cases: all reviewed in time.");
    await desk.getByLabel(`${second}: what was found?`).fill("Not yet: twelve of forty.");
    await press(desk, "Record the revisit");
    await said(desk, "The revisit is recorded.");

    await force.goto(visit);
    await expect(force.getByText("Forty cases")).toHaveCount(0);
    await expect(force.getByRole("button", { name: "Record the letter" })).toHaveCount(0);
    await force.goto(`/findings/${first}`);
    await expect(force.getByText("Forty cases")).toHaveCount(0);

    await desk.getByLabel("Reference of the letter").fill("Revisit letter, September 2024");
    await desk.getByLabel("Day of the letter").fill("2024-09-01");
    await press(desk, "Record the letter");
    await expect(refusal(desk)).toContainText("when the finding was last revisited");
    await desk.getByLabel("Day of the letter").fill("2024-09-20");
    await press(desk, "Record the letter");
    await said(desk, "The letter is recorded.");
    await force.goto(visit);
    await expect(force.getByText("Forty cases: all reviewed in time.")).toBeVisible();
    await force.goto(`/findings/${first}`);
    await expect(part(force, "Submissions and decisions")).toContainText("Forty cases: all reviewed in time.");

    await desk.getByRole("checkbox", { name: new RegExp(`^${first}`) }).check();
    await expect(desk.getByLabel("How it was verified")).toHaveValue("revisit");
    await desk.getByLabel("What the decisions rest on").fill("As found on the visit.");
    await desk.getByLabel("Day of the decisions").fill("2024-09-09");
    await press(desk, "Continue");
    await expect(desk.getByText("when the finding was last revisited").first()).toBeVisible();
    await desk.getByLabel("Day of the decisions").fill("2024-09-20");
    await press(desk, "Continue");
    await expect(summary(desk)).toContainText("1 finding of 1: closed");
    await press(desk, "Close the findings ticked");
    await said(desk, `Closed: ${first}`);
    await desk.goto(`/findings/${second}`);
    await expect(part(desk, "Submissions and decisions")).toContainText("Not yet: twelve of forty.");

    await begin(desk, second, "Close this finding");
    await desk.getByRole("radio", { name: "Implemented" }).check();
    await desk.getByLabel("How was it verified?").selectOption("Revisit");
    await desk.getByLabel("What does the decision rest on?").fill("Seen.");
    await desk.getByLabel("Day of the decision").fill("2024-09-09");
    await press(desk, "Continue");
    await expect(refusal(desk)).toContainText("when the finding was last revisited");
    await desk.getByLabel("Day of the decision").fill("2024-09-21");
    await confirm(desk, "Close this finding");
    await said(desk, "The finding is closed.");
  });
}

test("a revisit that is not done is overdue on the desk and on the finding, and is dropped with a reason", async ({
  world,
  register,
  as,
}) => {
  const { inspector, coordinator } = world.people;
  const { causeId, cause } = await aCause(register, world, 1);
  const id = await register.plansRevisit(inspector.id, world.force.slug, [causeId], "2024-06-01", "2024-06-30");
  const desk = await as(inspector);
  await desk.goto("/");
  await expect(desk.getByRole("row").filter({ hasText: world.force.name })).toContainText(
    "Revisit, June 2024: overdue",
  );
  await desk.goto(`/findings/${cause}`);
  await expect(desk.getByText("A revisit was planned for June 2024 and is overdue.")).toBeVisible();
  await desk.getByRole("link", { name: "The revisit" }).click();
  await expect(desk.getByText("Overdue by 92 days")).toBeVisible();
  await desk.getByText("Drop this revisit").click();
  await press(desk, "Drop the revisit");
  await expect(refusal(desk)).toContainText("Say why it will not be done.");
  await desk.getByLabel("Why will it not be done?").fill("The next inspection covers it.");
  await press(desk, "Drop the revisit");
  await said(desk, "The revisit is dropped.");
  const force = await as(coordinator);
  await force.goto(`/revisits/${id}`);
  await expect(force.getByText("The next inspection covers it.")).toBeVisible();
});
