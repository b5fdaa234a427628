import { z } from "zod";

interface Shape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly anyOf?: readonly Shape[];
}

/** A column of a CSV: the parts that lead to its cell. */
export type CsvColumn = readonly string[];

/** The columns of rows of this schema: an object within a row is a column for each of its parts, a list is one. */
export function csvColumns(schema: z.ZodType): readonly CsvColumn[] {
  const walk = (shape: Shape, at: CsvColumn): readonly CsvColumn[] => {
    const object = shape.properties ? shape : shape.anyOf?.find(({ properties }) => properties);
    if (!object?.properties) return [at];
    return Object.entries(object.properties).flatMap(([name, part]) => walk(part, [...at, name]));
  };
  return walk(z.toJSONSchema(schema) as Shape, []);
}

/** What stands in a cell: nothing where there is none; the parts of a list with a semicolon between them, or as JSON where they have parts themselves. */
export function csvCell(row: unknown, column: CsvColumn): string {
  let value: unknown = row;
  for (const part of column) value = (value as Readonly<Record<string, unknown>> | null)?.[part] ?? null;
  if (value === null) return "";
  if (!Array.isArray(value)) return String(value);
  return value.every((one) => typeof one === "string")
    ? value.join("; ")
    : value.length === 0
      ? ""
      : JSON.stringify(value);
}
