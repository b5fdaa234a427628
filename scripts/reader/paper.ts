/** A made-up report, letter or tracker: what it shows, block by block, and what a careful reader finds in it. */
export interface Paper {
  /** What layout and traps it was made of, so that a fault can be found again. */
  readonly made: string;
  readonly blocks: readonly Shown[];
  readonly finds: Finds;
}

export type Shown =
  | { readonly is: "heading"; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly is: "paragraph"; readonly text: string }
  | { readonly is: "item"; readonly depth: 0 | 1; readonly numbered?: number; readonly text: string }
  /** The first row names the columns. A line break in a cell is one that is seen; a row of one cell is a band. */
  | { readonly is: "table"; readonly rows: readonly (readonly string[])[] }
  | { readonly is: "note"; readonly sign: number; readonly text: string };

export type Deadline =
  | { readonly kind: "immediate" }
  | { readonly kind: "by"; readonly date: string }
  | { readonly kind: "within"; readonly months: number }
  | { readonly kind: "within"; readonly days: number };

export interface Wanted {
  readonly kind: "cause-of-concern" | "recommendation" | "area-for-improvement";
  /** Words that its text has, and that no other finding of the paper has. */
  readonly holds: string;
  readonly deadline: Deadline | null;
  readonly status: "completed" | "superseded" | null;
  /** The words of its cause of concern. */
  readonly answers: string | null;
  readonly restated: boolean;
}

export interface Finds {
  readonly force: string | null;
  readonly publishedOn: string | null;
  readonly findings: readonly Wanted[];
  /** Words that a finding of low confidence may have; one of high confidence is wrong. */
  readonly doubtful: readonly string[];
  readonly judgments: readonly { readonly question: string; readonly grade: Grade }[];
  readonly changes: readonly ("close" | "keep-open" | "enter-engage" | "leave-engage")[];
  /** Words that no finding may have: numbers, statuses, notes, accounts. */
  readonly foreign: readonly string[];
}

export type Grade = "outstanding" | "good" | "adequate" | "requires-improvement" | "inadequate";

export const FINDS_NOTHING: Finds = {
  force: null,
  publishedOn: null,
  findings: [],
  doubtful: [],
  judgments: [],
  changes: [],
  foreign: [],
};

/** Several parts of a paper, one below the other. */
export interface Part {
  readonly made: string;
  readonly blocks: readonly Shown[];
  readonly finds: Partial<Finds>;
}

export const heading = (text: string, level: 1 | 2 | 3 | 4 = 2): Shown => ({ is: "heading", level, text });
export const paragraph = (text: string): Shown => ({ is: "paragraph", text });
export const item = (text: string, depth: 0 | 1 = 0): Shown => ({ is: "item", depth, text });

/** The paper that these parts make. */
export function paperOf(parts: readonly Part[]): Paper {
  const all = <Name extends "findings" | "doubtful" | "judgments" | "changes" | "foreign">(name: Name) =>
    parts.flatMap(({ finds }) => (finds[name] ?? []) as Finds[Name][number][]);
  return {
    made: parts.map(({ made }) => made).join(" + "),
    blocks: parts.flatMap(({ blocks }) => blocks),
    finds: {
      force: parts.find(({ finds }) => finds.force != null)?.finds.force ?? null,
      publishedOn: parts.find(({ finds }) => finds.publishedOn != null)?.finds.publishedOn ?? null,
      findings: all("findings"),
      doubtful: all("doubtful"),
      judgments: all("judgments"),
      changes: all("changes"),
      foreign: all("foreign"),
    },
  };
}
