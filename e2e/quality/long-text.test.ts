import { aFinding, allocate } from "../fixtures/findings";
import { begin, press, refusal } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

test("text that is too long is kept whole, counted beside its field, and refused in a sentence", async ({
  world,
  register,
  as,
}) => {
  const reference = await aFinding(register, world);
  await allocate(register, world, reference);
  const page = await as(world.people.owner);
  await begin(page, reference, "Update progress");
  await page.getByRole("radio", { name: "On track" }).check();
  const note = page.getByLabel("What has changed since the last update?");
  await note.fill("A word. ".repeat(10));
  await expect(page.getByText(/characters (left|too many)/)).toHaveCount(0);
  await note.fill("x".repeat(19_700));
  await expect(page.getByText("300 characters left.")).toBeVisible();
  await note.fill("x".repeat(20_507));
  await expect(page.getByText("507 characters too many.")).toBeVisible();
  await press(page, "Update progress");
  await expect(refusal(page)).toContainText("too long: 20,507 characters. Shorten it to 20,000.");
  await expect(note).toHaveValue("x".repeat(20_507));
  await expect(page.getByText("507 characters too many.")).toBeVisible();
});

test("pasting does not cut the end of a long text off", async ({ world, register, as }) => {
  const reference = await aFinding(register, world);
  await allocate(register, world, reference);
  const page = await as(world.people.owner);
  await begin(page, reference, "Update progress");
  const note = page.getByLabel("What has changed since the last update?");
  await note.focus();
  await page.keyboard.insertText("x".repeat(20_507));
  await expect(note).toHaveValue("x".repeat(20_507));
});
