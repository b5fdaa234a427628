import ts from "typescript";
import type { SourceFile } from "./source-files";

/**
 * Two rows that are equal in everything an order looks at come in any order, another one each time: people see a list that
 * jumps, pages that show a row twice, and tests fail by chance. So every order ends in a column that no two rows share.
 */

/** Columns that are unique in their table, or in what is read: the number of an event in its chain, the key of an entry in its list, PostgreSQL’s `ordinality`. */
const UNIQUE = [
  "id",
  "reference",
  "slug",
  "email",
  "personId",
  "person_id",
  "number",
  "key",
  "ordinality",
  "source_id",
  "word",
];

/** Without one of these a file orders, limits and takes nothing, and need not be parsed. */
const MAY_ORDER = /order\s*by|\blimit\b|\btake\b|\?\s*-?1\b/i;

/** What an order in a file ends in where it should not, one line each; where some rows are asked for without any order, too. */
export function openOrders({ path, text }: SourceFile): readonly string[] {
  if (path.endsWith(".sql")) return openClauses(text.replace(/--.*$/gm, "")).map((clause) => `ordered by ${clause}`);
  if (!MAY_ORDER.test(text)) return [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const tell = (node: ts.Node, what: string) =>
    found.push(`line ${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${what}`);
  const visit = (node: ts.Node): void => {
    const order = orderOf(node);
    if (order && !endsUnique(order, source)) tell(node, `orderBy: ${oneLine(order.getText())}`);
    const sql = writtenIn(node);
    if (sql) for (const clause of openClauses(sql)) tell(node, `ordered by ${oneLine(clause)}`);
    if (sql && limitsAnyFew(sql)) tell(node, "limits the rows without an order");
    if (takesAnyFew(node)) tell(node, "takes some of the rows without an order");
    if (isUndecided(node)) tell(node, `${oneLine(node.getText())} does not say which of two equal ones comes first`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

/** The value of a property `orderBy`. */
function orderOf(node: ts.Node): ts.Expression | null {
  if (ts.isPropertyAssignment(node) && node.name.getText() === "orderBy") return node.initializer;
  return ts.isShorthandPropertyAssignment(node) && node.name.text === "orderBy" ? node.name : null;
}

/** Whether an order as Prisma takes it ends in a unique column. A name is looked up in the file that uses it. */
function endsUnique(order: ts.Expression, source: ts.SourceFile): boolean {
  if (ts.isAsExpression(order) || ts.isSatisfiesExpression(order) || ts.isParenthesizedExpression(order))
    return endsUnique(order.expression, source);
  if (ts.isConditionalExpression(order))
    return endsUnique(order.whenTrue, source) && endsUnique(order.whenFalse, source);
  if (ts.isIdentifier(order)) {
    const meant = declared(order.text, source);
    return meant !== null && endsUnique(meant, source);
  }
  if (ts.isArrayLiteralExpression(order)) {
    const last = order.elements.at(-1);
    return last !== undefined && endsUnique(last, source);
  }
  if (!ts.isObjectLiteralExpression(order)) return false;
  const last = order.properties.at(-1);
  if (!last || !ts.isPropertyAssignment(last)) return false;
  return UNIQUE.includes(last.name.getText().replaceAll('"', ""));
}

function declared(name: string, source: ts.SourceFile): ts.Expression | null {
  let found: ts.Expression | null = null;
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === name) found = node.initializer ?? null;
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What stands in quotes or backticks, with a question mark for each value put in. */
function writtenIn(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => `?${literal.text}`).join("");
}

/** The orders of an SQL text whose last term is no unique column. */
function openClauses(sql: string): readonly string[] {
  // A percentile is the same whichever of two equal values comes first.
  return [...sql.matchAll(/(?<!within\s+group\s*\(\s*)\border\s+by\s/gi)].flatMap(({ index, 0: begin }) => {
    const terms = termsOf(sql.slice(index + begin.length));
    const last = terms.at(-1) ?? "";
    const column =
      /^(?:\w+\.)?"?(\w+)"?(?:::\w+)?(?:\s+collate\s+"[^"]+")?(?:\s+(?:asc|desc))?(?:\s+nulls\s+\w+)?$/i.exec(last);
    return column && UNIQUE.includes(column[1] ?? "") ? [] : [terms.join(", ")];
  });
}

/** The terms of an order, up to what ends it: a closing bracket, a further clause, the end of the text. */
function termsOf(sql: string): readonly string[] {
  const terms = [""];
  let depth = 0;
  for (const [piece] of sql.matchAll(/\b(?:limit|offset|for|union|rows|range)\b|[(),;[\]]|[^(),;[\]\w]+|\w+/gi)) {
    if (depth === 0 && /^(?:[);\]]|limit|offset|for|union|rows|range)$/i.test(piece)) break;
    if (piece === "(" || piece === "[") depth += 1;
    if (piece === ")" || piece === "]") depth -= 1;
    if (piece === "," && depth === 0) terms.push("");
    else terms[terms.length - 1] += piece;
  }
  return terms.map((term) => term.trim());
}

/**
 * Whether an SQL text has a `limit` in whose own query, up to the bracket around it, no order stands. Of a query that is put in
 * whole, its own text says.
 */
function limitsAnyFew(sql: string): boolean {
  return [...sql.matchAll(/\blimit\s+(?:\d|\?|null\b)/gi)].some(
    ({ index }) => !/\border\s+by\s|^\s*\?\s*$/i.test(queryBefore(sql, index)),
  );
}

/** What stands before this place in its own query, without the brackets within it. */
function queryBefore(sql: string, place: number): string {
  let depth = 0;
  let text = "";
  for (let at = place - 1; at >= 0; at -= 1) {
    const one = sql[at] ?? "";
    if (one === ")") depth += 1;
    else if (one === "(" && depth === 0) break;
    else if (one === "(") depth -= 1;
    else if (depth === 0) text = one + text;
  }
  return text;
}

/** `take` without `orderBy`: any rows, other ones each time. */
function takesAnyFew(node: ts.Node): boolean {
  if (!ts.isObjectLiteralExpression(node) || !ts.isCallExpression(node.parent)) return false;
  if (!/\.find\w+$/.test(node.parent.expression.getText())) return false;
  const names = node.properties.map((property) => property.name?.getText());
  return names.includes("take") && !names.includes("orderBy");
}

/** `a.on < b.on ? -1 : 1` in a sort: of two that are equal it says first that one comes first, then the other. */
function isUndecided(node: ts.Node): boolean {
  if (!ts.isConditionalExpression(node) || !ts.isBinaryExpression(node.condition)) return false;
  if (![ts.SyntaxKind.LessThanToken, ts.SyntaxKind.GreaterThanToken].includes(node.condition.operatorToken.kind))
    return false;
  const isOne = (side: ts.Expression) => /^-?1$/.test(side.getText());
  const { left } = node.condition;
  if (!isOne(node.whenTrue) || !isOne(node.whenFalse) || !ts.isPropertyAccessExpression(left)) return false;
  return !UNIQUE.includes(left.name.text);
}
