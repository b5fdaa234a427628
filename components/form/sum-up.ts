import { parseDate } from "@/lib/domain/calendar";
import { longDate } from "@/lib/format/dates";
import type { FieldSpec } from "@/lib/forms/field-spec";
import { type Typed, valuesOf } from "@/lib/forms/form-state";

/** What one field says: its label, and in words what was typed or chosen, a line for each. */
export interface SummaryLine {
  readonly label: string;
  readonly says: readonly string[];
}

const inWords = (spec: FieldSpec, values: readonly string[]): readonly string[] => {
  switch (spec.is) {
    case "select":
    case "radios":
    case "boxes":
      return spec.options.filter(({ value }) => value !== "" && values.includes(value)).map(({ label }) => label);
    case "ticks": {
      const ticked = values.flatMap((value) => value.split(" "));
      const rows = spec.groups.flatMap(({ rows: some }) => some);
      return rows
        .filter(({ value }) => value !== null && ticked.includes(value))
        .map(({ label, text }) => `${label} · ${text}`);
    }
    case "date":
      return values.map((value) => {
        const on = parseDate(value.trim());
        return on ? longDate(on) : value;
      });
    case "confirm":
      return values.includes(spec.value) ? ["Yes"] : [];
    case "line":
    case "text":
      return values.map((value) => value.trim());
    case "heading":
    case "hidden":
    case "file":
      return [];
  }
};

/**
 * A form as it was filled in, in the form's own words: choices by their labels, dates in words, texts whole. What was left
 * empty is left out, and so is what counts only with another choice.
 */
export const sumUp = (fields: readonly FieldSpec[], typed: Typed): readonly SummaryLine[] =>
  fields.flatMap((spec) => {
    if (spec.is === "hidden" || spec.is === "heading") return [];
    if (spec.onlyWith && !valuesOf(typed, spec.onlyWith.name).includes(spec.onlyWith.value)) return [];
    const says = inWords(spec, valuesOf(typed, spec.name)).filter((words) => words !== "");
    return says.length > 0 ? [{ label: spec.label, says }] : [];
  });
