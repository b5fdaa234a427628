import { Field, type FieldWords, tied } from "./field";

/** Longer text. With `most`, the hint says how many characters there are room for; the browser and the server both hold it. */
export const TextArea = ({
  rows = 5,
  most,
  defaultValue,
  required,
  ...words
}: FieldWords & { rows?: number; most?: number; defaultValue?: string; required?: boolean }) => {
  const room = most === undefined ? null : `Up to ${most.toLocaleString("en-GB")} characters.`;
  const hint =
    words.hint && room ? (
      <>
        {words.hint} {room}
      </>
    ) : (
      (words.hint ?? room)
    );
  const all = { ...words, hint };
  return (
    <Field {...all}>
      <textarea
        {...tied(all)}
        className="control"
        rows={rows}
        maxLength={most}
        defaultValue={defaultValue}
        required={required}
      />
    </Field>
  );
};
