import { ChosenFile, type LargestFile } from "./chosen-file";
import { Field, type FieldWords, tied } from "./field";

/** One or more files. `accept` as the browser understands it (".pdf,.docx"); the server looks at the file itself. */
export const FileField = ({
  accept,
  many,
  required,
  largest,
  ...words
}: FieldWords & { accept?: string; many?: boolean; required?: boolean; largest?: LargestFile }) => {
  const control = { ...tied(words), type: "file", className: "control", accept, multiple: many, required };
  return <Field {...words}>{largest ? <ChosenFile {...control} largest={largest} /> : <input {...control} />}</Field>;
};
