import { aFinding } from "../fixtures/findings";
import { press, refusal, said } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

for (const javaScriptEnabled of [true, false])
  test(`a coordinator keeps a view and begins with it, ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
    world,
    register,
    as,
  }) => {
    const { coordinator, staff } = world.people;
    await aFinding(register, world, { text: "The force should record every call." });
    const page = await as(coordinator, { javaScriptEnabled });
    await page.goto("/findings?status=open&published-from=2020-01-01&rows=25");
    const chips = page.getByRole("list", { name: "Filters that are on" });
    await expect(chips).toContainText("Published: from 1 Jan 2020");
    await page.getByRole("link", { name: "Keep as a view" }).click();
    await press(page, "Keep this view");
    await expect(refusal(page)).toContainText("Give the view a name");
    await page.getByLabel("Name of the view").fill("Open ones");
    await page.getByRole("radio", { name: "Everybody in your organisation" }).check();
    await page.getByRole("checkbox", { name: "Begin with it whenever you open Findings" }).check();
    await press(page, "Keep this view");
    await said(page, "The view is kept.");

    // It is where the coordinator begins; what takes off its last filter leads to everything and stays there.
    await page.goto("/findings");
    await expect(page).toHaveURL(/status=open.*view=/);
    const views = page.getByRole("navigation", { name: "Saved views" });
    await expect(views.getByRole("link", { name: "Open ones" })).toHaveAttribute("aria-current", "page");
    await chips.getByRole("link", { name: "Published: from 1 Jan 2020" }).click();
    await expect(chips).not.toContainText("Published");
    await chips.getByRole("link", { name: "Status: Open" }).click();
    await expect(page).toHaveURL(/view=/);
    await expect(chips).toBeHidden();

    // A colleague has it without beginning with it, and cannot drop it.
    const colleague = await as(staff, { javaScriptEnabled });
    await colleague.goto("/findings");
    await expect(colleague).toHaveURL(/\/findings$/);
    await colleague.getByRole("navigation", { name: "Saved views" }).getByRole("link", { name: "Open ones" }).click();
    await expect(colleague).toHaveURL(/status=open/);
    await colleague.goto("/views");
    await colleague.getByRole("link", { name: "Change Open ones" }).click();
    await expect(colleague.getByRole("button", { name: "Drop this view" })).toHaveCount(0);
  });

test("a pack is of what a view shows, and says so where the view was dropped", async ({ world, register, as }) => {
  const { coordinator, inspector } = world.people;
  const first = await aFinding(register, world, { text: "The force should record every call." });
  await aFinding(register, world, { text: "The force should answer every letter." });
  await register.does(inspector.id, first, {
    ...{ do: "close", on: "2024-05-20", outcome: "implemented", method: "revisit", note: "Seen.", letter: null },
    ...{ successor: null, confirmedOpen: 0, supersededToo: [], addedEvidence: [] },
  });
  const page = await as(coordinator);
  await page.goto("/views/new?status=closed");
  await page.getByLabel("Name of the view").fill("Closed ones");
  await page.getByRole("radio", { name: "Everybody in your organisation" }).check();
  await press(page, "Keep this view");
  await said(page, "The view is kept.");
  await page.goto("/packs");
  await page.getByLabel("From", { exact: true }).fill("2024-04-01");
  await page.getByLabel("To", { exact: true }).fill("2024-06-30");
  await page.getByLabel("Findings", { exact: true }).selectOption({ label: "What “Closed ones” shows" });
  await press(page, "Look at it");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("“Closed ones”");
  await page.getByText("Keep what it holds as a layout").click();
  await page.getByLabel("Name of the layout").fill("Closed");
  await press(page, "Keep this layout");
  await said(page, "The layout is kept.");
  await page.goto("/views");
  await page.getByRole("link", { name: "Change Closed ones" }).click();
  await press(page, "Drop this view");
  await said(page, "The view is dropped.");
  await page.goto("/packs");
  await page.getByLabel("Holds").selectOption({ label: "Closed" });
  await press(page, "Look at it");
  await expect(page.getByText("The view “Closed ones”, whose findings this was to be of, was dropped")).toBeVisible();
  await expect(page.getByRole("button", { name: "Issue this pack" })).toHaveCount(0);
});
