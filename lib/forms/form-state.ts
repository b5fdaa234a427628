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

/** The form that came with an action; an empty one when a program sent something else in its place. */
export const formOf = (data: unknown): FormData => (data instanceof FormData ? data : new FormData());

/** Everything that a form sent, without files and the framework's own fields; a name that comes twice or more is a list. */
export function typedIn(data: FormData): Typed {
  const form = formOf(data);
  const typed: Record<string, string | readonly string[]> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$")) continue;
    const values = form.getAll(name).filter((value) => typeof value === "string");
    typed[name] = values.length > 1 ? values : (values[0] ?? "");
  }
  return typed;
}
