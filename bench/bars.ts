import type { Download } from "./measure";
import type { Result, Row } from "./result";

/** What a change must hold, as a figure of one run against another of the same run. */
export interface Bar {
  readonly what: string;
  readonly measured: number | null;
  readonly most: number;
  readonly unit: string;
}

const rowOf = ({ rows }: Result, page: string, viewer: string) =>
  rows.find((row) => row.page === page && row.viewer === viewer);
const cpu = (row: Row | undefined, whose: string): number | null => row?.cpuMs[whose] ?? null;
const ratio = (ours: number | null | undefined, theirs: number | null | undefined): number | null =>
  ours == null || theirs == null || theirs === 0 ? null : ours / theirs;

/** The download of the largest register that one was measured of. */
const largest = (of: Readonly<Record<string, Download | null>>): readonly [string, Download | null] => {
  const [size] = Object.keys(of)
    .filter((key) => of[key])
    .map(Number)
    .toSorted((a, b) => b - a);
  return size === undefined ? ["all findings", null] : [`${size} findings`, of[size] ?? null];
};

/** The bars of the product, each with what this run measured of it; null where it measured nothing. */
export function barsOf(result: Result): readonly Bar[] {
  const { against, beside, sizes, csvs, upload, memory, importWaitSeconds } = result;
  const of = (page: string, viewer: string) => rowOf(result, page, viewer);
  const bars: Bar[] = [];
  const bar = (what: string, measured: number | null | undefined, most: number, unit = "×") =>
    bars.push({ what, measured: measured ?? null, most, unit });

  for (const [page, viewer, most] of [
    ["register", "inspector", 1 / 8],
    ["work", "inspector", 1 / 8],
    ["register", "coordinator", 1 / 4],
    ["finding", "inspector", 1 / 4],
  ] as const) {
    const row = of(page, viewer);
    bar(
      `CPU of ${page}, ${viewer}, against ${against ?? "an earlier commit"}`,
      ratio(cpu(row, "ours"), cpu(row, against ?? "")),
      most,
    );
  }
  for (const name of beside.length > 0 ? beside : ["a peer"]) {
    bar(
      `CPU of register, inspector, beside ${name}`,
      ratio(cpu(of("register", "inspector"), "ours"), cpu(of("register", "inspector"), name)),
      1 / 6,
    );
    bar(
      `CPU of finding, inspector, beside ${name}`,
      ratio(cpu(of("finding", "inspector"), "ours"), cpu(of("finding", "inspector"), name)),
      1 / 5,
    );
  }
  for (const page of ["register", "finding"])
    for (const viewer of ["inspector", "coordinator"]) {
      const row = of(page, viewer);
      bar(`CPU of ${page}, ${viewer}, beside a bare page of its words`, ratio(cpu(row, "ours"), cpu(row, "words")), 2);
    }
  const trips = result.rows.flatMap(({ isPage, traffic }) => (isPage && traffic.ours ? [traffic.ours.roundTrips] : []));
  bar("Round trips of the page that has most", trips.length > 0 ? Math.max(...trips) : null, 8, "");
  for (const viewer of ["inspector", "coordinator"])
    bar(
      `CPU of the register as at a day, ${viewer}, beside today’s`,
      ratio(cpu(of("as-at", viewer), "ours"), cpu(of("register", viewer), "ours")),
      3,
    );
  bar("CPU of a pack of a force and a year", cpu(of("pack", "coordinator"), "ours"), 2_000, " ms");
  for (const viewer of ["inspector", "coordinator"])
    bar(
      `CPU of search, ${viewer}, beside the same page without it`,
      ratio(cpu(of("search", viewer), "ours"), cpu(of("register", viewer), "ours")),
      1.5,
    );
  bar(
    "CPU of the last page beside the first",
    ratio(cpu(of("register-last", "inspector"), "ours"), cpu(of("register", "inspector"), "ours")),
    1.1,
  );
  bar(
    "CPU of the last page beside the first, in another order",
    ratio(cpu(of("register-ordered-last", "inspector"), "ours"), cpu(of("register-ordered", "inspector"), "ours")),
    1.1,
  );
  bar(
    "CPU of register in another order, inspector, beside the usual one",
    ratio(cpu(of("register-ordered", "inspector"), "ours"), cpu(of("register", "inspector"), "ours")),
    1.5,
  );
  const overhead = (page: string, viewer: string) =>
    result.overhead ? ratio(cpu(of(page, viewer), "ours"), cpu(of(page, viewer), against ?? "")) : null;
  bar("CPU of a page with log and limits beside one without", overhead("register", "inspector"), 1.05);
  bar("CPU of a write with log and limits beside one without", overhead("progress", "coordinator"), 1.1);
  const atTen = (row: Row | undefined, whose: string) =>
    row?.load[whose]?.find(({ clients }) => clients === 10)?.perSecond ?? null;
  const published = atTen(of("public", "nobody"), "ours");
  bar(
    "Requests a second of register, inspector, at ten clients, beside the public page of a force",
    ratio(atTen(of("register", "inspector"), "ours"), published),
    1 / 20,
  );
  for (const name of beside.length > 0 ? beside : ["a peer"])
    bar(
      `The same of ${name}’s list beside our public page`,
      ratio(atTen(of("register", "inspector"), name), published),
      1 / 50,
    );
  const [small, large] = [Math.min(...Object.keys(sizes).map(Number)), Math.max(...Object.keys(sizes).map(Number))];
  for (const page of ["register", "register-last", "register-ordered", "register-ordered-last", "work", "search"]) {
    const grown = (size: number) => sizes[size]?.[`${page} inspector`];
    bar(
      `CPU of ${page}, inspector, at ${large > 0 ? large : 100_000} beside ${small > 0 && small < large ? small : 1_000}`,
      small < large ? ratio(grown(large), grown(small)) : null,
      1.5,
    );
  }
  const atLarge = (page: string) => sizes[large]?.[`${page} inspector`];
  bar(
    `CPU of search, inspector, beside the same page without it, at ${large > 0 ? large : 100_000}`,
    ratio(atLarge("search"), atLarge("register")),
    1.5,
  );
  for (const page of ["register", "register-ordered"])
    bar(
      `CPU of the last page beside the first, ${page}, at ${large > 0 ? large : 100_000}`,
      ratio(atLarge(`${page}-last`), atLarge(page)),
      1.1,
    );
  const register = of("register", "inspector")?.size.ours;
  bar("HTML of a register page", register && register.htmlBytes / 1_000, 150, "kB");
  bar("the same, compressed", register && register.sentBytes / 1_000, 16, "kB");
  const [csvOf, csv] = largest({ [result.findings]: result.csv, ...csvs });
  bar(`First byte of the CSV of ${csvOf}`, csv?.firstByteMs, 300, "ms");
  bar(`Memory that the CSV of ${csvOf} adds`, csv?.grownMb, 64, "MB");
  bar("Memory that an upload of 25 MB adds", upload?.grownMb, 8, "MB");
  bar("Memory at rest", memory.atRestMb, 250, "MB");
  bar("Memory after minutes of load beside after one", ratio(memory.afterMinutesMb, memory.afterOneMb), 1.1);
  bar("Other writers wait while 10,000 rows are imported or taken back", importWaitSeconds, 1, "s");
  const bare = of("register", "inspector")?.size.bare;
  const signedIn = result.rows.flatMap(({ isPage, viewer, page, size }) =>
    isPage && viewer !== "nobody" && size.ours ? [{ page, bytes: size.ours.scriptBytes }] : [],
  );
  const most = signedIn.toSorted((a, b) => b.bytes - a.bytes)[0];
  bar(
    `JavaScript of our own, compressed, of the page that has most${most ? ` (${most.page})` : ""}`,
    most && bare ? (most.bytes - bare.scriptBytes) / 1_000 : null,
    20,
    "kB",
  );
  return bars;
}
