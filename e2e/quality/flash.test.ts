import { aFinding, allocate } from "../fixtures/findings";
import { begin, press, said } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

test("a page says that something was done only to whoever has just done it, whatever its address says", async ({
  world,
  register,
  as,
}) => {
  const reference = await aFinding(register, world);
  await allocate(register, world, reference);
  const { owner, coordinator } = world.people;
  const colleague = await as(coordinator);
  await colleague.goto(`/findings/${reference}?done=close`);
  await expect(colleague.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(colleague.getByText("The finding is closed.")).toHaveCount(0);

  const page = await as(owner);
  await begin(page, reference, "Update progress");
  await page.getByRole("radio", { name: "On track" }).check();
  await page.getByLabel("What has changed since the last update?").fill("Half are trained.");
  await press(page, "Update progress");
  await said(page, "Progress is updated.");
  // There is no undo: the page says how a slip is put right.
  await said(page, "Not as you meant? Update progress again: what counts is what was said last.");
  // Looked at first: the browser forgets it in a minute, which may have passed after other pages.
  const kept = (await page.context().cookies()).find(({ name }) => name.endsWith("outstanding.done"));
  expect(kept).toMatchObject({ httpOnly: true, sameSite: "Lax" });
  expect((kept?.expires ?? 0) - Date.now() / 1000).toBeLessThan(61);
  const shared = page.url();

  await colleague.goto(shared);
  await expect(colleague.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(colleague.getByText("Progress is updated.")).toHaveCount(0);

  await page.context().clearCookies({ name: kept?.name ?? "" });
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("Progress is updated.")).toHaveCount(0);
});
