import { existsSync, readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { dirname, resolve } from "node:path";

/**
 * A call of a stack ("at save (/…/chunk.js:1:4711)"), told by the source that its file was built from, as "at save
 * (/…/lib/save.ts:12:3)"; a call of a file without a map beside it stays as it is. The map is read now and not kept: the
 * maps of all that is loaded would hold some 60 MB for what almost never fails.
 */
export function builtFrom(call: string): string {
  const [, before, file = "", line, column, after] = /^(at (?:.* \()?)(\/.+):(\d+):(\d+)(\)?)$/.exec(call) ?? [];
  const beside = `${file}.map`;
  if (!file || !existsSync(beside)) return call;
  const found = new SourceMap(JSON.parse(readFileSync(beside, "utf8"))).findEntry(Number(line) - 1, Number(column) - 1);
  if (!("originalSource" in found)) return call;
  const source = resolve(dirname(file), decodeURIComponent(found.originalSource));
  return `${before}${source}:${found.originalLine + 1}:${found.originalColumn + 1}${after}`;
}
