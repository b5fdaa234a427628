import { Checkbox, Checkboxes, Radios } from "@/components/ui/choice";
import { DateField } from "@/components/ui/date-field";
import { FileField } from "@/components/ui/file-field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { FieldSpec } from "@/lib/forms/field-spec";
import { type Typed, valuesOf } from "@/lib/forms/form-state";
import { TickTable } from "./tick-table";

const asText = (typed: Typed[string] | undefined, given: string | undefined): string | undefined =>
  typed === undefined ? given : typeof typed === "string" ? typed : typed[0];

/** One field, filled with what was typed before, else with what the page gives. `answered` says that the form was sent. */
export const FormField = ({
  spec,
  typed,
  answered,
  error,
}: {
  spec: FieldSpec;
  typed: Typed;
  answered: boolean;
  error?: string;
}) => {
  const was = typed[spec.name];
  switch (spec.is) {
    case "hidden":
      return <input type="hidden" name={spec.name} value={spec.value} />;
    case "heading":
      return (
        <div className="field" id={spec.name}>
          <h2>{spec.label}</h2>
          {spec.hint && <p className="quiet">{spec.hint}</p>}
        </div>
      );
    case "line": {
      const { is: _, value, onlyWith: __, ...words } = spec;
      return (
        <TextField {...words} error={error} defaultValue={spec.type === "password" ? undefined : asText(was, value)} />
      );
    }
    case "text": {
      const { is: _, value, ...words } = spec;
      return <TextArea {...words} error={error} defaultValue={asText(was, value)} />;
    }
    case "date": {
      const { is: _, value, ...words } = spec;
      return <DateField {...words} error={error} defaultValue={asText(was, value)} />;
    }
    case "select": {
      const { is: _, value, ...words } = spec;
      return <Select {...words} error={error} defaultValue={asText(was, value)} />;
    }
    case "radios": {
      const { is: _, value, ...words } = spec;
      return <Radios {...words} error={error} defaultValue={asText(was, value)} />;
    }
    case "boxes": {
      const { is: _, values, ...words } = spec;
      return <Checkboxes {...words} error={error} defaultValues={answered ? valuesOf(typed, spec.name) : values} />;
    }
    case "ticks": {
      const { is: _, values, ...words } = spec;
      return <TickTable {...words} error={error} chosen={answered ? valuesOf(typed, spec.name) : values} />;
    }
    case "file": {
      const { is: _, ...words } = spec;
      return <FileField {...words} error={error} />;
    }
    case "confirm": {
      const { is: _, ...words } = spec;
      return <Checkbox {...words} error={error} defaultChecked={answered && asText(was, "") === spec.value} />;
    }
  }
};
