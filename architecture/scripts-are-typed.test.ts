import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";
import { typesProject } from "@/scripts/setup/check-source.mjs";

/** The project whose types `npm test` checks, as the compiler understands it. */
const project = ts.parseJsonConfigFileContent(
  typesProject,
  ts.sys,
  join(process.cwd(), ".outstanding", "test"),
  undefined,
  "tsconfig.json",
);

it("checks every script as strictly as all else", () => {
  const scripts = readdirSync("scripts", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".mjs"));
  expect(scripts.length).toBeGreaterThan(40);
  const checked = new Set(project.fileNames);
  expect(scripts.filter((name) => !checked.has(join(process.cwd(), "scripts", name)))).toEqual([]);
  expect(project.options).toMatchObject({ strict: true, checkJs: true, allowJs: true });
});

it("finds what is wrong in one: this check can fail", () => {
  const file = "/wrong.mjs";
  const wrong =
    "/** @param {string} path */ export const half = (path) => path / 2; export const any = (what) => what;";
  const host = ts.createCompilerHost(project.options);
  const given = host.getSourceFile.bind(host);
  host.getSourceFile = (name, target, ...rest) =>
    name === file ? ts.createSourceFile(name, wrong, target, true, ts.ScriptKind.JS) : given(name, target, ...rest);
  const program = ts.createProgram([file], { ...project.options, types: [] }, host);
  const codes = program.getSemanticDiagnostics(program.getSourceFile(file)).map(({ code }) => code);
  expect(codes).toEqual([2362, 7006]);
});
