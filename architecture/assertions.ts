import ts from "typescript";
import type { SourceFile } from "./source-files";

/**
 * A type assertion is believed by the compiler and looked at by nobody. What is stored was written by another version, or by
 * hand, so in `lib/data` it is read: a column by `oneOf(LIST, value)`, JSON by the noun that owns it (`readStored`).
 */

/** Of which value in which file what is asserted, and why nothing could be read there. */
interface Allowed {
  readonly path: string;
  readonly asserts: string;
  readonly because: string;
}

const THROWN = "what is thrown is of any kind: every part is taken as unknown, and compared";
const ONE_PROCESS = "a connection, and what it takes, is kept beside all modules, and nothing else goes by its name";

const ALLOWED: readonly Allowed[] = [
  { path: "lib/data/busy.ts", asserts: "error", because: THROWN },
  { path: "lib/data/failure.ts", asserts: "error", because: THROWN },
  { path: "lib/data/client.ts", asserts: "globalThis", because: ONE_PROCESS },
  { path: "lib/data/handed.ts", asserts: "globalThis", because: ONE_PROCESS },
  { path: "lib/data/owner.ts", asserts: "globalThis", because: ONE_PROCESS },
  { path: "lib/data/public-register/connection.ts", asserts: "globalThis", because: ONE_PROCESS },
  { path: "lib/data/readers.ts", asserts: "globalThis", because: ONE_PROCESS },
  { path: "lib/data/days-as-text.ts", asserts: "format", because: "the driver declares each format by itself" },
  { path: "lib/data/patience.ts", asserts: "globalThis", because: ONE_PROCESS },
  { path: "lib/data/attempts.ts", asserts: "globalThis", because: ONE_PROCESS },
  { path: "lib/data/mapping.ts", asserts: "value.toISOString()", because: "the driver made a day of the column" },
  { path: "lib/data/together.ts", asserts: "answer", because: "a statement and its rows go in pairs, in one list" },
  { path: "lib/data/together.ts", asserts: "questions.map", because: "the answers come in the order of the questions" },
  { path: "lib/data/store/writers.ts", asserts: "kind", because: "the names of the record of writers are its kinds" },
  { path: "lib/data/store/writers.ts", asserts: "write", because: "the kind picks the writer and its changes" },
];

const isAllowed = (path: string, asserted: string): boolean =>
  ALLOWED.some((one) => one.path === path && asserted.startsWith(one.asserts));

/** The value that is asserted to be of a type, or not to be missing; null for any other node. `as const` asserts nothing. */
function assertedIn(node: ts.Node): ts.Expression | null {
  if (ts.isTypeAssertionExpression(node) || ts.isNonNullExpression(node)) return node.expression;
  return ts.isAsExpression(node) && !ts.isConstTypeReference(node.type) ? node.expression : null;
}

/** The assertions of a file of `lib/data` that are not allowed, one line each. */
export function assertions({ path, text }: SourceFile): readonly string[] {
  if (!/^lib\/data\/.*\.ts$/.test(path) || /\.test\.ts$|\/testing\//.test(path)) return [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const asserted = assertedIn(node);
    if (asserted && !isAllowed(path, asserted.getText())) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`line ${line + 1}: ${node.getText().replace(/\s+/g, " ")}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What is allowed and stands nowhere: the list keeps no places for what is to come. */
export const unused = (files: readonly SourceFile[]): readonly string[] =>
  ALLOWED.filter(({ path, asserts }) => !files.some((file) => file.path === path && assertsIn(file, asserts))).map(
    ({ path, asserts }) => `${path}: ${asserts}`,
  );

function assertsIn({ path, text }: SourceFile, asserts: string): boolean {
  const has = (node: ts.Node): boolean =>
    assertedIn(node)?.getText().startsWith(asserts) || (ts.forEachChild(node, has) ?? false);
  return has(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
}
