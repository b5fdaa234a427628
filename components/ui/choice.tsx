import type { Option } from "@/lib/forms/field-spec";
import { describedBy, FieldError, type FieldWords, Hint } from "./field";

type Choices = FieldWords & { options: readonly Option[]; required?: boolean; inline?: boolean };

const Group = ({
  type,
  chosen,
  options,
  required,
  inline,
  ...words
}: Choices & { type: "radio" | "checkbox"; chosen: readonly string[] }) => (
  <fieldset className={words.error ? "field field-wrong" : "field"} aria-describedby={describedBy(words)}>
    <legend>
      {words.label}
      {words.optional && <span className="quiet font-normal"> (optional)</span>}
    </legend>
    {words.hint && <Hint name={words.name}>{words.hint}</Hint>}
    {words.error && <FieldError name={words.name}>{words.error}</FieldError>}
    <div className={inline ? "choices choices-inline" : "choices"}>
      {options.map(({ value, label, hint }, at) => (
        <label key={value} className="choice">
          <input
            type={type}
            id={at === 0 ? words.name : `${words.name}-${value}`}
            name={words.name}
            value={value}
            defaultChecked={chosen.includes(value)}
            required={type === "radio" && required}
          />
          <span>{label}</span>
          {hint && <span className="field-hint">{hint}</span>}
        </label>
      ))}
    </div>
  </fieldset>
);

/** One of a few, each with its own hint. */
export const Radios = ({ defaultValue, ...words }: Choices & { defaultValue?: string }) => (
  <Group {...words} type="radio" chosen={defaultValue === undefined ? [] : [defaultValue]} />
);

/** Any of a few: sends one value for each box that is ticked. */
export const Checkboxes = ({ defaultValues = [], ...words }: Choices & { defaultValues?: readonly string[] }) => (
  <Group {...words} type="checkbox" chosen={defaultValues} />
);

/** One box to tick, for an explicit confirmation. */
export const Checkbox = ({
  value = "yes",
  defaultChecked,
  required,
  ...words
}: FieldWords & { value?: string; defaultChecked?: boolean; required?: boolean }) => (
  <div className={words.error ? "field field-wrong" : "field"}>
    {words.error && <FieldError name={words.name}>{words.error}</FieldError>}
    <div className="choice">
      <input
        type="checkbox"
        id={words.name}
        name={words.name}
        value={value}
        defaultChecked={defaultChecked}
        required={required}
        aria-describedby={describedBy(words)}
        aria-invalid={words.error ? true : undefined}
      />
      <label htmlFor={words.name}>{words.label}</label>
      {words.hint && (
        <p className="field-hint" id={`${words.name}-hint`}>
          {words.hint}
        </p>
      )}
    </div>
  </div>
);
