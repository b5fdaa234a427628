import ts from "typescript";
import type { SourceFile } from "./source-files";

/**
 * A loader asks the database for rows: it takes a transaction (`Db`) or answers a `Question`. It takes whoever asks as well, so
 * that what it asks for is no more than what they may see; what the database's policies leave out besides is a second wall.
 */

/** What takes nobody, by file and name ("*": all of the file), and why not. */
interface Exception {
  readonly path: string;
  readonly names: readonly string[] | "*";
  readonly because: string;
}

const VERIFIED =
  "asked with the owner’s connection, for verifying and exporting: of every chain, whoever runs the command";
const ON_SERVER = "commands on the server, where nobody is signed in";
const OF_ONE = "of the asker alone: the database answers for whoever the transaction is for";
const LETTER = "a job that writes letters asks, of whoever each of them is for";
const PUBLISHED = "published facts, which everybody reads of every force";

const EXCEPTIONS: readonly Exception[] = [
  { path: "lib/data/together.ts", names: "*", because: "asks what a loader says" },
  {
    path: "lib/data/lists.ts",
    names: ["lists", "readLists"],
    because: "the product’s own lists, which everybody reads whole",
  },
  {
    path: "lib/data/phase-names.ts",
    names: ["phaseNames"],
    because: "the product’s own lists, which everybody reads whole",
  },
  { path: "lib/data/queries/engage-spells.ts", names: ["spells"], because: PUBLISHED },
  { path: "lib/data/queries/forces.ts", names: ["figures"], because: PUBLISHED },
  { path: "lib/data/store/spells.ts", names: ["openSpells"], because: PUBLISHED },
  {
    path: "lib/data/store/ended-forces.ts",
    names: ["endedForces"],
    because: "it bars: what it left out of a force that the asker does not see would be let through",
  },
  {
    path: "lib/data/store/chain.ts",
    names: ["lockChains"],
    because: "locks what a use case asks for, and answers where each chain ends",
  },
  { path: "lib/data/identity.ts", names: ["ownIdentity"], because: OF_ONE },
  { path: "lib/data/second-factor.ts", names: ["ownSecondFactor"], because: OF_ONE },
  { path: "lib/data/store/mail.ts", names: ["takeMail", "linesOf"], because: LETTER },
  { path: "lib/data/store/reminders.ts", names: ["clocksOf", "reminderLinesOf"], because: LETTER },
  { path: "lib/data/chain-links.ts", names: ["readHistories"], because: VERIFIED },
  { path: "lib/data/checkpoints.ts", names: ["registerId"], because: VERIFIED },
  { path: "lib/data/history-export.ts", names: ["chainsToExport", "entriesToExport"], because: VERIFIED },
  { path: "lib/data/register-against-history.ts", names: ["againstHistory"], because: VERIFIED },
  {
    path: "lib/data/store/organisations.ts",
    names: ["listOrganisations", "organisationBySlug"],
    because: ON_SERVER,
  },
  { path: "lib/data/store/first-rows.ts", names: ["makeOrganisation"], because: ON_SERVER },
];

/** Whether a parameter is somebody who asks: an actor, or what a loader needs of one. */
const isAsker = (parameter: ts.ParameterDeclaration): boolean => /\bActor\b/.test(parameter.type?.getText() ?? "");
const isDb = (parameter: ts.ParameterDeclaration): boolean =>
  /^(Db|Pick<Writing\b.*)$/.test(parameter.type?.getText() ?? "");

/** What answers no rows: a write, a lock, a yes or no. */
const ANSWERS_NOTHING = /^Promise<(void|boolean|number)>$/;

type Callable = ts.FunctionDeclaration | ts.ArrowFunction;

const loadsWithoutAsker = ({ parameters, type }: Callable): boolean => {
  const answer = type?.getText() ?? "";
  const isLoader = /^Question</.test(answer) || (parameters.some(isDb) && !ANSWERS_NOTHING.test(answer));
  return isLoader && !parameters.some(isAsker);
};

const isExported = (node: ts.HasModifiers): boolean =>
  node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;

/** The loaders that a file exports and that take nobody, by name. */
function loadersOf({ path, text }: SourceFile): readonly string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement): readonly string[] => {
    if (ts.isFunctionDeclaration(statement))
      return isExported(statement) && statement.name && loadsWithoutAsker(statement) ? [statement.name.text] : [];
    if (!ts.isVariableStatement(statement) || !isExported(statement)) return [];
    return statement.declarationList.declarations
      .filter(({ type, initializer }) =>
        initializer && ts.isArrowFunction(initializer)
          ? loadsWithoutAsker(initializer)
          : /^Question</.test(type?.getText() ?? ""),
      )
      .map(({ name }) => name.getText());
  });
}

const isRead = (path: string): boolean =>
  /^lib\/data\/.*\.ts$/.test(path) && !/\.test\.ts$|\/testing\/|\/generated\/|^lib\/data\/store\/write\//.test(path);

const isExcepted = (path: string, loader: string): boolean =>
  EXCEPTIONS.some((one) => one.path === path && (one.names === "*" || one.names.includes(loader)));

/** The loaders of a file of `lib/data` that take nobody, and are no exception. */
export const loadersWithoutAsker = (file: SourceFile): readonly string[] =>
  isRead(file.path) ? loadersOf(file).filter((loader) => !isExcepted(file.path, loader)) : [];

/** What is excepted and is no such loader: the list keeps no places for what is to come. */
export const needlessExceptions = (files: readonly SourceFile[]): readonly string[] =>
  EXCEPTIONS.flatMap(({ path, names }) => {
    const found = files.filter((file) => file.path === path).flatMap(loadersOf);
    if (names === "*") return found.length > 0 ? [] : [path];
    return names.filter((name) => !found.includes(name)).map((name) => `${path}: ${name}`);
  });
