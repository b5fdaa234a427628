import { aFinding, allocate } from "../fixtures/findings";
import { needOf, press, said, voice } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

test.use({ javaScriptEnabled: false });

test("the policing body is asked for what it never reviewed and for what changed since", async ({
  world,
  register,
  as,
}) => {
  const { body, owner } = world.people;
  const reference = await aFinding(register, world);
  await allocate(register, world, reference);

  const page = await as(body);
  await page.goto("/");
  await expect(needOf(page, reference)).toHaveText("Never reviewed: record your assurance");
  await needOf(page, reference).click();
  await page.getByRole("radio", { name: /^Partly assured/ }).check();
  await page.getByLabel("What did you see").fill("Supervision has begun; victims are not asked yet.");
  await press(page, "Record assurance");
  await said(page, "Your assurance is recorded.");
  await expect(voice(page, "Assurance")).toContainText("Partly assured");
  await page.goto("/");
  await expect(page.getByText(reference)).toHaveCount(0);

  await register.does(owner.id, reference, {
    do: "update-progress",
    progress: "on-track",
    note: "Victims are asked now.",
  });
  await page.goto("/");
  await expect(needOf(page, reference)).toHaveText("Progress changed since you reviewed it");
});
