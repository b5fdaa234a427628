import { aFinding } from "../fixtures/findings";
import { expect, test } from "../fixtures/test";

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with scripts" : "without scripts";
  test(`what is not there says so inside the shell of whoever asks, ${how}`, async ({ register, sharedWorld, as }) => {
    const elsewhere = await aFinding(register, await register.world());
    const page = await as(sharedWorld.people.coordinator, { javaScriptEnabled });
    for (const path of [`/findings/${elsewhere}`, "/people", "/proposals", "/nothing-of-this-name"]) {
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(404);
      await expect(page.getByRole("heading", { level: 1 }), path).toHaveText("There is nothing here that you can see");
      await expect(page.getByRole("link", { name: "Findings" }), path).toBeVisible();
      await expect(page, path).toHaveTitle("Page not found · Outstanding");
      await expect(page, path).toHaveURL(path);
    }
  });
}

test("an address that leads nowhere says so to people who are not signed in", async ({ browser, watched }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  watched.on(context);
  const page = await context.newPage();
  expect((await page.goto("/nothing-of-this-name"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is nothing here that you can see");
  await context.close();
});
