import type { ComponentProps } from "react";
import { Field, type FieldWords, tied } from "./field";

type NativeInput = Pick<
  ComponentProps<"input">,
  "defaultValue" | "required" | "autoComplete" | "inputMode" | "pattern" | "spellCheck" | "autoFocus"
>;

/** One line of text. `short` for codes, numbers and references. */
export const TextField = ({
  type = "text",
  short,
  name,
  label,
  hint,
  error,
  optional,
  suggestions = [],
  ...native
}: FieldWords &
  NativeInput & {
    suggestions?: readonly string[];
    type?: "text" | "email" | "password" | "search" | "url" | "number";
    short?: boolean;
  }) => {
  const words = { name, label, hint, error, optional };
  return (
    <Field {...words}>
      <input
        {...tied(words)}
        {...native}
        type={type}
        className={short ? "control control-short" : "control"}
        list={suggestions.length > 0 ? `${name}-suggestions` : undefined}
      />
      {suggestions.length > 0 && (
        <datalist id={`${name}-suggestions`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </Field>
  );
};
