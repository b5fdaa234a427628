import { Card } from "@/components/ui/card";
import { FINDING_KINDS } from "@/lib/domain/finding/kind";
import { counted } from "@/lib/format/lists";
import { FILE_FIELDS } from "@/lib/forms/register-import";
import type { FileLook } from "@/lib/usecases/import-register/look-at-import";
import { words } from "@/lib/words/words";

/** What the file says once for all its rows, asked once with the answer that was found; nothing where every row says it. */
export const SaidOnce = ({ look: { file, asks } }: { look: FileLook }) =>
  (asks.inspection || asks.kind || asks.split > 0 || asks.items > 0 || asks.nested) && (
    <Card
      title="Said once for the whole file"
      intro="For rows that do not say it themselves; found in the titles, the name of the sheet and the headings."
    >
      <input type="hidden" name={FILE_FIELDS.asked} value="yes" />
      <div className="stack">
        {asks.inspection ? (
          <label className="block">
            <span className="small quiet">Inspection, with the day on which its report was published</span>
            <input
              type="text"
              name={FILE_FIELDS.inspection}
              className="control"
              maxLength={300}
              defaultValue={file.inspection ?? ""}
            />
          </label>
        ) : (
          <input type="hidden" name={FILE_FIELDS.inspection} value={file.inspection ?? ""} />
        )}
        {asks.kind ? (
          <label className="block">
            <span className="small quiet">Kind of finding</span>
            <select name={FILE_FIELDS.kind} className="control control-short" defaultValue={file.kind ?? ""}>
              <option value="">Each row says it</option>
              {FINDING_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {words.finding.kind[kind].one}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <input type="hidden" name={FILE_FIELDS.kind} value={file.kind ?? ""} />
        )}
        <Tick
          shown={asks.nested}
          name={FILE_FIELDS.nested}
          on={file.nested}
          label="Recommendations below a cause of concern answer it"
        />
        <Tick
          shown={asks.split > 0}
          name={FILE_FIELDS.split}
          on={file.split}
          label={`Rows that word several findings are recorded as several (${counted(asks.split, "row")})`}
        />
        <Tick
          shown={asks.items > 0}
          name={FILE_FIELDS.items}
          on={file.items}
          label={`Rows whose words are a list are recorded item by item, each a finding (${counted(asks.items, "row")})`}
        />
      </div>
    </Card>
  );

/** A choice that is on or off; where it is not asked, what was found goes along. */
const Tick = ({ shown, name, on, label }: { shown: boolean; name: string; on: boolean; label: string }) =>
  shown ? (
    <label className="flex items-baseline gap-2">
      <input type="checkbox" name={name} value="yes" defaultChecked={on} />
      <span>{label}</span>
    </label>
  ) : (
    <input type="hidden" name={name} value={on ? "yes" : ""} />
  );
