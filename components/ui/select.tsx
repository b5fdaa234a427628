import type { Option } from "@/lib/forms/field-spec";
import { Field, type FieldWords, tied } from "./field";

/** One of a long list. `empty` is the first line, which chooses nothing ("Choose an owner"). For up to six, use `Radios`. */
export const Select = ({
  options,
  empty,
  defaultValue,
  required,
  ...words
}: FieldWords & { options: readonly Option[]; empty?: string; defaultValue?: string; required?: boolean }) => (
  <Field {...words}>
    <select {...tied(words)} className="control control-short" defaultValue={defaultValue ?? ""} required={required}>
      {empty !== undefined && <option value="">{empty}</option>}
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  </Field>
);
