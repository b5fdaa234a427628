import ts from "typescript";

/**
 * What a statement answers is typed by whoever asks, and the compiler believes it. A column whose type is a closed list was
 * believed and never read: it is typed as text, and read by `oneOf(LIST, value)` or by the noun that owns it.
 */

/** Where a statement's answer is given its type: `question(sql, (rows: …) => …)`, `$queryRaw<…>` and `ask<…>` of `lib/data`. */
function answeredBy(node: ts.Node, checker: ts.TypeChecker): ts.Type | undefined {
  if (ts.isTaggedTemplateExpression(node))
    return /queryRaw$/.test(node.tag.getText()) ? given(node, checker) : undefined;
  if (!ts.isCallExpression(node)) return undefined;
  if (/queryRaw$|^ask$/.test(node.expression.getText())) return given(node, checker);
  const [, answer] = node.arguments;
  if (node.expression.getText() !== "question" || !answer) return undefined;
  const [rows] = checker.getTypeAtLocation(answer).getCallSignatures()[0]?.parameters ?? [];
  return rows && checker.getTypeOfSymbolAtLocation(rows, node);
}

const given = (node: ts.CallExpression | ts.TaggedTemplateExpression, checker: ts.TypeChecker) =>
  node.typeArguments?.[0] && checker.getTypeFromTypeNode(node.typeArguments[0]);

/** The deepest that an answer is nested. */
const DEEPEST = 8;

/** The parts of a type that only certain texts fit, by their path. Texts with a mark of ours (a calendar date) are none. */
function closedParts(type: ts.Type, checker: ts.TypeChecker, path = "", depth = 0): readonly string[] {
  if (depth > DEEPEST) return [];
  const inside = (part: ts.Type, at: string) => closedParts(part, checker, at, depth + 1);
  if (type.isStringLiteral()) return [path];
  if (type.isUnion()) {
    return type.types.some((one) => one.isStringLiteral()) ? [path] : type.types.flatMap((one) => inside(one, path));
  }
  const member = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  if (checker.isArrayType(type) || checker.isTupleType(type)) return member ? inside(member, path) : [];
  if (type.isIntersection() && type.types.some(({ flags }) => flags & ts.TypeFlags.StringLike)) return [];
  if (!(type.flags & ts.TypeFlags.Object) && !type.isIntersection()) return [];
  return type.getProperties().flatMap((property) => {
    const [declared] = property.declarations ?? [];
    return declared && /\/typescript\/lib\/|\/node_modules\//.test(declared.getSourceFile().fileName)
      ? []
      : inside(checker.getTypeOfSymbol(property), `${path}.${property.name}`);
  });
}

/** Closed lists that the answers of these files are only believed to be of: "file: line 3: .state". */
export function believed(program: ts.Program, files: readonly string[]): readonly string[] {
  const checker = program.getTypeChecker();
  return files.flatMap((name) => {
    const source = program.getSourceFile(name);
    const found = new Set<string>();
    const visit = (node: ts.Node): void => {
      const type = answeredBy(node, checker);
      const line = type && source ? source.getLineAndCharacterOfPosition(node.getStart()).line + 1 : 0;
      for (const part of type ? closedParts(type, checker) : []) found.add(`${name}: line ${line}: ${part}`);
      ts.forEachChild(node, visit);
    };
    if (source) visit(source);
    return [...found];
  });
}
