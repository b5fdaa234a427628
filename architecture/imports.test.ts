import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { IMPORT_RULES } from "./import-rules";
import { type ImportsRead, readImports } from "./read-imports";
import { CODE, filesEnding, ROOT } from "./source-files";

describe("the imports of the repository", () => {
  let read: ImportsRead;
  let code: readonly string[];
  beforeAll(async () => {
    // Listed first: a file that is written meanwhile may be read, and none that was there may be missed.
    code = filesEnding(CODE).map(({ path }) => path);
    read = await readImports(ROOT);
  });

  it.each(IMPORT_RULES.map(({ rule }) => rule.name))("keep the rule %s", (name) => {
    const broken = read.broken.filter(({ rule }) => rule === name);
    expect(broken.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it("were really read: every file that is code in these folders", () => {
    const expected = code.filter((path) =>
      /^(app|components|lib|server|prisma|scripts|e2e|bench|architecture)\//.test(path),
    );
    expect(expected.length).toBeGreaterThan(150);
    expect(expected.filter((path) => !read.modules.includes(path))).toEqual([]);
  });
});

/** The examples of all rules in one folder, each file importing one thing, and what the imported files are. */
async function writeExamples(root: string): Promise<void> {
  for (const { breaks, keeps, back } of IMPORT_RULES) {
    for (const [path, specifier] of [breaks, keeps]) {
      const says = back && path === breaks[0] ? `import type {} from ${JSON.stringify(back)};\n` : "export {};\n";
      const imported = specifier.startsWith("@/") ? [`${specifier.slice(2)}.ts`, says] : null;
      const files = [[path, `import ${JSON.stringify(specifier)};\n`], ...(imported ? [imported] : [])];
      for (const [file = "", text = ""] of files) {
        await mkdir(dirname(join(root, file)), { recursive: true });
        await writeFile(join(root, file), text);
      }
    }
  }
}

describe("each rule can fail", () => {
  let folder: string;
  let read: ImportsRead;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "imports-"));
    await writeExamples(folder);
    read = await readImports(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const brokenBy = (path: string) => read.broken.filter(({ from }) => from === path).map(({ rule }) => rule);

  it.each(IMPORT_RULES.map(({ rule, breaks, keeps }) => [rule.name, breaks, keeps] as const))(
    "%s: %s breaks it and nothing else, %s keeps every rule",
    (name, [breaking], [keeping]) => {
      expect(brokenBy(breaking)).toEqual([name]);
      expect(brokenBy(keeping)).toEqual([]);
    },
  );

  it("has a name of its own, and examples in files of their own", () => {
    const names = IMPORT_RULES.map(({ rule }) => rule.name);
    const paths = IMPORT_RULES.flatMap(({ breaks, keeps }) => [breaks[0], keeps[0]]);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(paths).size).toBe(paths.length);
  });
});
