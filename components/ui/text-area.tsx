import { CharactersLeft } from "./characters-left";
import { Field, type FieldWords, tied } from "./field";

/**
 * Longer text. With `most`, the hint says how many characters there are room for, and a count once it is nearly used up.
 * Only the server refuses: a browser that held the limit would cut a pasted text off without a word.
 */
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
      <textarea {...tied(all)} className="control" rows={rows} defaultValue={defaultValue} required={required} />
      {most !== undefined && <CharactersLeft most={most} />}
    </Field>
  );
};
