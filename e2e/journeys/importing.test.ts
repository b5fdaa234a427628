import type { Page } from "@playwright/test";
import { writeSpreadsheet } from "@/lib/outside/spreadsheets/write-spreadsheet";
import { signInOnPage } from "../fixtures/sign-in";
import { press, said } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

const HEADINGS = ["Ref", "Report", "AFI/CoC/Rec", "Wording", "Revised date", "RAG"];

/** Two hundred areas for improvement of one report, each a row of a spreadsheet as forces keep them. */
const good = (): string[][] =>
  Array.from({ length: 200 }, (_, at) => [
    `A${at}`,
    "PEEL 2023-25",
    "AFI",
    `The force should improve the ${at}th thing that inspectors named in district ${at * 37}.`,
    "31/10/2024",
    "Amber",
  ]);

/** Seven of them spoilt, each in its own way: which row, which column, and what stands there. */
const SPOILT = [
  [10, 4, "31/06/2024"],
  [20, 4, "10/31/2024"],
  [30, 3, ""],
  [40, 2, "Thing"],
  [50, 5, "Purple"],
  [60, 1, ""],
  [70, 4, "soon"],
] as const;

const csv = (rows: readonly (readonly string[])[]) =>
  Buffer.from([HEADINGS, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\r\n"));

async function upload(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  await page.goto("/findings");
  await page.getByRole("link", { name: "Import a spreadsheet" }).click();
  await page.getByLabel("File").setInputFiles({ name: "register.csv", mimeType: "text/csv", buffer: csv(rows) });
  await press(page, "Upload and read");
  await expect(page.getByRole("heading", { level: 2, name: "Columns of the file" })).toBeVisible();
}

const figure = (page: Page, label: string) => page.locator("dl.figures > div").filter({ hasText: label }).locator("dd");

test("a coordinator imports 200 rows with 3 bad ones and 4 odd cells, mends them and imports again", async ({
  world,
  as,
}) => {
  const page = await as(world.people.coordinator);
  const rows = good();
  const spoilt = rows.map((row) => [...row]);
  for (const [row, column, text] of SPOILT) (spoilt[row] ?? [])[column] = text;

  await upload(page, spoilt);
  await page.getByLabel("Published on (if new)").first().fill("2023-12-22");
  await press(page, "Check the file");
  await expect(figure(page, "to record")).toHaveText("197");
  await expect(figure(page, "rows with errors")).toHaveText("3");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: /CSV/ }).click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  await press(page, "Record 197 rows");
  await expect(page.getByText("197 findings recorded")).toBeVisible({ timeout: 180_000 });

  await upload(page, rows);
  await press(page, "Check the file");
  await expect(figure(page, "to record")).toHaveText("3");
  await expect(figure(page, "unchanged")).toHaveText("194");
  await expect(figure(page, "error")).toHaveText("0");
  await press(page, "Record 6 rows");
  await expect(page.getByText("3 findings recorded").first()).toBeVisible({ timeout: 180_000 });

  await page.goto("/findings");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("200 findings");
});

test("the day of a report is asked at its place, once, and an empty file is told as one", async ({ world, as }) => {
  const page = await as(world.people.coordinator);
  await page.goto("/import");
  await page.getByLabel("File").setInputFiles({ name: "empty.csv", mimeType: "text/csv", buffer: Buffer.alloc(0) });
  await press(page, "Upload and read");
  await expect(page.getByRole("alert", { name: "The file was not read" })).toContainText("The file is empty.");

  const rows = good().slice(0, 20);
  await upload(page, [...rows, ...rows.slice(0, 1)]);
  await press(page, "Check the file");
  await expect(page.getByRole("alert", { name: "The file is not checked yet" })).toContainText(
    "Say when “PEEL 2023-25” was published",
  );
  await page.getByLabel("Published on (if new)").fill("2023-12-22");
  await press(page, "Check the file");
  await expect(figure(page, "to record")).toHaveText("20");

  await upload(page, rows);
  await expect(page.getByLabel("Published on (if new)")).toHaveValue("2023-12-22");
  await press(page, "Check the file");
  await press(page, "Record 20 rows");
  await expect(page.getByText("20 findings recorded")).toBeVisible({ timeout: 180_000 });
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(/not found/i);
  await page.goForward();
  await expect(page.getByText("20 findings recorded")).toBeVisible();

  await expect(page.getByText("20 recorded late")).toBeVisible();
  await page.getByRole("link", { name: "Take this import back" }).click();
  await expect(page.getByText("20 findings leave the counts")).toBeVisible();
  await press(page, "Take the import back");
  await said(page, "The import is taken back.");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You took this import back");
  await page.goto("/findings?status=open");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("0 findings");
});

test("a workbook of several sheets is read in one go, and what has other columns next, from the same upload", async ({
  world,
  as,
}) => {
  const page = await as(world.people.coordinator);
  const of = (name: string, from: number, until: number) => ({
    ...{ sheet: name, headings: HEADINGS },
    rows: good()
      .slice(from, until)
      .map((row) => row.map((cell, at) => (at === 1 ? "" : cell))),
  });
  const visits = [["B1", "The force should say in which week it was visited by whom.", "Custody inspection 2024"]];
  const buffer = await writeSpreadsheet("xlsx", of("PEEL inspection 2023", 0, 3), [
    of("PEEL inspection 2024", 3, 5),
    { sheet: "Visits", headings: ["Ref", "Recommendation", "Inspection"], rows: visits },
    { sheet: "Notes", headings: ["Somebody wrote this down"], rows: [] },
  ]);
  await page.goto("/import");
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await page.getByLabel("File").setInputFiles({ name: "several.xlsx", mimeType, buffer: Buffer.from(buffer) });
  await press(page, "Upload and read");
  await expect(page.getByText("3 sheets of 4 read")).toBeVisible();
  await expect(page.getByText("“Notes”: no register stands there")).toBeVisible();
  for (const day of await page.getByLabel("Published on (if new)").all()) await day.fill("2024-01-22");
  await press(page, "Check the file");
  await expect(figure(page, "to record")).toHaveText("6");
  await press(page, "Record 6 rows");
  await expect(page.getByText("6 findings recorded")).toBeVisible({ timeout: 180_000 });
  await expect(page.getByText("Row 2 of sheet 2")).toBeVisible();
});

/** Uploads and checks so many rows, and answers the id of the import. */
async function checked(page: Page, rows: readonly (readonly string[])[]): Promise<string> {
  await upload(page, rows);
  await page.getByLabel("Published on (if new)").fill("2023-12-22");
  await press(page, "Check the file");
  await expect(figure(page, "to record")).toHaveText(String(rows.length));
  return /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? "";
}

test("a file that is to be recorded says how it stands, with and without scripts, until it is done by itself", async ({
  world,
  as,
  register,
}) => {
  const first = await as(world.people.coordinator);
  const second = await as(world.people.coordinator, { javaScriptEnabled: false });
  const held = await checked(first, good().slice(0, 20));
  await checked(second, good().slice(20, 30));
  await register.holdImport(held);
  await press(first, "Record 20 rows");
  await expect(first.getByText("Reading the register and preparing.")).toBeVisible();
  await press(second, "Record 10 rows");
  await expect(second.getByText("It waits for its turn and begins by itself.")).toBeVisible();
  // Whoever leaves finds it again in the list.
  await first.goto("/import");
  await expect(first.getByRole("row", { name: /register\.csv/ }).filter({ hasText: "Being recorded" })).toHaveCount(2);
  await first.goto(`/import/${held}`);
  await register.letImportGo(held);
  await expect(first.getByText("20 findings recorded")).toBeVisible({ timeout: 180_000 });
  // The first brought the inspection that the second was to bring, so that one is checked again before anything of it is recorded.
  await expect(second.getByText("The register changed after the file was checked")).toBeVisible({ timeout: 180_000 });
  await second.getByRole("link", { name: "Check the file again" }).click();
  await press(second, "Check the file");
  await press(second, "Record 10 rows");
  await expect(second.getByText("10 findings recorded")).toBeVisible({ timeout: 180_000 });
});

for (const javaScriptEnabled of [true, false])
  test(`choices are there again after the session has ended, ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
    world,
    as,
  }) => {
    const { coordinator } = world.people;
    const page = await as(coordinator, { javaScriptEnabled });
    await upload(page, good().slice(0, 3));
    await page.getByLabel("RAG", { exact: true }).selectOption("Not read");
    await page.getByLabel("Published on (if new)").fill("2023-12-22");
    await page.context().clearCookies();
    await press(page, "Check the file");
    if (javaScriptEnabled) await signInOnPage(page, coordinator);
    else {
      const link = page.getByRole("link", { name: "Sign in again in a new tab" });
      const [tab] = await Promise.all([page.context().waitForEvent("page"), link.click()]);
      await signInOnPage(tab, coordinator);
      await expect(tab.getByRole("heading", { level: 1, name: "How your file is read" })).toBeVisible();
      await tab.close();
      await press(page, "Go on to the form");
    }
    await expect(page.getByText("It was not saved.")).toBeVisible();
    await expect(page.getByLabel("RAG", { exact: true })).toHaveValue("");
    await expect(page.getByLabel("Published on (if new)")).toHaveValue("2023-12-22");
    await press(page, "Check the file");
    await expect(figure(page, "to record")).toHaveText("3");
    await expect(page.getByText("Not read: RAG.")).toBeVisible();
  });

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with scripts" : "without scripts";
  test(`a file is discarded once that is confirmed, and an older page of it says why nothing is done, ${how}`, async ({
    world,
    as,
  }) => {
    const page = await as(world.people.coordinator, { javaScriptEnabled });
    await upload(page, good().slice(0, 3));
    const older = await page.context().newPage();
    await older.goto(new URL(page.url()).pathname);
    await page.getByRole("link", { name: "Discard this file" }).click();
    await expect(page.getByText("This cannot be undone")).toBeVisible();
    await page.getByRole("link", { name: "Keep it and go back" }).click();
    await expect(page.getByRole("heading", { level: 2, name: "Columns of the file" })).toBeVisible();
    await page.getByRole("link", { name: "Discard this file" }).click();
    await press(page, "Discard this file");
    await said(page, "The file is discarded.");

    await press(older, "Check the file");
    await expect(older.getByText("The file was not checked again")).toBeVisible();
    await expect(older.getByText("This file was discarded")).toBeVisible();
  });
}

/** A tracker as forces keep them: titles, group headings above the headings, a band, colours, days in words, several in a row, a total and its key. */
const TRACKER = [
  ["Assurance log 2024/25", "", "", "", "", "", "", "", ""],
  ["As at 2 September 2024", "", "", "", "", "", "", "", ""],
  ["Published", "", "", "", "Our side", "", "", "", ""],
  ["No", "Which report", "Sort", "What was said", "Given time", "Lead officer", "Revised", "BRAG", "Where we are"],
  ["Custody", "", "", "", "", "", "", "", ""],
  ["C1", "Custody inspection", "CoC", "The force does not know who is in its cells at night.", "", "DCC", "", "R", "-"],
  ["C1.1", "Custody inspection", "Rec", "count detainees each hour; and", "Immediately", "DCC", "Q2 2025/26", "A", "-"],
  ["C1.2", "Custody inspection", "Rec", "keep the counts for a year.", "Within 28 days", "DCC", "Ongoing", "G", "-"],
  [
    "C2 and C3",
    "Custody inspection",
    "AFI",
    "C2 The force should heat its cells in winter.\nC3 The force should offer a meal to each detainee.",
    ...["", "All", "End June 2025", "G", "-"],
  ],
  ["Total", "", "", "5", "", "", "", "", ""],
  ["Key", "Blue closed; green done, not signed off; amber under way; red late", "", "", "", "", "", "", ""],
] as const;

/** Steps below the finding that they answer, in a file that says its report and kind once. */
const STEPS = `"Getting better – September 2024",,,,,,
"After “Stop and search in the force”, published 3 June 2024",,,,,,
No.,Area for improvement,Step,What we will do,Who,By when,State
S1,The force should record the grounds of every search.,S1.1,Write a guide,Head of training,31/10/2024,On track
,,S1.2,Train every shift,"Inspector, training",30/11/2024,Not begun
S2,The force should show communities what its searches find.,S2.1,Publish a page,Head of news,Q4 24/25,Late – printer
,,S2.2,Ask the panel,Panel’s chair,Ongoing,On track
4 steps,1 done,2 on track,,,,
`;

test("a first-time reader has a tracker and a plan of steps in with three presses each, and answers one question", async ({
  world,
  as,
}) => {
  const page = await as(world.people.coordinator);
  const [title = [], ...rest] = TRACKER;
  const tracker = await writeSpreadsheet("xlsx", {
    sheet: "Log",
    headings: title,
    rows: rest.map((row) => [...row]),
  });
  const files = [
    { name: "log.xlsx", buffer: Buffer.from(tracker), asks: 1, records: 5 },
    { name: "steps.csv", buffer: Buffer.from(STEPS), asks: 0, records: 2 },
  ];
  for (const { name, buffer, asks, records } of files) {
    await page.goto("/import");
    await page.getByLabel("File").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
    await press(page, "Upload and read");
    await expect(page.getByRole("heading", { level: 2, name: "Columns of the file" })).toBeVisible();
    const days = await page.getByLabel("Published on (if new)").all();
    const empty = [];
    for (const day of days) if ((await day.inputValue()) === "") empty.push(day);
    expect(empty).toHaveLength(asks);
    for (const day of empty) await day.fill("2024-04-10");
    await press(page, "Check the file");
    await expect(figure(page, "to record")).toHaveText(String(records));
    await expect(figure(page, "rows with errors")).toHaveText("0");
    await press(page, `Record ${records} rows`);
    await expect(page.getByText(`${records} findings recorded`)).toBeVisible({ timeout: 180_000 });
  }
});
