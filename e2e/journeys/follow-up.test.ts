import { addEvidence, aFinding, allocate, submit } from "../fixtures/findings";
import { begin, confirm, part, press, refusal, said, summary } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with scripts" : "without scripts";
  test(`a closing asks for one more sample, which appears when it is due and leads to reopening, ${how}`, async ({
    world,
    register,
    as,
  }) => {
    const { inspector, coordinator, owner } = world.people;
    const reference = await aFinding(register, world);
    await allocate(register, world, reference);
    const desk = await as(inspector, { javaScriptEnabled });
    await begin(desk, reference, "Close this finding");
    await desk.getByRole("radio", { name: "Implemented" }).check();
    await desk.getByLabel("Day of the decision").fill("2024-02-01");
    await desk.getByLabel("How was it verified?").selectOption("Revisit");
    await desk.getByLabel("What does the decision rest on?").fill("Seen in forty cases.");
    await desk.getByLabel("Size of the sample").fill("forty");
    await desk.getByLabel("Reference of the letter").fill("Revisit letter, June 2024");
    await desk.getByLabel(/after how many months/).fill("30");
    await press(desk, "Continue");
    await expect(refusal(desk)).toContainText("The size of the sample is a whole number from 1 to 100,000.");
    await expect(refusal(desk)).toContainText("The number of months is a whole number from 1 to 24.");
    await expect(desk.getByLabel("Reference of the letter")).toHaveValue("Revisit letter, June 2024");
    await desk.getByLabel("Size of the sample").fill("40");
    await desk.getByLabel(/after how many months/).fill("3");
    await press(desk, "Continue");
    await expect(refusal(desk)).toContainText("Say what the follow-up is to show.");
    await desk.getByLabel("Follow-up: what is it to show?").fill("The same sample of the autumn.");
    await press(desk, "Continue");
    await expect(summary(desk)).toContainText("The same sample of the autumn.");
    await press(desk, "Close this finding");
    await said(desk, "The finding is closed.");
    const decisions = part(desk, "Submissions and decisions");
    await expect(decisions).toContainText("a sample of 40");
    await expect(decisions).toContainText("Revisit letter, June 2024");
    await expect(decisions).toContainText("awaited");

    await desk.goto("/");
    await expect(part(desk, /orces/).first().getByRole("row").filter({ hasText: world.force.name })).toContainText(
      "1 follow-up due",
    );
    const force = await as(coordinator, { javaScriptEnabled });
    await force.goto("/");
    await expect(part(force, "Needs you")).toContainText("A follow-up is due: add the evidence asked for");
    await addEvidence(register, world, reference, "shared", "Autumn sample");

    await begin(desk, reference, "Record the follow-up");
    await expect(part(desk, "What this rests on")).toContainText("Autumn sample");
    await press(desk, "Record the follow-up");
    await expect(refusal(desk)).toContainText("Say whether it was met.");
    await desk.getByRole("radio", { name: "Not met" }).check();
    await desk.getByLabel("What does that rest on?").fill("Six of ten.");
    await press(desk, "Record the follow-up");
    await said(desk, "The follow-up is recorded.");
    await desk.getByRole("link", { name: "Reopen it" }).click();
    await desk.getByLabel("Why is it reopened?").fill("It was not sustained.");
    await confirm(desk, "Reopen this finding");
    await said(desk, "The finding is open again.");
    const page = await as(owner, { javaScriptEnabled });
    await page.goto(`/findings/${reference}`);
    await expect(part(page, "History")).toContainText("Follow-up due");
  });
}

test("a decision is made with the facts beside the form, and what came since the submission among them", async ({
  world,
  register,
  as,
}) => {
  const reference = await aFinding(register, world);
  await allocate(register, world, reference);
  await submit(register, world, reference);
  await addEvidence(register, world, reference, "shared", "Found since the submission");
  const desk = await as(world.people.inspector);
  await begin(desk, reference, "Close this finding");
  const facts = part(desk, "What this rests on");
  await expect(facts).toContainText("Since the submission");
  await expect(facts).toContainText("Found since the submission");
  await expect(desk.getByRole("radio", { name: "Implemented" })).toBeChecked();
  const form = desk.getByRole("region", { name: "Close this finding" });
  const places = async () => [await facts.boundingBox(), await form.boundingBox()];
  const [left, right] = await places();
  expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0) - 1);
  await desk.setViewportSize({ width: 390, height: 800 });
  await desk.getByRole("link", { name: "Go to the form" }).click();
  await expect(form).toBeInViewport();
});
