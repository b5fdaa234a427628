import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { afterAll, expect, it } from "vitest";
import { builtFrom } from "./built-from";

const folder = mkdtempSync(join(tmpdir(), "built-from-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A file that was built, as it stands with its map, and the innermost call of what it throws. */
async function callOf(name: string, source: string): Promise<string> {
  const { outputText, sourceMapText = "" } = ts.transpileModule(source, {
    fileName: join(folder, "of our own.ts"),
    compilerOptions: { module: ts.ModuleKind.ESNext, sourceMap: true, removeComments: true },
  });
  const map = { ...JSON.parse(sourceMapText), sources: ["../of%20our%20own.ts"] };
  mkdirSync(join(folder, name));
  const built = join(folder, name, "built.mjs");
  writeFileSync(built, outputText.replace(/\/\/# sourceMappingURL.*/, ""));
  writeFileSync(`${built}.map`, JSON.stringify(map));
  const { fails } = await import(/* @vite-ignore */ pathToFileURL(built).href);
  try {
    fails();
  } catch (error) {
    const [, call = ""] = (error as Error).stack?.split("\n") ?? [];
    return call.trim().replace("file://", "");
  }
  throw new Error("nothing was thrown");
}

it("tells a call by the line of the source that it was built from", async () => {
  const call = await callOf(
    "typed",
    "interface Nothing {}\n\n/* three\n lines */\nexport function fails(): Nothing {\n  throw new Error();\n}\n",
  );
  expect(call).toMatch(/^at (Module\.)?fails \(.*built\.mjs:\d+:\d+\)$/);
  expect(call).not.toContain("built.mjs:6:");
  expect(builtFrom(call)).toBe(call.replace(/\(.*\)$/, `(${join(folder, "of our own.ts")}:6:9)`));
});

it("leaves alone what has no map, and what is no file", () => {
  for (const call of ["at save (/nowhere/built.js:1:1)", "at node:internal/timers:5:7", "at async (native)"])
    expect(builtFrom(call)).toBe(call);
});
