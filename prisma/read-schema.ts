/**
 * What `schema.prisma` says that the database holds, read from its text. It is written in the plain form of this repository:
 * one field a line, columns mapped by `@map`, tables by `@@map`.
 */
export interface Described {
  /** `table.column type`, with `?` where it may be null; of a list the schema does not say. */
  readonly columns: readonly string[];
  /** `table(column, column)` of each primary key, unique constraint and index. */
  readonly keys: readonly string[];
  readonly uniques: readonly string[];
  readonly indexes: readonly string[];
  /** `table(column) -> table(column) restrict`: with what becomes of a row whose target is deleted. */
  readonly references: readonly string[];
}

const TYPES: Readonly<Record<string, string>> = {
  String: "text",
  Int: "int4",
  BigInt: "int8",
  Float: "float8",
  Boolean: "bool",
  DateTime: "timestamp",
  Json: "jsonb",
  Bytes: "bytea",
};

interface Field {
  readonly name: string;
  readonly type: string;
  readonly mark: string;
  readonly rest: string;
  readonly column: string;
}
interface Model {
  readonly name: string;
  readonly table: string;
  readonly fields: readonly Field[];
  readonly lines: readonly string[];
}

const listed = (text: string) => text.split(",").map((part) => part.trim());

function readModel([, name = "", body = ""]: RegExpMatchArray): Model {
  const lines = body.split("\n").map((line) => line.trim());
  const fields = lines.flatMap((line) => {
    const [, field, type, mark = "", rest = ""] = /^(\w+)\s+(\w+(?:\("\w+"\))?)(\[\]|\?)?\s*(.*)$/.exec(line) ?? [];
    if (!field || !type) return [];
    return [{ name: field, type, mark, rest, column: /(?<!@)@map\("(\w+)"\)/.exec(rest)?.[1] ?? field }];
  });
  return { name, table: /@@map\("(\w+)"\)/.exec(body)?.[1] ?? name, fields, lines };
}

function columnType({ type, mark, rest }: Field): string {
  const native = /@db\.(\w+)(?:\((\d+)\))?/.exec(rest);
  const other = /^Unsupported\("(\w+)"\)$/.exec(type)?.[1];
  if (other) return other;
  const base = native ? `${native[1]?.toLowerCase()}${native[2] ? `(${native[2]})` : ""}` : (TYPES[type] ?? type);
  return mark === "[]" ? `${base}[]` : base;
}

export function readSchema(text: string): Described {
  const models = [...text.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(readModel);
  const named = new Map(models.map((model) => [model.name, model]));
  const columnsOf = (model: Model, names: string) =>
    listed(names)
      .map((name) => model.fields.find((field) => field.name === name)?.column ?? `no field ${name}`)
      .join(", ");
  const blocks = (kind: string) =>
    models.flatMap((model) =>
      model.lines.flatMap((line) => {
        const names = new RegExp(`^@@${kind}\\(\\[([^\\]]+)\\]`).exec(line)?.[1];
        return names ? [`${model.table}(${columnsOf(model, names.replaceAll(/\(.*?\)/g, ""))})`] : [];
      }),
    );
  const single = (attribute: RegExp) =>
    models.flatMap(({ table, fields }) =>
      fields.filter(({ rest }) => attribute.test(rest)).map(({ column }) => `${table}(${column})`),
    );
  return {
    columns: models.flatMap(({ table, fields }) =>
      fields
        .filter(({ type }) => !named.has(type))
        .map((field) => `${table}.${field.column} ${columnType(field)}${field.mark === "?" ? "?" : ""}`),
    ),
    keys: [...single(/(^|\s)@id\b/), ...blocks("id")],
    uniques: [...single(/(^|\s)@unique\b/), ...blocks("unique")],
    indexes: blocks("index"),
    references: models.flatMap((model) =>
      model.fields.flatMap(({ type, rest }) => {
        const [, from, to, deleted = "NoAction"] =
          /fields: \[([^\]]+)\], references: \[([^\]]+)\](?:, onDelete: (\w+))?/.exec(rest) ?? [];
        const target = named.get(type);
        if (!from || !to || !target) return [];
        const ends = `${model.table}(${columnsOf(model, from)}) -> ${target.table}(${columnsOf(target, to)})`;
        return [`${ends} ${deleted.toLowerCase()}`];
      }),
    ),
  };
}
