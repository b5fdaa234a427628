import { aFinding, allocate } from "../fixtures/findings";
import { part, press, said } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

test.use({ javaScriptEnabled: false });

test("findings of an owner who is suspended are counted, marked, and handed over on one screen", async ({
  world,
  register,
  as,
}) => {
  const { administrator, owner, coordinator, staff } = world.people;
  const references = [await aFinding(register, world), await aFinding(register, world)];
  for (const reference of references) await allocate(register, world, reference);
  const [first = "", second = ""] = references;

  const desk = await as(administrator);
  await desk.goto(`/people/${owner.id}`);
  const suspending = part(desk, "Suspend");
  await expect(suspending).toContainText("They own 2 findings not closed yet.");
  await suspending.getByLabel("Why").fill("Has left the force.");
  // Each of its buttons says what it does.
  await expect(desk.getByRole("button", { name: /^Continue to / })).toHaveText([
    "Continue to change the role",
    "Continue to suspend this person",
  ]);
  await suspending.getByRole("button", { name: "Continue to suspend this person" }).click();
  await expect(part(desk, "Check before you confirm").last()).toContainText("They own 2 findings not closed yet.");
  await press(desk, "Suspend this person");
  await said(desk, "The person is suspended.");

  const page = await as(coordinator);
  await page.goto(`/findings/${first}`);
  await expect(part(page, "Facts")).toContainText("(has left)");
  // So they are wherever the name stands.
  await page.goto("/updates?of=force");
  await expect(page.getByText(`${first} ·`).first()).toContainText("(has left)");
  await page.goto(`/findings/together?do=allocate&reference=${first}`);
  await expect(page.getByRole("row").filter({ hasText: first })).toContainText("(has left)");
  const whole = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/findings?owner=${owner.id}`);
  for (const cell of await page.locator("td[data-label=Owner]").all()) {
    // On a phone too the name stands before it.
    await expect(cell.getByText("(has left)")).toBeVisible();
    await expect(cell.locator("span").first()).toBeVisible();
  }
  await expect(page.locator("td[data-label=Owner]")).toHaveCount(2);
  if (whole) await page.setViewportSize(whole);
  await page.goto("/");
  await part(page, "Needs you").getByRole("link", { name: "2 findings belong to somebody who has left" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hand over findings");
  for (const reference of references) await expect(page.getByLabel(reference)).toBeChecked();
  await press(page, "Hand over");
  await expect(page.getByRole("alert").filter({ hasText: "This was not saved" })).toContainText("Choose a new owner");
  await page.getByLabel("New owner").selectOption(staff.id);
  await press(page, "Hand over");
  await said(page, "2 findings handed over");
  await expect(page.getByText("Nothing to hand over")).toBeVisible();
  await page.goto("/");
  await expect(page.getByText("somebody who has left")).toHaveCount(0);
  await page.goto(`/findings/${second}`);
  await expect(part(page, "Facts")).not.toContainText("(has left)");
});
