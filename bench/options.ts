import { readFileSync } from "node:fs";
import { Trouble } from "@/scripts/setup/say.mjs";
import { VIEWERS, type Viewer } from "./viewers";

/** Another server that is measured beside ours, page by page: whatever it is written in. */
export interface Beside {
  readonly name: string;
  /** The root processes of its web server and of its database. */
  readonly pids: readonly number[];
  readonly cookie?: string;
  /** Which of our pages its addresses stand beside. */
  readonly pages: Readonly<Record<string, string>>;
}

export interface Options {
  readonly findings: number;
  readonly against: string | null;
  /** The commit measured against is ours without log and limits: what they cost is to be a bar. */
  readonly overhead: boolean;
  readonly beside: readonly Beside[];
  /** Empty for all. */
  readonly pages: readonly string[];
  readonly roles: readonly Viewer[];
  readonly clients: readonly number[];
  readonly rounds: number;
  /** Seconds of load at each number of clients. */
  readonly seconds: number;
  /** Other sizes of register, on which only what must not grow is measured. */
  readonly sizes: readonly number[];
  readonly bare: boolean;
  /** Minutes of load after which memory is looked at again. */
  readonly minutes: number;
  readonly import: boolean;
  readonly out: string;
}

const KNOWN = [
  "findings",
  "against",
  "overhead",
  "beside",
  "pages",
  "roles",
  "clients",
  "rounds",
  "seconds",
  "sizes",
  "no-bare",
  "minutes",
  "import",
  "out",
] as const;

export function readOptions(args: readonly string[]): Options {
  const given = new Map<string, string>();
  for (let at = 0; at < args.length; at += 1) {
    const name = args[at]?.replace(/^--/, "") ?? "";
    if (!args[at]?.startsWith("--") || !(KNOWN as readonly string[]).includes(name))
      throw new Trouble(
        `npm run bench does not know "${args[at]}". It knows ${KNOWN.map((one) => `--${one}`).join(", ")}.`,
      );
    const value = args[at + 1];
    if (value === undefined || value.startsWith("--")) given.set(name, "yes");
    else {
      given.set(name, value);
      at += 1;
    }
  }
  const list = (name: string) => (given.get(name) ?? "").split(",").filter((one) => one !== "");
  const numbers = (name: string, usual: readonly number[]): readonly number[] =>
    given.has(name) ? list(name).map((one) => whole(name, one)) : usual;
  const number = (name: string, usual: number): number => numbers(name, [usual])[0] ?? usual;
  return {
    findings: number("findings", 10_000),
    against: given.get("against") ?? null,
    overhead: given.has("overhead"),
    beside: list("beside").map(readBeside),
    pages: list("pages"),
    roles: list("roles").map(viewer),
    clients: numbers("clients", [1, 10, 50]),
    rounds: number("rounds", 5),
    seconds: number("seconds", 3),
    sizes: numbers("sizes", []),
    bare: !given.has("no-bare"),
    minutes: number("minutes", 0),
    import: given.has("import"),
    out: given.get("out") ?? ".outstanding/bench/result.json",
  };
}

function whole(name: string, typed: string): number {
  if (/^\d{1,7}$/.test(typed)) return Number(typed);
  throw new Trouble(`--${name} takes whole numbers, such as --${name} 10; "${typed}" is none.`);
}

function viewer(typed: string): Viewer {
  const found = VIEWERS.find((one) => one === typed);
  if (!found) throw new Trouble(`Nobody is called "${typed}". --roles takes ${VIEWERS.join(", ")}.`);
  return found;
}

function readBeside(file: string): Beside {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Trouble(
      `${file} cannot be read as JSON (${error instanceof Error ? error.message : error}). bench/README.md shows one.`,
    );
  }
}
