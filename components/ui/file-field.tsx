import { Field, type FieldWords, tied } from "./field";

/** One or more files. `accept` as the browser understands it (".pdf,.docx"); the server looks at the file itself. */
export const FileField = ({
  accept,
  many,
  required,
  ...words
}: FieldWords & { accept?: string; many?: boolean; required?: boolean }) => (
  <Field {...words}>
    <input {...tied(words)} type="file" className="control" accept={accept} multiple={many} required={required} />
  </Field>
);
