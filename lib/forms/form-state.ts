/** What a form is shown with after an answer that was not a success: what is wrong, and everything that was typed. */
export interface FormProblem {
  readonly name?: string;
  readonly message: string;
}

export type Typed = Readonly<Record<string, string | readonly string[]>>;

export interface FormState {
  readonly problems: readonly FormProblem[];
  readonly typed: Typed;
  /** When somebody else changed the record meanwhile: what they did, and the version that includes it. */
  readonly news: { readonly sentences: readonly string[]; readonly version: number } | null;
}

export const EMPTY_FORM: FormState = { problems: [], typed: {}, news: null };

/** Everything that a form sent, without files and the framework's own fields; a name that comes twice or more is a list. */
export function typedIn(data: FormData): Typed {
  const typed: Record<string, string | readonly string[]> = {};
  for (const name of new Set(data.keys())) {
    if (name.startsWith("$")) continue;
    const values = data.getAll(name).filter((value) => typeof value === "string");
    typed[name] = values.length > 1 ? values : (values[0] ?? "");
  }
  return typed;
}
