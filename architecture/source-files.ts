import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** A file of the repository: its path from the root with forward slashes, and what it says. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Made by tools, fetched, or input that others wrote: not ours to keep rules in. */
const NOT_OURS =
  /^(node_modules|\.git|\.next[^/]*|\.outstanding|test-results|playwright-report|fixtures|lib\/data\/generated)(\/|$)/;

function pathsUnder(folder: string, root: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = relative(root, join(folder, entry.name)).split(sep).join("/");
    if (NOT_OURS.test(path)) return [];
    return entry.isDirectory() ? pathsUnder(join(folder, entry.name), root) : [path];
  });
}

const read = (path: string): SourceFile => ({ path, text: readFileSync(join(ROOT, path), "utf8") });

/** Every file of the repository whose name ends so, found on disk: a copy without git is checked too. */
export const filesEnding = (ending: RegExp): readonly SourceFile[] =>
  pathsUnder(ROOT, ROOT)
    .filter((path) => ending.test(path))
    .toSorted()
    .map(read);

export const CODE = /\.(ts|tsx|mjs|cjs|js)$/;
