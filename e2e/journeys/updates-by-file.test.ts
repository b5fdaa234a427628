import type { Page } from "@playwright/test";
import { writeSpreadsheet } from "@/lib/outside/spreadsheets/write-spreadsheet";
import { aFinding, allocate } from "../fixtures/findings";
import { readCsv } from "../fixtures/read-csv";
import type { Register } from "../fixtures/register/register";
import type { World } from "../fixtures/register/world";
import { said, voice } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

type Rows = string[][];

async function owned(register: Register, world: World, count: number): Promise<readonly string[]> {
  const references: string[] = [];
  for (let made = 0; made < count; made += 1) {
    references.push(await aFinding(register, world, { text: `The force should improve its ${made + 1}th thing.` }));
    await allocate(register, world, references.at(-1) ?? "");
  }
  return references;
}

/** The form as it is downloaded, with its rows in the order of these references. */
async function theForm(page: Page, references: readonly string[]): Promise<Rows> {
  const text = await (await page.request.get("/updates/file/csv")).text();
  const [head = [], ...rows] = readCsv(text).map((row) => [...row]);
  return [head, ...references.map((reference) => rows.find(([first]) => first === reference) ?? [])];
}

const filled = (row: readonly string[] = [], progress = "", note = "", next = "", nextOn = "") => [
  ...row.slice(0, 6),
  progress,
  note,
  next,
  nextOn,
];
const asCsv = (rows: Rows) =>
  Buffer.from(rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\r\n"));

async function bring(page: Page, name: string, buffer: Buffer) {
  await page.goto("/updates/file");
  await page.getByLabel("The form, filled in").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await page.getByRole("button", { name: "Show what it would change" }).click();
}

for (const [how, javaScriptEnabled] of [
  ["with scripts", true],
  ["without scripts", false],
] as const)
  test(`a form that comes back filled in shows what it would change, and saves nothing before that, ${how}`, async ({
    world,
    register,
    as,
  }) => {
    const [first = "", second = "", third = "", fourth = ""] = await owned(register, world, 4);
    const page = await as(world.people.owner, { javaScriptEnabled });
    await page.goto("/updates");
    await page.getByRole("link", { name: "Fill in a form in Excel instead" }).click();
    const [head = [], ...rows] = await theForm(page, [first, second, third, fourth]);
    // While it is filled in elsewhere, somebody says something of the third.
    await register.does(world.people.body.id, third, {
      do: "record-assurance",
      assurance: "not-assured",
      note: "Unseen.",
    });
    const file = [
      head,
      filled(rows[0], "off track", "The supplier gives no date.", "Ask for one.", "31/10/2024"),
      filled(rows[1], "excellent", "All is well.", "", "31/02/2025"),
      filled(rows[2], "On track", "The policy is written."),
      filled(rows[3]),
      ["ABC-1999-001", "", "", "", "", "1", "Delivered", "Of another force.", "", ""],
      filled(rows[0], "Delivered", "The same once more."),
    ];
    await bring(page, "updates.csv", asCsv(file));
    const differences = page
      .getByRole("listitem")
      .filter({ has: page.getByRole("link", { name: first, exact: true }) });
    await expect(differences).toContainText("Off track");
    await expect(differences).toContainText("31 October 2024");
    await expect(page.getByText("3 updates, nothing of it saved yet")).toBeVisible();
    const problems = page.getByRole("alert").filter({ hasText: "Put these right" });
    await expect(problems).toContainText(`${second}: Row 3, Progress “excellent”: Choose the progress from the list.`);
    await expect(problems).toContainText("Row 3, Next step by “31/02/2025”");
    await expect(problems).toContainText(`${third}: Row 4: Somebody has changed this since you opened the page.`);
    await expect(page.getByText("“Unseen.”")).toBeVisible();
    const lost = page.getByText("2 rows of the file will not be saved").locator("..");
    await expect(lost).toContainText("Row 6: ABC-1999-001: There is no finding with this reference that you can see.");
    await expect(lost).toContainText("Of another force.");
    await expect(lost).toContainText(`Row 7: ${first}: The finding stands in row 2 already`);
    const events = async () => {
      const all = await register.rows(
        "select count(*)::int as count from event where force_id = $1::uuid and kind = 'progress-updated'",
        [world.force.id],
      );
      return Number(all[0]?.count);
    };
    expect(await events()).toBe(0);

    const wrong = page.getByRole("group", { name: new RegExp(`^${second}:`) });
    await expect(wrong.getByLabel("What was done")).toHaveValue("All is well.");
    await wrong.getByRole("radio", { name: "On track" }).check();
    await page.getByRole("button", { name: "Save 3 updates" }).click();
    await said(page, "3 updates saved");
    expect(await events()).toBe(3);
    await page.goto(`/findings/${first}`);
    await expect(voice(page, "Progress")).toContainText("The supplier gives no date.");
    await expect(voice(page, "Progress")).toContainText("Next, by 31 October 2024: Ask for one.");
  });

test("a workbook is read like a CSV file, and a file that is no such form is refused in words", async ({
  world,
  register,
  as,
}) => {
  const [first = ""] = await owned(register, world, 1);
  const page = await as(world.people.owner);
  await page.goto("/updates/file");
  const [head = [], row] = await theForm(page, [first]);
  const told = async (name: string, buffer: Buffer, words: string) => {
    await bring(page, name, buffer);
    await expect(page.getByRole("alert").filter({ hasText: "The file was not read" })).toContainText(words);
  };
  await told("empty.csv", Buffer.of(), "The file is empty.");
  await told("nothing.csv", asCsv([head, filled(row)]), "Nothing is filled in yet");
  await told(
    "other.csv",
    asCsv([
      ["Name", "Age"],
      ["Ann", "40"],
    ]),
    "This is not the form for updates",
  );
  const renamed = head.map((heading) => (heading === "What was done" ? "Comments" : heading));
  await told("renamed.csv", asCsv([renamed, filled(row, "", "Done.")]), "“What was done” is not among the headings");
  const many = Array.from({ length: 501 }, () => filled(row, "", "Done."));
  await told("many.csv", asCsv([head, ...many]), "More than 500 rows are filled in");
  const far = Array.from({ length: 10_100 }, () => filled(row));
  await told("far.csv", asCsv([head, ...far]), "more than 10,000 rows");
  // What is more than the server reads at all is let go of before it is sent.
  await page.goto("/updates/file");
  const chosen = page.getByLabel("The form, filled in");
  await chosen.setInputFiles({ name: "far.csv", mimeType: "text/csv", buffer: Buffer.alloc(10 * 1024 * 1024, "a,") });
  await expect(page.getByRole("alert").filter({ hasText: "far.csv" })).toContainText("larger than 5 MB");
  await expect(chosen).toHaveValue("");
  await page.getByRole("button", { name: "Show what it would change" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "The file was not read" })).toContainText("Choose the form");

  const day = { day: new Date("2024-10-31T00:00:00Z") };
  const bytes = await writeSpreadsheet("xlsx", {
    sheet: "Updates",
    headings: head,
    rows: [[...filled(row, "Delivered", "=1+1 is two, and all is done.", "Show it.").slice(0, 9), day]],
  });
  await bring(page, "updates.xlsx", Buffer.from(bytes));
  await expect(page.getByText("=1+1 is two, and all is done.")).toBeVisible();
  await expect(page.getByText("31 October 2024")).toBeVisible();
  await page.getByRole("button", { name: "Save 1 update" }).click();
  await said(page, "1 update saved");
});
