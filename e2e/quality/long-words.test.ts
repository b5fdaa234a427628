import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { press, said } from "../fixtures/steps";
import { expect, test } from "../fixtures/test";

const LETTER = readFileSync("fixtures/reports/06-west-midlands-return-to-default-phase-2024-09.txt", "utf8");
/** A word that no line of any page can hold, as addresses and file names are. */
const WORD = `https://www.reports.example/publications/${"inspectionofpoliceeffectiveness".repeat(5)}`;
const REPORT = `${WORD}

Published on: 22 March 2024

Cause of concern

The force is failing to publish ${WORD}.

Recommendations

- By 31 December 2024, the force should publish ${WORD}.

Areas for improvement

- The force should improve how it uses ${WORD} every day.
`;

/** Nothing stands beyond the right edge of the screen. */
async function fits(page: Page): Promise<void> {
  for (const width of [390, 320, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, `${new URL(page.url()).pathname} at ${width}`).toBeLessThanOrEqual(width);
  }
}

async function read(page: Page, text: string): Promise<string> {
  await page.goto("/inspections/read");
  await page.getByLabel("Or the text itself").fill(text);
  await press(page, "Read this report");
  await said(page, "The report is read.");
  return new URL(page.url()).pathname;
}

test("a word longer than a line breaks wherever a report is shown, before and after it is recorded", async ({
  world,
  as,
}) => {
  const page = await as(world.people.coordinator);
  await read(page, LETTER);
  await fits(page);

  const review = await read(page, REPORT);
  await fits(page);
  await page.goto(`${review}/report`);
  await page.getByLabel("Title").fill(WORD);
  await page.getByLabel("Web address").fill(WORD);
  await press(page, "Keep these facts");
  for (const path of ["", "/report", "/f1", "/discard", "/record"]) {
    await page.goto(`${review}${path}`);
    await fits(page);
  }
  await page.goto("/inspections/read");
  await fits(page);
  await page.goto(`${review}/record`);
  await press(page, "Record all of it");
  await said(page, "The report is recorded.");
  await fits(page);

  await page.getByRole("link", { name: "Its findings in the register" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /findings$/ })).toBeVisible();
  await fits(page);
  const finding = `/findings/${world.force.code}-2024-001`;
  for (const path of [finding, `${finding}/update-progress`, "/inspections", `/forces/${world.force.slug}`, "/"]) {
    await page.goto(path);
    await fits(page);
  }
});

test("a file’s long name and long words break wherever its import is shown", async ({ world, as }) => {
  const page = await as(world.people.coordinator);
  await page.goto("/import");
  const rows = `Finding,Kind,Inspection,Published,${"x".repeat(60)}\n${WORD},${"y".repeat(60)},${WORD},,${WORD}\n`;
  const name = `${"aregisterwithalongname".repeat(6)}.csv`;
  await page.getByLabel("File").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(rows) });
  await press(page, "Upload and read");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How your file is read");
  await fits(page);
  await page.goto("/import");
  await fits(page);
});
