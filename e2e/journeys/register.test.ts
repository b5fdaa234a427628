import { sheetsOfWorkbook } from "@/lib/outside/testing/read-made";
import { aCause, addEvidence, aFinding, allocate, submit } from "../fixtures/findings";
import { readCsv } from "../fixtures/read-csv";
import { expect, test } from "../fixtures/test";

test("the register is filtered by what the address says, and each filter can be taken off", async ({
  world,
  register,
  as,
}) => {
  const { cause, recommendations } = await aCause(register, world, 2);
  const submitted = await aFinding(register, world, { text: "The force should record every call." });
  await allocate(register, world, submitted);
  await submit(register, world, submitted);

  const page = await as(world.people.coordinator);
  await page.goto("/findings");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("4 findings");

  await page.getByText("Kind", { exact: true }).first().click();
  await page.getByRole("checkbox", { name: "Recommendation" }).check();
  await page.getByRole("button", { name: "Show these" }).and(page.locator(":visible")).click();
  await expect(page).toHaveURL(/kind=recommendation/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("2 findings");
  for (const reference of recommendations)
    await expect(page.getByRole("row").filter({ hasText: `${reference} ·` })).toBeVisible();
  await expect(page.getByText(`of ${cause}`)).toHaveCount(2);

  await page.getByRole("link", { name: "Take off the filter Kind: Recommendation" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("4 findings");

  await page.goto("/findings?submitted=yes");
  await expect(page.getByRole("row").filter({ hasText: submitted })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 finding");
  await page.goto("/findings?owner=none");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("3 findings");
  await page.goto("/findings?status=nonsense&page=-3&sort=anything&kind=recommendation");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("2 findings");
  const told = page.locator(".notice").filter({ hasText: "Not all of this address was understood" });
  await expect(told).toContainText("The filter “Status” has no value “nonsense”: the list is not filtered by it.");
  await expect(told).toContainText("There is no order “anything”");
  await page.goto("/findings?force=nowhere-police");
  await expect(told).toContainText("The filter “Force” asks for “nowhere-police”, and you can see no such thing");
  await expect(page.getByText("No finding matches these filters")).toBeVisible();
  await page.goto("/findings?status=open");
  await expect(told).toHaveCount(0);
  const file = await page.request.get("/findings/download?status=nonsense");
  expect(file.status()).toBe(400);
  expect(await file.text()).toContain("The filter “Status” has no value “nonsense”.");
  await page.goto(`/findings/${submitted}?history=nonsense`);
  await expect(page.locator("#history")).toContainText("There are no events of a kind “nonsense”: all are shown.");
});

for (const javaScriptEnabled of [true, false])
  test(`what is on stays on when another menu is opened, ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
    world,
    register,
    as,
  }) => {
    const { cause, recommendations } = await aCause(register, world, 2);
    const other = await aFinding(register, world, { text: "The force should record every call." });
    await allocate(register, world, recommendations[0] ?? "");
    const page = await as(world.people.coordinator, { javaScriptEnabled });
    await page.goto("/findings?kind=recommendation&kind=cause-of-concern&published-from=2001-02-03");
    const filters = page.getByRole("form", { name: "Filters" });
    await expect(filters.locator("summary").filter({ hasText: "Dates" })).toHaveText("Dates Published from 3 Feb 2001");
    await filters.getByText("Owner", { exact: true }).click();
    if (!javaScriptEnabled) await filters.getByRole("link", { name: "Choose" }).and(page.locator(":visible")).click();
    await filters.getByRole("checkbox", { name: "Nobody yet" }).check();
    await filters.getByRole("button", { name: "Show these" }).and(page.locator(":visible")).click();
    await expect(page).toHaveURL(/owner=none/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("2 findings");
    const shown = new URL(page.url()).searchParams;
    expect([shown.getAll("kind").toSorted(), shown.get("published-from"), shown.get("menu")]).toEqual([
      ["cause-of-concern", "recommendation"],
      "2001-02-03",
      null,
    ]);
    const rows = page.getByRole("row");
    await expect(rows.filter({ hasText: `${cause} ·` })).toBeVisible();
    await expect(rows.filter({ hasText: `${other} ·` })).toHaveCount(0);
  });

test("a menu whose values cannot be fetched leads to the page that has them all", async ({ world, register, as }) => {
  await aFinding(register, world, { text: "The force should record every call." });
  const page = await as(world.people.coordinator);
  await page.route(/\/findings\/filters\?/, (route) => route.fulfill({ body: "" }));
  await page.goto("/findings?status=open");
  const filters = page.getByRole("form", { name: "Filters" });
  await filters.getByText("Kind", { exact: true }).click();
  await filters.getByRole("link", { name: "Choose" }).and(page.locator(":visible")).click();
  await expect(page).toHaveURL("/findings?status=open&menu=kind");
  await expect(filters.getByRole("checkbox", { name: "Recommendation" })).toBeVisible();
  await filters.getByRole("checkbox", { name: "Recommendation" }).check();
  await filters.getByRole("button", { name: "Show these" }).and(page.locator(":visible")).click();
  await expect(page.getByText("No finding matches these filters")).toBeVisible();
  expect(new URL(page.url()).searchParams.getAll("status")).toEqual(["open"]);
});

test("the register is searched by words, and a reference leads to its finding", async ({ world, register, as }) => {
  const reference = await aFinding(register, world, { text: "The force should review its custody suites." });
  await aFinding(register, world, { text: "The force should answer letters." });
  const page = await as(world.people.body);
  await page.goto("/");
  const search = page.getByRole("searchbox");
  await search.fill("custody suites");
  await search.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 finding");
  await page.getByRole("searchbox").fill(reference.toLowerCase());
  await page.getByRole("searchbox").press("Enter");
  await expect(page).toHaveURL(`/findings/${reference}`);
  await page.goto("/findings?text=suites+review");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 finding");
  await page.goto(`/findings/${reference.toLowerCase()}`);
  await expect(page).toHaveURL(`/findings/${reference}`);
  await page.goto("/findings?text=100%25_nothing");
  await expect(page.getByText("No finding matches these filters")).toBeVisible();
});

test("sorting and paging show every finding once", async ({ world, register, as }) => {
  const { inspector, coordinator } = world.people;
  await register.publish(
    inspector.id,
    world.force.id,
    Array.from({ length: 60 }, (_, at) => ({ text: `Finding number ${at + 1}.` })),
  );
  const page = await as(coordinator);
  await page.goto("/findings");
  await page.getByRole("link", { name: /^As published/ }).click();
  await expect(page).toHaveURL(/sort=/);
  const rows = page.locator("tbody tr");
  await expect(page.getByRole("navigation", { name: "Pages of findings" })).toContainText("1 to 50 of 60 findings");
  const first = await rows.getByRole("link").allTextContents();
  await page.getByRole("link", { name: "Next page" }).click();
  await expect(page.getByRole("navigation", { name: "Pages of findings" })).toContainText("51 to 60 of 60 findings");
  const second = await rows.getByRole("link").allTextContents();
  expect(new Set([...first, ...second]).size).toBe(60);
});

test("the download is exactly what the filter shows, and no cell of it is a formula", async ({
  world,
  register,
  as,
}) => {
  const formula = '=HYPERLINK("https://evil.example","pay")';
  const shown = await aFinding(register, world, { text: formula });
  const allocated = await aFinding(register, world, { text: "+44 is not a formula, nor is @this." });
  await allocate(register, world, allocated);
  await addEvidence(register, world, shown, "force");

  const page = await as(world.people.coordinator);
  await page.goto("/findings?owner=none");
  await page.getByText("Download", { exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: /^CSV\s?, findings, all columns$/ }).click(),
  ]);
  const rows = readCsv(
    await (await download.createReadStream()).toArray().then((parts) => Buffer.concat(parts).toString()),
  );
  expect(rows.map(([reference]) => reference)).toEqual(["Reference", shown]);
  expect(rows[1]?.[rows[0]?.indexOf("As published") ?? -1]).toBe(`'${formula}`);

  const [workbook] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: /^Excel\s?, findings, as shown$/ }).click(),
  ]);
  expect(workbook.suggestedFilename()).toMatch(/^findings-\d{4}-\d{2}-\d{2}\.xlsx$/);
  const bytes = Buffer.concat(await (await workbook.createReadStream()).toArray());
  const sheet = [...(await sheetsOfWorkbook(bytes)).values()][0] ?? [];
  expect(sheet[0]?.[0]).toBe("Findings: 1");
  expect(sheet[1]?.[0]).toBe("Filtered by: Owner: Nobody yet");
  expect(sheet[3]?.[0]).toMatch(/^OFFICIAL/);
  expect(sheet.slice(4).map(([reference]) => reference)).toEqual(["Reference", shown]);
  expect(sheet[5]).toContain(formula);

  const everything = readCsv(await (await page.request.get("/findings/download")).text());
  expect(everything).toHaveLength(3);
  for (const cell of everything.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  const log = await register.rows("select what from access_log where person_id = $1::uuid and what = 'exported'", [
    world.people.coordinator.id,
  ]);
  expect(log).toHaveLength(3);
  const wrong = await page.request.get("/findings/download?as=pdf");
  expect([wrong.status(), await wrong.text()]).toEqual([400, expect.stringContaining("There is no such file.")]);
});

test("on a phone, without scripts, the register is sorted by a control in sight, and nothing unseen takes the focus", async ({
  world,
  register,
  as,
}) => {
  const first = await aFinding(register, world, { text: "The force should answer letters." });
  const second = await aFinding(register, world, { text: "The force should answer calls." });
  await allocate(register, world, second);
  const page = await as(world.people.coordinator, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  await page.goto("/findings");
  await page.getByLabel("Sort by").selectOption("Owner, A to Z");
  await page.getByRole("button", { name: "Sort", exact: true }).click();
  await expect(page).toHaveURL(/sort=owner/);
  await expect(page.locator("tbody tr").first()).toContainText(second);
  await expect(page.getByLabel("Sort by")).toHaveValue("owner");
  await page.getByLabel("Sort by").selectOption("Last update, newest first");
  await page.getByRole("button", { name: "Sort", exact: true }).click();
  await expect(page.locator("tbody tr").first()).toContainText(first);

  await page.getByLabel("Sort by").focus();
  for (let press = 0; press < 4; press++) {
    await page.keyboard.press("Tab");
    await expect(page.locator("thead :focus")).toHaveCount(0);
  }
});

test("the register is filtered by how long an owner has given no update", async ({ world, register, as }) => {
  const owned = await aFinding(register, world);
  await allocate(register, world, owned);
  await aFinding(register, world, { text: "Nobody answers for this yet." });
  const page = await as(world.people.coordinator);
  await page.goto("/findings?quiet=60");
  await expect(page.getByRole("heading", { level: 1 }), "given a moment ago").toHaveText("0 findings");
  await register.rows("update finding set allocated_on = allocated_on - 61 where reference = $1 returning id", [owned]);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 finding");
  await expect(page.getByRole("row").filter({ hasText: owned })).toBeVisible();
  await page.getByRole("link", { name: "Take off the filter No update: for 60 days" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("2 findings");
});
