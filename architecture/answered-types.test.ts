import { relative } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";
import { believed } from "./answered-types";
import { ROOT } from "./source-files";

const config = ts.getParsedCommandLineOfConfigFile(
  `${ROOT}/tsconfig.json`,
  { noEmit: true, incremental: false },
  {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(String(messageText));
    },
  },
);
const files = (config?.fileNames ?? []).filter(
  (name) => /\/lib\/data\/.*\.ts$/.test(name) && !/\.test\.ts$|\/testing\/|\/generated\//.test(name),
);

it("no column of a closed list is believed: what is stored is read", { timeout: 120_000 }, () => {
  expect(files.length).toBeGreaterThan(200);
  const program = ts.createProgram(files, config?.options ?? {});
  expect(believed(program, files).map((what) => relative(ROOT, what))).toEqual([]);
});

it("this can fail", () => {
  const file = "/believed.ts";
  const text = `
    declare const question: <Row, Of>(sql: string, answer: (rows: readonly Row[]) => Of) => Of;
    declare const db: { $queryRaw: <Of>(sql: TemplateStringsArray | string) => Of };
    type State = "open" | "closed";
    type Day = string & { readonly day: true };
    interface Row { readonly state: State; readonly on: Day; readonly name: string; readonly made: Date; readonly count: number }
    question("select", (rows: readonly Row[]) => rows);
    question("select", (rows: readonly { readonly found: { readonly all: readonly (Row | null)[] } }[]) => rows);
    question("select", (rows: readonly (Omit<Row, "state"> & { readonly state: string })[]) => rows);
    db.$queryRaw<{ readonly what: State | null }[]>\`select\`;
    db.$queryRaw<{ readonly kind: "one" }[]>("select");
    db.$queryRaw<{ readonly kind: string; readonly given: unknown }[]>("select");
    const other = (rows: readonly Row[]) => rows;`;
  const options = { strict: true, target: ts.ScriptTarget.ES2022, types: [] };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, target, ...rest) =>
    name === file ? ts.createSourceFile(name, text, target, true) : read(name, target, ...rest);
  expect(believed(ts.createProgram([file], options, host), [file])).toEqual([
    `${file}: line 7: .state`,
    `${file}: line 8: .found.all.state`,
    `${file}: line 10: .what`,
    `${file}: line 11: .kind`,
  ]);
});
