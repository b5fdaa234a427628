/** One of the values that a field offers. */
export interface Option {
  value: string;
  label: string;
  hint?: string;
}

/** One row of a table in which rows are ticked. */
export interface TickRow {
  /** What is sent when it is ticked; null for one that cannot be decided with the others. */
  readonly value: string | null;
  readonly label: string;
  readonly href: string;
  /** What it says, and what is to be known of it before it is ticked. */
  readonly text: string;
  readonly notes: readonly string[];
  readonly since: string;
  /** Where it is decided by itself, or otherwise. */
  readonly links: readonly { readonly label: string; readonly about: string; readonly href: string }[];
}

/** Rows that stand together, such as those of one letter: where there are several, one tick takes all of them. */
export interface TickGroup {
  readonly label: string;
  readonly href: string | null;
  readonly note: string;
  readonly rows: readonly TickRow[];
}

interface Words {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  /** Counts only with this choice in another field: without it the form leaves it out, and so does its summary. */
  readonly onlyWith?: { readonly name: string; readonly value: string };
}

/** A field of a form, as plain data that a page can hand to the one client component that shows forms. */
export type FieldSpec =
  | (Words & {
      readonly is: "line";
      readonly value?: string;
      readonly type?: "text" | "email" | "password" | "url";
      readonly short?: boolean;
      readonly autoComplete?: string;
      /** Offered while typing; anything else can be typed too. */
      readonly suggestions?: readonly string[];
    })
  | (Words & { readonly is: "text"; readonly value?: string; readonly rows?: number; readonly most?: number })
  | (Words & { readonly is: "date"; readonly value?: string; readonly latest?: string; readonly earliest?: string })
  | (Words & {
      readonly is: "select";
      readonly options: readonly Option[];
      readonly empty?: string;
      readonly value?: string;
    })
  | (Words & {
      readonly is: "radios";
      readonly options: readonly Option[];
      readonly value?: string;
      /** Beside each other, where the words are short. */
      readonly inline?: true;
    })
  | (Words & { readonly is: "boxes"; readonly options: readonly Option[]; readonly values?: readonly string[] })
  | (Words & { readonly is: "ticks"; readonly groups: readonly TickGroup[]; readonly values?: readonly string[] })
  | (Words & {
      readonly is: "file";
      readonly accept: string;
      /** In bytes, and what is said of one that is longer. */
      readonly largest?: { readonly bytes: number; readonly says: string };
    })
  | (Words & { readonly is: "confirm"; readonly value: string })
  | { readonly is: "hidden"; readonly name: string; readonly value: string }
  | { readonly is: "heading"; readonly name: string; readonly label: string; readonly hint?: string };
