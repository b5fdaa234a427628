import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/form/action-form";
import type { ReadingView, RegisterFinding } from "@/lib/data/queries/readings";
import { excerpt } from "@/lib/domain/excerpt";
import { type ReviewedChange, sameAs } from "@/lib/domain/report-review/review";
import { joined } from "@/lib/format/lists";
import type { FieldSpec } from "@/lib/forms/field-spec";
import { setChange } from "../../actions";

/** Which finding a reported change is about, and on which day it took effect. */
export const ChangeForms = ({
  reading: { id, register, review, version },
  change,
}: {
  reading: ReadingView;
  change: ReviewedChange;
}) => {
  const named = new Set(review.findings.flatMap((draft) => sameAs(draft) ?? []));
  const isNamed = ({ reference, cause }: RegisterFinding) =>
    named.has(reference) || (cause !== null && named.has(cause));
  // What the letter names comes first: the causes of concern that it restates, and their recommendations.
  const ordered = [...register.filter(isNamed), ...register.filter((one) => !isNamed(one))];
  const closed = ordered.filter((one) => one.closed && isNamed(one)).map(({ reference }) => reference);
  const finding: FieldSpec[] =
    change.what === "close"
      ? [
          {
            is: "boxes",
            name: "references",
            label: "Which findings",
            hint: `Those of the force that are not closed. One sentence may report several.${closed.length > 0 ? ` Closed already: ${joined(closed)}.` : ""}`,
            values: change.references,
            options: ordered
              .filter((one) => !one.closed)
              .map(({ reference, text, cause }) => ({
                value: reference,
                label: `${reference} · ${excerpt(text, 80)}`,
                ...(cause && { hint: `under ${cause}` }),
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
