import { UploadForm } from "@/components/evidence/upload-form";
import { FileField } from "@/components/ui/file-field";
import { Select } from "@/components/ui/select";
import { LARGEST_FILE, MARKINGS, type Marking, MOST_AT_ONCE, MOST_FILES } from "@/lib/domain/evidence/lists";
import { words } from "@/lib/words/words";

const { evidence: say } = words;

/** The form that sends files to a note: one or many at once. What stands before the files is read before them. */
export const AddFiles = ({
  note,
  marking,
  formKey,
  scanned,
}: {
  note: string;
  marking: Marking;
  formKey: string;
  /** Whether a virus scanner looks at what is sent. */
  scanned: boolean;
}) => (
  <UploadForm
    action={`/evidence/${note}/files`}
    largest={{ bytes: LARGEST_FILE, says: say.fileRefusal["too-large"] }}
    most={{ bytes: MOST_AT_ONCE, says: say.tooMuchAtOnce }}
    mostFiles={{ count: MOST_FILES, says: say.tooManyAtOnce }}
  >
    <input type="hidden" name="key" value={formKey} />
    <Select
      name="marking"
      label="How these files are handled"
      hint={say.markingHint}
      defaultValue={marking}
      options={MARKINGS.map((value) => ({ value, label: say.marking[value] }))}
    />
    <FileField
      name="files"
      label="Files"
      hint={`${say.filesHint} ${scanned ? say.scanned : say.notScanned} ${say.personalData}`}
      accept=".pdf,.docx,.xlsx,.pptx,.png,.jpg,.jpeg,.csv,.txt"
      many
    />
  </UploadForm>
);
