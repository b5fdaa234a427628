import { listFile } from "../list-file";

/** Writes a workbook of 10,000 rows and 40 columns and prints by how many bytes the process grew meanwhile: run by itself, since others grow too. */
const COLUMNS = Array.from(
  { length: 40 },
  (_, at) =>
    ({ head: `Column ${at}`, holds: at % 4 === 0 ? "day" : at % 4 === 1 ? "number" : "words", width: 20 }) as const,
);
const ROWS = 10_000;
const AT_ONCE = 250;

async function* pieces() {
  for (let from = 0; from < ROWS; from += AT_ONCE)
    yield Array.from({ length: AT_ONCE }, (_, row) =>
      COLUMNS.map(({ holds }, column) =>
        holds === "day"
          ? "2024-09-30"
          : holds === "number"
            ? String(from + row)
            : `Words of row ${from + row} in column ${column}, about as long as what a force says of a finding at a time.`,
      ),
    );
}

const list = { title: "Findings", above: [], foot: "OFFICIAL", columns: COLUMNS, pieces: pieces() };
const before = process.memoryUsage().rss;
let most = before;
for await (const _ of listFile("xlsx", list, new Date())) most = Math.max(most, process.memoryUsage().rss);
console.log(most - before);
