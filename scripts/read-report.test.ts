import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { docx, paragraph } from "@/lib/outside/report-readers/testing/docx";
import { pdf } from "@/lib/outside/report-readers/testing/pdf";
import { readCommand } from "./reader/read-command";

const folder = mkdtempSync(join(tmpdir(), "read report "));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The command as people run it, on a file of these bytes: what it prints, and the code it ends with. */
async function command(...given: readonly string[]): Promise<{ code: number; out: string; told: string }> {
  const run = promisify(execFile);
  const args = ["scripts/run.mjs", "--without-database", "scripts/read-report.ts", ...given];
  return run(process.execPath, args, { env: { ...process.env, DATABASE_URL: "" } }).then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, told: stderr }),
    ({ code, stdout, stderr }) => ({ code, out: stdout, told: stderr }),
  );
}

const file = (name: string, bytes: string | Uint8Array): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};

const LINES = ["Areas for improvement", "- The force should plan its work.", "- The force should train its staff."];
const WANTED = ["The force should plan its work.", "The force should train its staff."];

describe("the command that reads a report", () => {
  test("prints what a file holds as people run it, and ends with 2 where it reads nothing", async () => {
    const read = await command(file("report with spaces.pdf", pdf([LINES])));
    expect(read.code).toBe(0);
    expect(JSON.parse(read.out).findings).toHaveLength(2);
    const { code, out, told } = await command(join(folder, "missing.txt"));
    expect([code, out]).toEqual([2, ""]);
    expect(told).toContain("There is no file");
  });

  test.each([
    ["a text", () => file("report.txt", LINES.join("\n"))],
    ["a web page", () => file("report.html", `<h2>${LINES[0]}</h2><ul><li>${WANTED.join("</li><li>")}</li></ul>`)],
    ["a PDF", () => file("report.pdf", pdf([LINES]))],
    ["a Word file", () => file("report.docx", docx(LINES.map((line) => paragraph(line)).join("")))],
  ])("prints what %s holds, as one JSON object", async (_what, write) => {
    const { code, out } = await readCommand(write(), folder);
    expect(code).toBe(0);
    const { findings, ...rest } = JSON.parse(out);
    expect(findings.map(({ text }: { text: string }) => text)).toEqual(WANTED);
    expect(Object.keys(rest)).toEqual(["title", "force", "publishedOn", "judgments", "changes"]);
  });

  test("says in a sentence which file it cannot read, prints nothing and ends with 2", async () => {
    const unreadable: readonly (readonly [string | undefined, string])[] = [
      [undefined, "Say which file to read"],
      ["missing.txt", "There is no file"],
      [folder, "is a folder"],
      [file("picture.png", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])), "."],
      [file("scan.pdf", pdf([[], []])), "(a scan)"],
      [file("empty.txt", ""), "The file is empty."],
    ];
    for (const [given, why] of unreadable) {
      const { code, out, told } = await readCommand(given, folder);
      expect([code, out], given).toEqual([2, ""]);
      expect(told, given).toContain(why);
    }
  });
});
