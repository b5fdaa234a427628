import { part } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

test("a finding on paper says its statuses in words and leaves out what cannot be pressed there", async ({
  pages,
  sharedWorld,
  as,
}) => {
  const page = await as(sharedWorld.people.inspector);
  await page.goto(pages.find(({ what }) => what === "a finding with a submission")?.path ?? "");
  await page.emulateMedia({ media: "print", colorScheme: "light" });
  const voices = page.getByRole("region", { name: "The three voices" });
  for (const words of ["Some issues", "Partly assured", "Open"])
    await expect(voices.getByText(words, { exact: true })).toBeVisible();
  await expect(part(page, "Evidence").getByText("Note for shared")).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Sign out" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Verify" })).toBeHidden();
  await expect(part(page, "What you can do now")).toBeHidden();
  await expect(page.getByRole("complementary", { name: "Demonstration" })).toBeVisible();
});

test("the register on paper is its table, with every status as a word and without its filters", async ({
  sharedWorld,
  as,
  pages,
}) => {
  expect(pages.length).toBeGreaterThan(0);
  const page = await as(sharedWorld.people.coordinator);
  await page.goto("/findings");
  await page.emulateMedia({ media: "print" });
  const row = page.getByRole("row").filter({ hasText: "The force should record every call." });
  for (const words of ["Some issues", "Partly assured", "Open"])
    await expect(row.getByText(words, { exact: true })).toBeVisible();
  await expect(page.getByRole("form", { name: "Filters" })).toBeHidden();
  await expect(page.getByText("Download", { exact: true })).toBeHidden();
});
