import type { FieldSpec } from "./field-spec";

/** What a form is shown with after an answer that was not a success: what is wrong, and everything that was typed. */
export interface FormProblem {
  readonly name?: string;
  readonly message: string;
}

/** What somebody else did, in a sentence; with the words that they wrote, where they wrote any. */
export type NewsLine = string | { readonly sentence: string; readonly quote: string };

export type Typed = Readonly<Record<string, string | readonly string[]>>;

export interface FormState {
  readonly problems: readonly FormProblem[];
  readonly typed: Typed;
  /** When somebody else changed the record meanwhile: what they did, and the version that includes it. */
  readonly news: { readonly sentences: readonly NewsLine[]; readonly version: number } | null;
  /** The form is as it should be and nothing of it is done yet: it is summed up, to be confirmed or changed. */
  readonly toConfirm?: true;
  /** What it will do to each of several findings, in a summary: to which, and to which not and why. */
  readonly foreseen?: readonly SameOf[];
  /** Nothing is done until whoever asks shows again that it is they, in this field; `wrong` says what was not right. */
  readonly proof?: { readonly field: FieldSpec; readonly wrong?: string };
  /** Nobody is signed in any more, so nothing was done: where to sign in again. */
  readonly signIn?: string;
}

/** Under which name it is sent. It is none of what was typed: it never comes back. */
export const PROOF = "proof";

/** Some findings of which the same is to be said. */
export interface SameOf {
  readonly says: string;
  readonly references: readonly string[];
}

/** Which button of a summary was pressed. A form that comes without it has not been summed up. */
export const STEP = "step";
export const CONFIRM = "confirm";
export const CHANGE = "change";

export const EMPTY_FORM: FormState = { problems: [], typed: {}, news: null };

/** What was typed or chosen under a name, as a list; empty when nothing was. */
export function valuesOf(typed: Typed, name: string): readonly string[] {
  const value = typed[name] ?? "";
  return typeof value !== "string" ? value : value === "" ? [] : [value];
}

/** The form that came with an action; an empty one when a program sent something else in its place. */
export const formOf = (data: unknown): FormData => (data instanceof FormData ? data : new FormData());

/** What a form held, as the form that holds it. */
export function asForm(typed: Typed): FormData {
  const form = new FormData();
  for (const [name, values] of Object.entries(typed)) for (const value of [values].flat()) form.append(name, value);
  return form;
}

/** Everything that a form sent, without files, the framework's own fields and what proves who sends it; a name that comes twice or more is a list. */
export function typedIn(data: FormData): Typed {
  const form = formOf(data);
  const typed: Record<string, string | readonly string[]> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$") || name === PROOF) continue;
    const values = form.getAll(name).filter((value) => typeof value === "string");
    typed[name] = values.length > 1 ? values : (values[0] ?? "");
  }
  return typed;
}
