import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** The commands of package.json that run a script here, with how, and the script. */
const COMMANDS = Object.entries<string>(JSON.parse(readFileSync("package.json", "utf8")).scripts).flatMap(
  ([name, command]) => {
    const [, how = "", file] = /^node scripts\/run\.mjs (--\S+ )?(\S+\.ts)$/.exec(command) ?? [];
    return file ? [{ name, how: how.trim(), asks: readFileSync(file, "utf8").includes("process.stdin") }] : [];
  },
);

it("a command that asks something has the terminal, and only such a one", () => {
  expect(COMMANDS.length).toBeGreaterThan(10);
  expect(COMMANDS.filter(({ asks }) => asks).map(({ name }) => name)).toEqual(["redact"]);
  for (const { name, how, asks } of COMMANDS)
    expect(how === "--asking-as-app" || (asks && how !== "--as-app"), name).toBe(asks);
});
