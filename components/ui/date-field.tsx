import { Field, type FieldWords, tied } from "./field";

/** A day, by the browser's own control: it works by keyboard and without scripts, and sends `YYYY-MM-DD`. */
export const DateField = ({
  defaultValue,
  earliest,
  latest,
  required,
  ...words
}: FieldWords & { defaultValue?: string; earliest?: string; latest?: string; required?: boolean }) => (
  <Field {...words}>
    <input
      {...tied(words)}
      type="date"
      className="control"
      min={earliest}
      max={latest}
      defaultValue={defaultValue}
      required={required}
    />
  </Field>
);
