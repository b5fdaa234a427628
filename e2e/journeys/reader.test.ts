import { addEvidence, aFinding, submit } from "../fixtures/findings";
import { part } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

test("a reader of the force reads what its policing body reads, and is offered nothing to change", async ({
  world,
  register,
  as,
}) => {
  const reference = await aFinding(register, world);
  await addEvidence(register, world, reference, "force", "For the force alone");
  await addEvidence(register, world, reference, "force-and-policing-body", "For the office too");
  await submit(register, world, reference);

  const page = await as(world.people.reader);
  await page.goto("/");
  await expect(page.getByText("Nothing waits for you")).toBeVisible();
  await page.goto(`/findings/${reference}`);
  await expect(part(page, "Evidence")).toContainText("For the office too");
  await expect(page.getByText("For the force alone")).toHaveCount(0);
  await expect(part(page, "History")).not.toContainText("For the force alone");
  await expect(page.getByText("Nothing: you can read this finding and its history.")).toBeVisible();
  await page.goto(`/findings/${reference}/update-progress`);
  await expect(page.getByText(/Only the owner of the finding or a force coordinator can/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Update progress" })).toHaveCount(0);
});

test("a reader of the policing body reads as far as the policing body does", async ({ world, register, as }) => {
  const reference = await aFinding(register, world);
  await addEvidence(register, world, reference, "force", "For the force alone");
  await addEvidence(register, world, reference, "force-and-policing-body", "For the office too");

  const page = await as(world.people.bodyReader);
  await page.goto(`/findings/${reference}`);
  await expect(part(page, "Evidence")).toContainText("For the office too");
  await expect(page.getByText("For the force alone")).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Record assurance" })).toHaveCount(0);
});
