import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/form/action-form";
import type { FieldSpec } from "@/components/form/field-spec";
import type { ReadingView } from "@/lib/data/queries/readings";
import { excerpt } from "@/lib/domain/excerpt";
import type { ReviewedChange } from "@/lib/domain/report-review/review";
import { setChange } from "../../actions";

/** Which finding a reported change is about, and on which day it took effect. */
export const ChangeForms = ({
  reading: { id, open, version },
  change,
}: {
  reading: ReadingView;
  change: ReviewedChange;
}) => {
  const finding: FieldSpec[] =
    change.what === "close"
      ? [
          {
            is: "boxes",
            name: "references",
            label: "Which findings",
            hint: "Those of the force that are not closed. One sentence may report several.",
            values: change.references,
            options: open.map(({ reference, text }) => ({
              value: reference,
              label: `${reference} · ${excerpt(text, 80)}`,
            })),
          },
        ]
      : [];
  return (
    <div className="stack">
      <p className="published measure">{change.text}</p>
      <ActionForm
        action={setChange.bind(null, id, change.key)}
        formKey={randomUUID()}
        version={version}
        submit="Keep this"
        fields={[
          ...finding,
          { is: "date", name: "date", label: "Took effect on", value: change.date ?? undefined, optional: true },
        ]}
      />
    </div>
  );
};
