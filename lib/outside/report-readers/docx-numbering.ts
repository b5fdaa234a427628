import type { XmlElement } from "../spreadsheets/xml-elements";
import { unescaped } from "../spreadsheets/xml-events";
import type { NumberedPlace } from "./docx-styles";
import { attributeIn, inside, valueIn } from "./word-xml";

/** The number that Word shows before a paragraph, which stands nowhere in its text. */
export interface Numbered {
  /** "2.", "(a)", "1.1"; "•" for all signs; empty where none is shown. */
  readonly mark: string;
  readonly isSign: boolean;
  /** Whether it has words of its own: "AFI 1:", "Recommendation 3". */
  readonly isLabel: boolean;
  /** How deep it stands below the first numbered paragraph of its list. */
  readonly depth: number;
}

interface Level {
  readonly format: string;
  /** "%1.", "(%2)", "%1.%2", "AFI %1:" */
  readonly shape: string;
  readonly start: number;
  /** Whether all its numbers are figures. */
  readonly isLegal: boolean;
  readonly goesOn: boolean;
}

interface List {
  /** What it counts with others: lists of one definition go on with each other's numbers. */
  readonly definition: string;
  /** Where it begins anew, by level. */
  readonly restarts: Map<number, number>;
  /** Levels of its own. */
  readonly levels: ReadonlyMap<number, Level>;
}

const DEEPEST = 8;

const levelOf = ({ content, attributes }: XmlElement): readonly [number, Level] => [
  Number(attributeIn(attributes, "ilvl") ?? 0),
  {
    format: valueIn(content, "numFmt") ?? "decimal",
    shape: unescaped(valueIn(content, "lvlText") ?? ""),
    start: Number(valueIn(content, "start") ?? 1),
    isLegal: content.includes("isLgl"),
    goesOn: valueIn(content, "lvlRestart") === "0",
  },
];

/**
 * The numbers of a Word file, worked out as Word does from what it keeps of its lists (`word/numbering.xml`): each
 * list counts by its levels, and begins anew where the file says so.
 */
export class WordNumbers {
  readonly #definitions = new Map<string, ReadonlyMap<number, Level>>();
  readonly #lists = new Map<string, List>();
  readonly #counts = new Map<string, (number | undefined)[]>();
  /** The level of each list's first paragraph that is no heading. */
  readonly #first = new Map<string, number>();

  constructor(numbering: string) {
    const linked = new Map<string, string>();
    const links = new Map<string, string>();
    for (const { attributes, content } of inside(numbering, "abstractNum")) {
      const id = attributeIn(attributes, "abstractNumId") ?? "";
      this.#definitions.set(id, new Map(inside(content, "lvl").map(levelOf)));
      const [from, to] = [valueIn(content, "numStyleLink"), valueIn(content, "styleLink")];
      if (from !== null) links.set(id, from);
      if (to !== null) linked.set(to, id);
    }
    for (const { attributes, content } of inside(numbering, "num")) {
      const named = valueIn(content, "abstractNumId") ?? "";
      const definition = linked.get(links.get(named) ?? "") ?? named;
      const overrides = inside(content, "lvlOverride");
      const restarts = overrides.flatMap((each) => {
        const start = valueIn(each.content, "startOverride");
        return start === null ? [] : [[Number(attributeIn(each.attributes, "ilvl") ?? 0), Number(start)] as const];
      });
      const levels = overrides.flatMap((each) => inside(each.content, "lvl").map(levelOf));
      this.#lists.set(attributeIn(attributes, "numId") ?? "", {
        definition,
        restarts: new Map(restarts),
        levels: new Map(levels),
      });
    }
  }

  /** What is shown before the next paragraph at a place; null where the file does not say. */
  next({ list: id, level }: NumberedPlace, isHeading: boolean): Numbered | null {
    const list = this.#lists.get(id);
    const own = list && this.#levelOf(list, level);
    if (!list || !own || level > DEEPEST) return null;
    if (own.format === "bullet") return { mark: "•", isSign: true, isLabel: false, depth: level };
    const counts = this.#counts.get(list.definition) ?? [];
    this.#counts.set(list.definition, counts);
    const restart = list.restarts.get(level);
    if (restart !== undefined) {
      counts[level] = restart - 1;
      list.restarts.delete(level);
    }
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    for (let below = level + 1; below < counts.length; below += 1)
      if (!this.#levelOf(list, below)?.goesOn) counts[below] = undefined;
    if (!isHeading && !this.#first.has(id)) this.#first.set(id, level);
    const parts = own.shape.split("%");
    return {
      mark: this.#markOf(list, own, counts),
      isSign: false,
      isLabel: parts.some((part, i) => hasLetter(i === 0 ? part : part.slice(1))),
      depth: parts.length > 2 ? Math.max(0, level - (this.#first.get(id) ?? 0)) : level,
    };
  }

  #levelOf(list: List, level: number): Level | undefined {
    return list.levels.get(level) ?? this.#definitions.get(list.definition)?.get(level);
  }

  #markOf(list: List, { shape, isLegal, format }: Level, counts: readonly (number | undefined)[]): string {
    if (format === "none" && !shape.includes("%")) return shape.trim();
    const [before = "", ...parts] = shape.split("%");
    const written = parts.map((part) => {
      const at = Number(part.charAt(0)) - 1;
      const level = this.#levelOf(list, at);
      if (!level) return part.slice(1);
      return `${writtenAs(counts[at] ?? level.start, isLegal ? "decimal" : level.format)}${part.slice(1)}`;
    });
    return `${before}${written.join("")}`.trim();
  }
}

const hasLetter = (text: string): boolean => text.toLowerCase() !== text.toUpperCase();

/** A number as a list writes it: "3", "c", "iii". */
function writtenAs(count: number, format: string): string {
  switch (format) {
    case "lowerLetter":
    case "upperLetter": {
      const letter = String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(4, Math.ceil(count / 26)));
      return format === "lowerLetter" ? letter : letter.toUpperCase();
    }
    case "lowerRoman":
      return romanOf(count);
    case "upperRoman":
      return romanOf(count).toUpperCase();
    case "decimalZero":
      return String(count).padStart(2, "0");
    case "none":
      return "";
    default:
      return String(count);
  }
}

const ROMAN = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
] as const;

function romanOf(count: number): string {
  let [left, written] = [Math.min(count, 3_999), ""];
  for (const [worth, sign] of ROMAN)
    while (left >= worth) {
      written += sign;
      left -= worth;
    }
  return written;
}
