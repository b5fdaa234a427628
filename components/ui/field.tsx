import type { ReactNode } from "react";

export interface FieldWords {
  /** The name sent with the form; also the id, so that the error summary can link to it. */
  name: string;
  label: string;
  hint?: ReactNode;
  error?: string;
  optional?: boolean;
}

/** The ids of a field's hint and error, for `aria-describedby`; undefined when it has neither. */
export const describedBy = ({ name, hint, error }: Pick<FieldWords, "name" | "hint" | "error">): string | undefined =>
  [hint ? `${name}-hint` : "", error ? `${name}-error` : ""].filter(Boolean).join(" ") || undefined;

/** The attributes that tie a control to its label, hint and error. */
export const tied = (words: FieldWords) => ({
  id: words.name,
  name: words.name,
  "aria-describedby": describedBy(words),
  "aria-invalid": words.error ? (true as const) : undefined,
});

export const Hint = ({ name, children }: { name: string; children: ReactNode }) => (
  <p className="field-hint" id={`${name}-hint`}>
    {children}
  </p>
);

export const FieldError = ({ name, children }: { name: string; children: string }) => (
  <p className="field-error" id={`${name}-error`}>
    <span className="sr-only">Error: </span>
    {children}
  </p>
);

/** Label, hint and error around one control, which takes `tied(words)`. */
export const Field = ({ children, ...words }: FieldWords & { children: ReactNode }) => (
  <div className={words.error ? "field field-wrong" : "field"}>
    <label htmlFor={words.name}>
      {words.label}
      {words.optional && <span className="quiet font-normal"> (optional)</span>}
    </label>
    {words.hint && <Hint name={words.name}>{words.hint}</Hint>}
    {words.error && <FieldError name={words.name}>{words.error}</FieldError>}
    {children}
  </div>
);
