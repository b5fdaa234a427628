import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { hold, letGo } from "./holders.mjs";

it("parts of one process that share the server hold it until the last of them lets go", () => {
  const folder = mkdtempSync(join(tmpdir(), "holders-"));
  try {
    hold(folder);
    hold(folder);
    expect(letGo(folder), "one of two").toBe(1);
    expect(letGo(folder), "the last").toBe(0);
    expect(letGo(folder), "whoever never held it").toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
