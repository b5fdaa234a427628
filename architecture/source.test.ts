import { describe, expect, it } from "vitest";
import { unused } from "./assertions";
import { needlessExceptions } from "./loaders";
import { CODE, filesEnding, ROOT } from "./source-files";
import { SOURCE_RULES } from "./source-rules";

const files = filesEnding(/\.(ts|tsx|mjs|cjs|js|md|css|sql|prisma|json|example)$/).filter(
  // The examples of the rules break them, each in its string; the lock file is npm's.
  ({ path }) => path !== "architecture/source-rules.ts" && path !== "package-lock.json",
);
const code = files.filter(({ path }) => CODE.test(path));

/** Names of documents and migrations are not code's; what they say about machines is everybody's, and SQL orders too. */
const readBy = (name: string) =>
  name.startsWith("no file names")
    ? files
    : name.startsWith("every order")
      ? files.filter(({ path }) => path.endsWith(".sql") || code.some((one) => one.path === path))
      : code;

describe("the source", () => {
  it.each(SOURCE_RULES.map(({ name, broken }) => [name, broken] as const))("%s", (name, broken) => {
    const found = readBy(name).flatMap((file) => broken(file).map((what) => `${file.path}: ${what}`));
    expect(found).toEqual([]);
  });

  it("was really read", () => {
    expect(code.length).toBeGreaterThan(150);
    expect(code.map(({ path }) => path)).toContain("lib/domain/workflow.ts");
    expect(files.some(({ path }) => path.startsWith("docs/"))).toBe(true);
  });

  it("has every assertion that is allowed in `lib/data`", () => {
    expect(unused(code)).toEqual([]);
    expect(unused([])).not.toEqual([]);
  });

  it("has every loader that is excepted", () => {
    expect(needlessExceptions(code)).toEqual([]);
    expect(needlessExceptions([])).not.toEqual([]);
  });

  it("does not say where this copy of it lies", () => {
    const here = ROOT.replace(/[\\/]$/, "");
    const said = here.split(/[\\/]/).length > 2 ? files.filter(({ text }) => text.includes(here)) : [];
    expect(said.map(({ path }) => path)).toEqual([]);
  });
});

describe("each rule can fail", () => {
  for (const { name, broken, breaks, keeps } of SOURCE_RULES) {
    it.each(breaks)(`$path breaks "${name}", and no other rule`, (file) => {
      expect(broken(file)).not.toEqual([]);
      const others = SOURCE_RULES.filter((rule) => rule.name !== name && rule.broken(file).length > 0);
      expect(others.map((rule) => rule.name)).toEqual([]);
    });

    it.each(keeps)(`$path keeps "${name}"`, (file) => {
      expect(broken(file)).toEqual([]);
    });
  }
});
