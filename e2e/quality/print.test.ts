import { pagesOfPdf } from "@/lib/outside/testing/pages-of-pdf";
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

test("every sheet of paper has its number, the first the day; heads stand on each and totals once", async ({
  world,
  register,
  as,
}) => {
  await register.publish(
    world.people.inspector.id,
    world.force.id,
    Array.from({ length: 60 }, (_, at) => ({ text: `${"The force should do what it says it does. ".repeat(4)}${at}` })),
  );
  const page = await as(world.people.coordinator);
  const margin = { top: "10mm", right: "10mm", bottom: "12mm", left: "10mm" };
  for (const path of ["/findings", "/"]) {
    await page.goto(path);
    const sheets = await pagesOfPdf(await page.pdf({ format: "A4", margin }));
    for (const [at, words] of sheets.entries()) expect(words, path).toContain(`${at + 1} of ${sheets.length}`);
    expect(sheets[0], path).toMatch(/As at \d{1,2} \w+ 20\d\d/);
    if (path === "/findings") {
      expect(sheets.length).toBeGreaterThan(2);
      for (const words of sheets.filter((sheet) => sheet.includes("The force should do")))
        expect(words).toContain("Assurance");
    }
  }
  await page.emulateMedia({ media: "print" });
  const foot = page.locator("table tfoot").first();
  expect(await foot.evaluate((one) => getComputedStyle(one).display)).toBe("table-row-group");
});
