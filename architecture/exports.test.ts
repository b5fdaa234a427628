import { expect, it } from "vitest";
import { CODE, filesEnding, type SourceFile } from "./source-files";

const EXPORTED = /^export (?:async )?(?:const|function\*?|class|interface|type|enum) (\w+)/gm;

/** What is offered to others and named nowhere at all, not even in its own file: left over from something that went. */
function unnamed(files: readonly SourceFile[]): readonly string[] {
  const times = new Map<string, number>();
  for (const { text } of files) {
    for (const [word] of text.matchAll(/\w+/g)) times.set(word, (times.get(word) ?? 0) + 1);
  }
  return files
    .filter(({ path }) => /^(lib|components|server)\//.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(EXPORTED)].flatMap(([, name = ""]) => (times.get(name) === 1 ? [`${path}: ${name}`] : [])),
    );
}

it("what a file offers is named somewhere", () => {
  const offers = { path: "lib/a.ts", text: "export const one = 1;\nexport interface Two {}\n" };
  expect(unnamed([offers, { path: "app/b.ts", text: "two: Two" }])).toEqual(["lib/a.ts: one"]);
  expect(unnamed(filesEnding(CODE))).toEqual([]);
});
