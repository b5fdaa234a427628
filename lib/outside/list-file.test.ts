import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

it("an Excel file of 10,000 rows is made with 64 MB more memory at most", async () => {
  const script = fileURLToPath(new URL("testing/list-memory.ts", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", script]);
  const grew = Number(stdout) / 2 ** 20;
  expect(grew).toBeGreaterThan(0);
  expect(grew).toBeLessThanOrEqual(64);
});
