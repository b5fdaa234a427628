import type { Bar } from "./bars";
import type { Result, Row } from "./result";

const NOTHING = "·";
const fixed = (value: number | null | undefined, digits = 0): string =>
  value == null ? NOTHING : value.toFixed(digits);
const kilo = (bytes: number | undefined): string =>
  bytes === undefined ? NOTHING : (bytes / 1_000).toFixed(bytes < 10_000 ? 1 : 0);

/** Rows of words in columns as wide as their widest. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join("  "),
    )
    .join("\n");
}

const against = (row: Row, name: string) => {
  const [ours, theirs] = [row.cpuMs.ours, row.cpuMs[name]];
  return ours === undefined || theirs === undefined || theirs === 0 ? NOTHING : `${(ours / theirs).toFixed(2)} ×`;
};

/** The run as people read it: what each page costs, how it bears load, and the bars. */
export function printed(result: Result, bars: readonly Bar[]): string {
  const others = [...(result.against ? [result.against] : []), "bare", "words", ...result.beside];
  const costs = [
    [
      "page",
      "as",
      "CPU ms",
      "of it db",
      "SQL alone",
      ...others.flatMap((name) => [`${name} ms`, "ratio"]),
      "statements",
      "trips",
      ...(result.against ? ["then"] : []),
      "HTML kB",
      "sent kB",
      "script kB",
    ],
    ...result.rows.map((row) => [
      row.page,
      row.viewer,
      fixed(row.cpuMs.ours, 1),
      fixed(row.databaseMs.ours, 1),
      fixed(row.sqlMs, 1),
      ...others.flatMap((name) => [fixed(row.cpuMs[name], 1), against(row, name)]),
      fixed(row.traffic.ours?.statements),
      fixed(row.traffic.ours?.roundTrips),
      ...(result.against ? [fixed(row.traffic[result.against]?.roundTrips)] : []),
      kilo(row.size.ours?.htmlBytes),
      kilo(row.size.ours?.sentBytes),
      kilo(row.size.ours?.scriptBytes),
    ]),
  ];
  const loads = [
    ["page", "as", "site", "clients", "a second", "p50 ms", "p95 ms", "p99 ms", "failed"],
    ...result.rows.flatMap((row) =>
      Object.entries(row.load).flatMap(([name, each]) =>
        each.map(({ clients, perSecond, p50, p95, p99, failed }) => [
          ...[row.page, row.viewer, name, String(clients), fixed(perSecond, 1)],
          ...[fixed(p50), fixed(p95), fixed(p99), String(failed)],
        ]),
      ),
    ),
  ];
  const held = [
    ["bar", "", "measured", "at most", ""],
    ...bars.map(({ what, measured, most, unit }) => [
      what,
      "",
      measured === null ? "not measured" : `${measured.toFixed(2)} ${unit}`.trim(),
      `${most.toFixed(most < 1 ? 3 : 0)} ${unit}`.trim(),
      measured === null ? "" : measured <= most ? "holds" : "MISSED",
    ]),
  ];
  const { atRestMb, atEndMb } = result.memory;
  return [
    `${result.findings} findings, medians of ${result.rounds}`,
    table(costs),
    `memory of the web server: ${fixed(atRestMb)} MB at rest, ${fixed(atEndMb)} MB at the end`,
    table(loads),
    table(held),
  ].join("\n\n");
}
